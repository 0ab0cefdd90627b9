"""What `mkdocs serve` keeps of a page is forgotten when anything changes that it asked for."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import ROOT
from plainback.writing.library import Library, load_data

sys.path.insert(0, str(ROOT / "hooks"))

from keeping import Kept, Noting, Render
from rebuilding import lay_over


def render(*used: str) -> Render:
    return Render("", frozenset(), frozenset(used), "", {}, {})


def test_a_page_is_known_to_use_what_it_asks_for(library: Library) -> None:
    noting = Noting(library)
    assert noting.poses is library.poses
    assert noting.titles["de"] is library.titles["de"]
    assert noting.used == {"poses", "titles de"}


def test_all_languages_are_used_by_a_page_that_goes_through_them(
    library: Library,
) -> None:
    noting = Noting(library)
    assert dict(noting.blocks.items()) == library.blocks
    assert noting.used == {
        f"blocks {language}" for language in ("en", "de", "nl", "ru")
    }


@pytest.mark.parametrize(
    ("changed", "left"),
    [
        ({"titles": {"de": {}}}, ["poses.md"]),
        ({"poses": None}, ["title.md"]),
        ({}, ["poses.md", "title.md"]),
    ],
)
def test_only_pages_that_asked_for_what_changed_are_forgotten(
    library: Library, changed: dict[str, object], left: list[str]
) -> None:
    keep = Kept()
    keep.adopt(library, b"")
    keep.renders = {"poses.md": render("poses"), "title.md": render("titles de")}
    titles = library.titles | changed.pop("titles", {})
    keep.adopt(replace(library, titles=titles, **changed), b"")
    assert sorted(keep.renders) == left


def test_other_settings_forget_every_page(library: Library) -> None:
    keep = Kept()
    keep.adopt(library, b"nav: []")
    keep.renders = {"poses.md": render("poses")}
    keep.adopt(library, b"nav: [index.md]")
    assert keep.renders == {}


def test_data_files_are_read_again_only_when_one_of_them_changed(
    tmp_path: Path,
) -> None:
    for file in (ROOT / "data").iterdir():
        if file.is_file():
            (tmp_path / file.name).write_bytes(file.read_bytes())
    keep = Kept()
    first, known = keep.read_data(tmp_path)
    assert not known
    again, known = keep.read_data(tmp_path)
    assert known
    assert all(one is other for one, other in zip(first, again, strict=True))
    glossary = tmp_path / "glossary.yml"
    text = glossary.read_text(encoding="utf-8")
    glossary.write_text(text.replace("meaning: ", "meaning: New. ", 1), "utf-8")
    changed, known = keep.read_data(tmp_path)
    assert not known
    assert changed == load_data(tmp_path)
    assert sum(one is not other for one, other in zip(first, changed, strict=True)) == 1


def test_the_shown_folder_becomes_the_new_one(tmp_path: Path) -> None:
    new, shown = tmp_path / "new", tmp_path / "shown"
    for folder, texts in (
        (new, {"a.html": "A", "in/b.json": "B", "c.html": "C"}),
        (shown, {"a.html": "A", "in/b.json": "old", "c.html": "C", "in/d.css": "D"}),
    ):
        (folder / "in").mkdir(parents=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
    expected = {"a.html": "A", "in/b.json": "B", "c.html": "C"}
    assert not lay_over(new, shown)
    files = [file for file in shown.rglob("*") if file.is_file()]
    found = {f.relative_to(shown).as_posix(): f.read_text("utf-8") for f in files}
    assert found == expected


@pytest.mark.parametrize("old", [{}, {"a.html": "old"}, {"a.html": "A", "b.html": ""}])
def test_a_page_that_changes_is_told(tmp_path: Path, old: dict[str, str]) -> None:
    new, shown = tmp_path / "new", tmp_path / "shown"
    new.mkdir()
    shown.mkdir()
    (new / "a.html").write_text("A", encoding="utf-8")
    for name, text in old.items():
        (shown / name).write_text(text, encoding="utf-8")
    assert lay_over(new, shown)
