"""Every kind of mistake in a data file is named with its line; nothing is checked without it."""

from pathlib import Path

import pytest

from plainback.check import check
from plainback.report import as_text
from small_site import change, good_site

MISTAKES = [
    (
        "safety.yml",
        "level: emergency",
        "level: terrible",
        "safety.yml:16: data-file: sections > 0",
    ),
    ("safety.yml", "kind: warning", "kinds: warning", "kinds: unknown key"),
    ("safety.yml", "    kind: do-not\n", "", "this key is missing"),
    (
        "safety.yml",
        "items: [chest-pain]",
        "items: [both-legs]",
        'item in "get-help-now"',
    ),
    ("safety.yml", "id: keep-away-from", "id: get-help-now", 'section: "get-help-now"'),
    ("safety.yml", "[both-legs, chest-pain]", "[no-such-item]", "the unknown item"),
    ("safety.yml", "differs: []", "differs: [", "not valid YAML"),
    ("safety.yml", "planned: true", "planned: perhaps", "planned"),
    (
        "emergency_numbers.yml",
        "  DE: {",
        "  XX: {",
        '"XX" is not the code of a country',
    ),
    (
        "emergency_numbers.yml",
        'number: "103", c',
        'number: "911", c',
        "911 is no ambulance",
    ),
    (
        "emergency_numbers.yml",
        'display: "116 123"',
        'display: "116 124"',
        "another number",
    ),
    (
        "interface.yml",
        "  kind-do-not:",
        "  kind-do-nut:",
        'the word "kind-do-not" is missing',
    ),
    ("interface.yml", ', ru: "Нельзя:"', "", "lacks Russian"),
    ("words.yml", "    negations: [not", "    negation: [not", "unknown key"),
    ("words.yml", "\n  ru:\n", "\n  uk:\n", "no word lists for Russian"),
    ("permalinks.txt", "massage/\n", "/massage\n", '"/massage" is not an address'),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), MISTAKES)
def test_a_mistake_is_named_and_nothing_is_called_safe(
    file: str, old: str, new: str, said: str, tmp_path: Path
) -> None:
    project = good_site(tmp_path)
    change(project / "data" / file, old, new)
    result = check(project / "site", project)
    report = as_text(result.problems)
    assert result.exit_code == 2
    assert said in report
    assert f"data/{file}" in report


FILES = [
    "safety.yml",
    "emergency_numbers.yml",
    "interface.yml",
    "words.yml",
    "permalinks.txt",
]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\xff", b"# only a comment\n"])
def test_a_missing_or_empty_file_is_named(
    file: str, content: bytes | None, tmp_path: Path
) -> None:
    project = good_site(tmp_path)
    path = project / "data" / file
    path.unlink() if content is None else path.write_bytes(content)
    result = check(project / "site", project)
    assert result.exit_code == 2
    assert {problem.path for problem in result.problems} == {f"data/{file}"}


def test_mistakes_in_several_files_are_told_at_once(tmp_path: Path) -> None:
    project = good_site(tmp_path)
    for file in FILES:
        (project / "data" / file).unlink()
    result = check(project / "site", project)
    assert len({problem.path for problem in result.problems}) == len(FILES)
