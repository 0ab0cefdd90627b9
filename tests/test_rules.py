"""Every rule finds what it is for, says it in exactly these words, and says nothing else."""

from pathlib import Path

import pytest

from plainback.check import check
from plainback.report import text_report
from plainback.rules import RULES
from small_site import CASES, bad_site, good_site

BAD = sorted(case for case in CASES.glob("*/*") if case.parent.name != "good")
NAMES = [rule.NAME for rule in RULES]


def test_the_good_site_has_no_problem_and_gets_a_receipt(tmp_path: Path) -> None:
    project = good_site(tmp_path)
    result = check(project / "site", project)
    assert result.problems == []
    assert result.exit_code == 0
    assert (project / "site" / "receipt.json").is_file()


@pytest.mark.parametrize(
    "case", BAD, ids=lambda case: f"{case.parent.name}/{case.name}"
)
def test_a_bad_case_gives_exactly_the_expected_report(
    case: Path, tmp_path: Path
) -> None:
    project = bad_site(tmp_path, case)
    result = check(project / "site", project)
    expected = (case / "expected.txt").read_text(encoding="utf-8")
    assert text_report(result) + "\n" == expected
    assert result.exit_code == 1
    assert not (project / "site" / "receipt.json").exists()


@pytest.mark.parametrize(
    "case", BAD, ids=lambda case: f"{case.parent.name}/{case.name}"
)
def test_a_bad_case_is_found_by_the_rule_it_is_named_after(case: Path) -> None:
    assert f": {case.parent.name}: " in (case / "expected.txt").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_has_at_least_two_bad_cases(name: str) -> None:
    assert len([case for case in BAD if case.parent.name == name]) >= 2


def test_no_case_is_named_after_a_rule_that_does_not_exist() -> None:
    assert {case.parent.name for case in BAD} <= set(NAMES)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_every_rule_says_why_a_patient_is_harmed_with_a_bad_and_a_good_example(
    rule: object,
) -> None:
    assert rule.__name__.rpartition(".")[2].replace("_", "-") == rule.NAME
    assert "Bad:" in rule.__doc__
    assert "Good:" in rule.__doc__


def test_two_checks_write_the_same_bytes(tmp_path: Path) -> None:
    project = good_site(tmp_path)
    written = []
    for _ in range(2):
        check(project / "site", project)
        files = ("receipt.json", "parity.json")
        written.append([(project / "site" / name).read_bytes() for name in files])
    assert written[0] == written[1]
