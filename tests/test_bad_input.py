"""Broken input ends in one clear report: file, line, what is wrong, what to do. No traceback."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import copy_project, run_mkdocs

Breakage = Callable[[Path], None]


def _write(name: str, content: str | bytes) -> Breakage:
    def write(project: Path) -> None:
        raw = content if isinstance(content, bytes) else content.encode()
        (project / name).write_bytes(raw)

    return write


def _replace(name: str, old: str, new: str) -> Breakage:
    def replace(project: Path) -> None:
        text = (project / name).read_text(encoding="utf-8")
        assert old in text
        (project / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


def _remove(name: str) -> Breakage:
    def remove(project: Path) -> None:
        target = project / name
        target.rename(project / "removed")

    return remove


PAGE = "docs/de/red-flags/index.md"
BREAKAGES = {
    "a page that is not UTF-8": (
        _write(PAGE, "# Gr\xfc\xdfe\n".encode("latin-1")),
        f"{PAGE}:1: unreadable-page: the page is not UTF-8 text",
    ),
    "a page that is missing": (
        _remove(PAGE),
        f"{PAGE}: missing-page: the German page is missing",
    ),
    "a page that is empty": (
        _write(PAGE, "\n"),
        f"{PAGE}:1: unreadable-page: the German page",
    ),
    "a huge page": (
        _write(PAGE, "x" * 6_000_000),
        f"{PAGE}: unreadable-page: the page is larger",
    ),
    "front matter that is a list": (
        _write(PAGE, "---\n- a\n- b\n---\n# T\n"),
        f"{PAGE}:2: unreadable-page: the front matter is not a list of keys",
    ),
    "front matter that is broken": (
        _write(PAGE, "---\ndescription: a: b\n---\n# T\n"),
        f"{PAGE}:2: unreadable-page: the front matter is not valid YAML",
    ),
    "front matter without an end": (
        _write(PAGE, "---\ndescription: a\n# T\n"),
        f"{PAGE}:1: unreadable-page: the front matter is not closed",
    ),
    "a language without a folder": (
        _remove("docs/nl"),
        "docs/nl: missing-page: the folder",
    ),
    "an empty data file": (
        _write("data/safety.yml", ""),
        "data/safety.yml:1: data-file: the file holds no data",
    ),
    "a missing data file": (
        _remove("data/interface.yml"),
        "data/interface.yml: data-file: the file cannot be read",
    ),
    "broken YAML": (
        _replace("data/safety.yml", "sections:\n", "sections: [\n"),
        "data/safety.yml:",
    ),
    "an unknown level": (
        _replace("data/safety.yml", "    level: urgent\n", "    level: urgnet\n"),
        "level: Input should be",
    ),
    "an emergency in a list that is less urgent": (
        _replace("data/safety.yml", "    level: emergency\n", "    level: soon\n"),
        'item "bladder-trouble" is emergency but stands in the soon section "get-help-now"',
    ),
    "an id that is there twice": (
        _replace("data/safety.yml", "  chest-pain:\n", "  both-legs:\n"),
        'the key "both-legs" is there twice',
    ),
    "an unknown key": (
        _replace("data/safety.yml", "    kind: warning\n", "    kinds: warning\n"),
        "unknown key",
    ),
    "an unknown country": (
        _replace("data/emergency_numbers.yml", "  KZ:\n", "  XX:\n"),
        '"XX" is not the code of a country',
    ),
    "a word that one language lacks": (
        _replace("data/interface.yml", ', ru: "Меню"', ""),
        'word "menu" lacks Russian',
    ),
    "a source without a title": (
        _replace("data/sources.json", '"title":', '"titel":'),
        "data/sources.json:",
    ),
}


@pytest.mark.parametrize("name", BREAKAGES)
def test_broken_input_ends_in_one_clear_report(name: str, tmp_path: Path) -> None:
    breakage, expected = BREAKAGES[name]
    project = copy_project(tmp_path / "project")
    breakage(project)
    result = run_mkdocs(project, "build")
    assert result.returncode == 1
    assert expected in result.stderr
    assert "Fix: " in result.stderr
    assert "Traceback" not in result.stderr


def test_all_unreadable_input_is_in_one_report(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for language in ("de", "nl", "ru"):
        (project / f"docs/{language}/red-flags/index.md").write_bytes(b"\xff\xfe# x")
    (project / "docs/en/massage/session.md").unlink()
    report = run_mkdocs(project, "build").stderr
    for language in ("de", "nl", "ru"):
        assert f"docs/{language}/red-flags/index.md:1: unreadable-page" in report
    assert (
        "docs/en/massage/session.md: missing-page: the English page is missing"
        in report
    )


def test_unreadable_input_costs_nobody_the_last_good_build(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good build", encoding="utf-8")
    (site / "receipt.json").write_text("{}", encoding="utf-8")
    (project / PAGE).write_bytes(b"\xff")
    assert run_mkdocs(project, "build").returncode == 1
    kept = project / "site.last-good" / "index.html"
    assert kept.read_text(encoding="utf-8") == "the last good build"
    assert not (site / "receipt.json").exists()
