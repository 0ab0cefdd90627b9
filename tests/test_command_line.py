"""The commands that people and the deploy step type: exit codes, formats, receipt."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import ROOT
from plainback.problem import Problem
from plainback.report import github_report
from plainback.result import Result
from small_site import TESTS, as_if_compared, change, good_site

HOOKS = TESTS.parent / "hooks"
GERMAN = "site/de/red-flags/index.html"


def plainback(
    *arguments: str | Path, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(HOOKS), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "plainback", *map(str, arguments)]
    paths = [each for each in arguments if isinstance(each, Path)]
    project = cwd or paths[0].parent
    return subprocess.run(
        command, env=environment, cwd=project, capture_output=True, text=True
    )


def assert_one_clear_report(done: subprocess.CompletedProcess[str], code: int) -> None:
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert "    Fix: " in done.stdout


def test_a_safe_site_ends_with_0_and_a_count(tmp_path: Path) -> None:
    done = plainback("check", good_site(tmp_path) / "site")
    assert done.returncode == 0
    assert done.stdout.endswith(
        'planned: the section "normal-afterwards" on the page "self-care/".\n'
        "Safe: 4 languages, 12 pages, 16 sections, 40 items, no problems.\n"
    )


def test_an_unsafe_site_ends_with_1_and_loses_its_old_receipt(tmp_path: Path) -> None:
    site = good_site(tmp_path) / "site"
    plainback("check", site)
    assert (site / "receipt.json").is_file()
    change(tmp_path / GERMAN, 'data-level="emergency"', 'data-level="soon"')
    assert_one_clear_report(plainback("check", site), 1)
    assert not (site / "receipt.json").exists()


def test_all_problems_are_in_one_sorted_report(tmp_path: Path) -> None:
    site = good_site(tmp_path) / "site"
    change(tmp_path / GERMAN, "38\u00a0°C", "83\u00a0°C")
    change(tmp_path / "site/ru/massage/index.html", "Не массируйте", "Массируйте")
    change(tmp_path / "site/massage/index.html", ' alt="A person', ' title="A person')
    as_if_compared(tmp_path)
    lines = plainback("check", site).stdout.splitlines()
    named = [line for line in lines if line.startswith(("docs/", "site/"))]
    assert len(named) == 3
    assert named == sorted(named)
    assert lines[-1] == "3 problems in 3 files."


@pytest.mark.parametrize("kind", ["no-folder", "empty-folder", "no-items"])
def test_a_site_without_safety_items_is_never_safe(kind: str, tmp_path: Path) -> None:
    site = good_site(tmp_path) / "site"
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8").replace("data-safety-", "data-other-")
        page.write_text(text, encoding="utf-8")
        if kind != "no-items":
            page.unlink()
    asked = tmp_path / "nowhere" if kind == "no-folder" else site
    assert_one_clear_report(plainback("check", asked, "--project", tmp_path), 2)


def test_a_page_that_is_not_text_is_named_and_ends_with_2(tmp_path: Path) -> None:
    site = good_site(tmp_path) / "site"
    (tmp_path / GERMAN).write_bytes(b"\xff\xfe\x00<html>")
    done = plainback("check", site)
    assert_one_clear_report(done, 2)
    assert (
        f"{GERMAN}: unreadable-page: the page cannot be checked: it is not UTF-8"
        in done.stdout
    )


@pytest.mark.parametrize(
    "html", ["", "<p>", "<div>" * 5000, "\0" * 99, "<main></main>"]
)
def test_a_broken_page_is_named_and_never_crashes_the_check(
    html: str, tmp_path: Path
) -> None:
    site = good_site(tmp_path) / "site"
    (tmp_path / GERMAN).write_text(html, encoding="utf-8")
    done = plainback("check", site)
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert "de/red-flags" in done.stdout


def test_a_huge_page_is_named(tmp_path: Path) -> None:
    site = good_site(tmp_path) / "site"
    (tmp_path / GERMAN).write_text("<main>" + "a" * 6_000_000, encoding="utf-8")
    assert "larger than 5 MB" in plainback("check", site).stdout


def test_a_site_whose_every_page_says_it_is_english_is_refused(tmp_path: Path) -> None:
    site = good_site(tmp_path) / "site"
    for page in site.glob("[dnr][elu]/**/index.html"):
        language = page.relative_to(site).parts[0]
        change(page, f'<html lang="{language}">', '<html lang="en">')
    done = plainback("check", site)
    assert done.returncode == 1
    assert done.stdout.count('page says that it is in "en".') == 9


def test_without_sources_the_built_file_is_named(tmp_path: Path) -> None:
    site = good_site(tmp_path) / "site"
    (tmp_path / "docs").rename(tmp_path / "elsewhere")
    change(tmp_path / GERMAN, 'data-level="emergency"', 'data-level="soon"')
    assert plainback("check", site).stdout.startswith(f"{GERMAN}: wrong-level: ")


def test_json_is_for_programs(tmp_path: Path) -> None:
    site = good_site(tmp_path) / "site"
    change(tmp_path / GERMAN, "38\u00a0°C", "83\u00a0°C")
    as_if_compared(tmp_path)
    report = json.loads(plainback("check", site, "--format", "json").stdout)
    assert report["safe"] is False
    assert report["problems"][0]["rule"] == "number-mismatch"
    assert report["problems"][0]["line"] == 20


def test_github_shows_problems_beside_the_lines(tmp_path: Path) -> None:
    site = good_site(tmp_path) / "site"
    change(tmp_path / GERMAN, "38\u00a0°C", "83\u00a0°C")
    as_if_compared(tmp_path)
    first = plainback("check", site, "--format", "github").stdout.splitlines()[0]
    assert first.startswith(
        "::error file=docs/de/red-flags/index.md,line=20,title=number-mismatch::the German"
    )


def test_time_is_told_on_request(tmp_path: Path) -> None:
    done = plainback("check", good_site(tmp_path) / "site", "--time")
    assert " s  missing-item" in done.stderr


def test_the_receipt_fits_until_a_file_changes(tmp_path: Path) -> None:
    site = good_site(tmp_path) / "site"
    assert plainback("receipt", site).returncode == 1
    plainback("check", site)
    assert plainback("receipt", site).returncode == 0
    change(site / "assets/site.css", "4px", "5px")
    done = plainback("receipt", site)
    assert done.returncode == 1
    assert "has changed since the check" in done.stdout


def test_the_parity_table_has_every_item_in_every_language(tmp_path: Path) -> None:
    site = good_site(tmp_path) / "site"
    plainback("check", site)
    sections = json.loads((site / "parity.json").read_text(encoding="utf-8"))[
        "sections"
    ]
    items = [item for section in sections for item in section["items"]]
    assert len(items) == 10
    assert all(item["languages"] == ["en", "de", "nl", "ru"] for item in items)
    assert items[0]["text"]["ru"].startswith("Новый признак")


@pytest.mark.parametrize("command", [[], ["check"], ["receipt"]])
def test_help_is_in_plain_words(command: list[str]) -> None:
    done = plainback(*command, "--help", cwd=TESTS)
    assert done.returncode == 0
    assert "folder" in done.stdout or "check" in done.stdout


def test_github_gets_every_special_sign_in_its_own_spelling() -> None:
    problem = Problem(
        "docs/a,b:c%.md", 0, "some-rule", "50 %\nof: it, all", "mend\rit."
    )
    first, summary = github_report(Result([problem], checked=True)).split("\n")
    assert first == (
        "::error file=docs/a%2Cb%3Ac%25.md,line=1,title=some-rule"
        "::50 %25%0Aof: it, all Fix: mend%0Dit."
    )
    assert summary == "1 problem in 1 file."


def test_the_hooks_before_a_commit_run_what_there_is() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    hooks = config["repos"][0]["hooks"]
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M)
    assert hooks[0]["entry"].removeprefix("make ") in targets
    assert re.match(hooks[0]["files"], "docs/de/red-flags/index.md")
    [offered] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert offered["entry"] == "plainback check"
