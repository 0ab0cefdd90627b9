"""`plainback new-language`: everything a fifth language needs is listed, and enforced."""

import re
from pathlib import Path

import pytest
import yaml

from conftest import ROOT, copy_project, run_mkdocs
from plainback.every_language import language_gaps
from test_command_line import plainback

DATA = [
    "charts",
    "emergency_numbers",
    "glossary",
    "interface",
    "poses",
    "search",
    "typography",
    "words",
]


def begin(project: Path, *more: str) -> str:
    """Begin Polish and return the list of what is to do."""
    done = plainback("new-language", "pl", *more, cwd=project)
    assert done.returncode == 0, done.stderr
    return (project / "new-language-pl.md").read_text("utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def test_the_real_project_lacks_nothing_in_any_language() -> None:
    assert list(language_gaps(ROOT)) == []


def test_the_list_names_every_file_page_and_what_people_must_remember(
    project: Path,
) -> None:
    listed = begin(project, "--name", "Polski")
    for name in DATA:
        assert re.search(rf"- \[ \] data/{name}\.yml: \d+ places", listed), name
    pages = [f.relative_to(ROOT / "docs/en") for f in (ROOT / "docs/en").rglob("*.md")]
    for page in pages:
        assert f"- [ ] docs/pl/{page}:" in listed
    assert re.search(r"- \[ \] data/translations.lock: 0 of \d+ safety items", listed)
    assert "overrides/assets/search/snowball/" in listed


def test_mkdocs_and_the_interface_know_the_language(project: Path) -> None:
    begin(project, "--name", "Polski")
    assert "- {locale: pl, name: Polski, build: true}" in (
        project / "mkdocs.yml"
    ).read_text("utf-8")
    listed = yaml.safe_load((project / "data/interface.yml").read_text("utf-8"))
    polish = {"name": "Polski", "english": "Polish", "prefix": "pl/"}
    assert listed["languages"]["pl"] == polish


def test_the_build_names_each_thing_that_is_missing(project: Path) -> None:
    begin(project, "--name", "Polski")
    done = run_mkdocs(project, "build", "-q")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for name in DATA:
        assert re.search(
            rf"data/{name}\.yml:\d+: data-file: .* lacks Polish", done.stderr
        )
    assert not (project / "site/receipt.json").exists()


def fill(project: Path) -> None:
    """Put something for Polish beside the other languages: the German, which is no Polish."""
    for file in sorted((project / "data").glob("*.yml")):
        text = yaml.safe_load(file.read_text("utf-8"))
        whole = filled(text)
        if file.name == "interface.yml":
            whole["words"]["show-with-pl"] = whole["words"]["show-with-de"]
        file.write_text(yaml.dump(whole, allow_unicode=True, sort_keys=False), "utf-8")


def filled(part: object) -> object:
    if isinstance(part, list):
        return [filled(each) for each in part]
    if not isinstance(part, dict):
        return part
    whole = {key: filled(each) for key, each in part.items()}
    others = {"de", "nl", "ru"} <= part.keys() and "pl" not in part
    return {**whole, "pl": whole["de"]} if others else whole


def test_with_all_data_the_gate_still_names_every_english_line_and_every_item(
    project: Path,
) -> None:
    begin(project, "--name", "Polski")
    fill(project)
    assert "- [x] nothing is missing" in begin(project)
    done = run_mkdocs(project, "build", "-q")
    assert done.returncode == 1
    assert re.search(r"docs/pl/red-flags/index.md:\d+: wrong-language: ", done.stderr)
    assert re.search(
        r'docs/pl/red-flags/index.md:\d+: stale-translation: the Polish "chest-pain" '
        "was never compared",
        done.stderr,
    )


def test_a_second_run_changes_no_translated_page_and_ticks_it(project: Path) -> None:
    begin(project, "--name", "Polski")
    page = project / "docs/pl/index.md"
    page.write_text("# Bolą plecy\n", "utf-8")
    listed = begin(project)
    assert page.read_text("utf-8") == "# Bolą plecy\n"
    assert "- [x] docs/pl/index.md: translated" in listed


@pytest.mark.parametrize(
    ("code", "more", "said"),
    [
        ("pol", ["--name", "Polski"], "no code of two small letters"),
        ("qq", ["--name", "Polski"], 'Unicode CLDR knows no language "qq"'),
        ("pl", [], "say what the language calls itself"),
    ],
)
def test_what_cannot_be_begun_is_refused(
    code: str, more: list[str], said: str, project: Path
) -> None:
    before = (project / "mkdocs.yml").read_bytes()
    done = plainback("new-language", code, *more, cwd=project)
    assert done.returncode == 2
    assert said in done.stderr
    assert (project / "mkdocs.yml").read_bytes() == before
