"""data/reviews.yml: what may stand there, and what readers are shown of it."""

import re
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import copy_project, run_mkdocs
from plainback.apart import is_apart
from plainback.history import build_day
from plainback.problem import DataError
from plainback.reviews import load_reviews, reviews_on
from repository import commit
from small_site import change, good_site
from test_status import record

MISTAKES = [
    ("    page: massage/", "    page: massages/", "names a page that does not exist"),
    ("    language: nl", "    language: fr", 'names the unknown language "fr"'),
    ("    checked: medical", "    checked: all", "checked"),
    ("  - who: Anna Jansen", "  - who: ''", "who"),
    ("    next: 2027-11-20", "    next: 2026-11-20", "is due again before it was done"),
    ("    date: 2026-11-20", "    date: soon", "date"),
    ("    what: Every line of the page.", "    why: Because.", "unknown key"),
]


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES)
def test_a_mistake_is_named_with_its_line(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    project = good_site(tmp_path)
    record(project)
    change(project / "data/reviews.yml", f"\n{old}", f"\n{new}")
    with pytest.raises(DataError) as error:
        load_reviews(project / "data")
    text = " ".join(problem.message for problem in error.value.problems)
    assert said in text
    assert all(problem.line > 20 for problem in error.value.problems)


def test_an_entry_written_twice_is_refused(tmp_path: Path) -> None:
    project = good_site(tmp_path)
    record(project)
    file = project / "data/reviews.yml"
    text = file.read_text("utf-8")
    entry = text[text.index("\n  - who: Anna") :]
    file.write_text(text.rstrip() + entry, "utf-8")
    with pytest.raises(DataError, match="1 problem") as error:
        load_reviews(project / "data")
    assert "is there twice" in error.value.problems[0].message


def test_a_review_after_the_day_of_the_build_is_refused(tmp_path: Path) -> None:
    project = good_site(tmp_path)
    record(project)
    assert reviews_on(project / "data", date(2026, 11, 20)).reviews
    with pytest.raises(DataError) as error:
        reviews_on(project / "data", date(2026, 11, 19))
    assert "after the build's day 2026-11-19" in error.value.problems[0].message


def test_the_day_of_a_build_comes_from_its_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    otherwise, today = date(2026, 1, 1), date(2030, 1, 1)

    def day() -> date:
        return build_day(tmp_path, otherwise, lambda: today)

    assert day() == otherwise
    (tmp_path / "data").mkdir()
    (tmp_path / "data/file").write_text("one")
    commit(tmp_path, "One", day="2027-03-04")
    assert day() == date(2027, 3, 4)
    (tmp_path / "data/file").write_text("two")
    assert day() == today
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893542400")
    assert day() == date(2030, 1, 2)


REAL = """
reviews:
  - who: Test Person
    role: Hausarzt
    date: 2026-11-21
    page: red-flags/
    language: de
    checked: medical
    what: Only a test.
    next: 2027-11-21
"""


def patient_pages(site: Path) -> list[Path]:
    """The pages of the four languages, without what is made from them for others."""
    every = sorted(site.rglob("index.html"))
    files = [f for f in every if not is_apart(f.relative_to(site).as_posix())]
    found = [f for f in files if "pb-state" in f.read_text("utf-8")]
    assert len(found) >= 132
    return found


def test_readers_see_reviews_and_overdue_checks_and_only_those(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1830297600")  # 1 January 2028
    project = copy_project(tmp_path)
    change(project / "data/reviews.yml", "\nreviews: []\n", REAL)
    assert run_mkdocs(project, "build", "-q").returncode == 0
    files = patient_pages(project / "site")
    pages = {
        f.relative_to(project / "site").as_posix(): LexborHTMLParser(
            f.read_text("utf-8")
        )
        for f in files
    }
    states = {
        name: re.sub(r"\s+", " ", page.css_first(".pb-state").text())
        for name, page in pages.items()
    }
    named = [name for name, text in states.items() if "Test Person" in text]
    assert named == ["de/red-flags/index.html"]
    assert (
        "Fachlich geprüft von Test Person, Hausarzt, am 21. November 2026."
        in states[named[0]]
    )
    assert (
        "Prüfung fällig: Diese Seite sollte bis 21. November 2027" in states[named[0]]
    )
    assert [n for n, text in states.items() if "Prüfung fällig" in text] == named
    metas = {
        n: p.css_first("meta[name='plainback:medical-review']").attributes["content"]
        for n, p in pages.items()
    }
    assert {n for n, said in metas.items() if said != "none"} == set(named)
    assert metas[named[0]] == "2026-11-21 Test Person, Hausarzt"


def test_overdue_is_said_in_every_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893542400")  # 2 January 2030
    project = copy_project(tmp_path)
    assert run_mkdocs(project, "build", "-q").returncode == 0
    said = {
        "": "Check due",
        "de/": "Prüfung fällig",
        "nl/": "Controle nodig",
        "ru/": "Пора проверить",
    }
    for prefix, words in said.items():
        assert words in (project / f"site/{prefix}index.html").read_text("utf-8")


def test_nobody_has_reviewed_the_real_pages_yet(site: Path) -> None:
    pages = [LexborHTMLParser(f.read_text("utf-8")) for f in patient_pages(site)]
    metas = {
        p.css_first("meta[name='plainback:medical-review']").attributes["content"]
        for p in pages
    }
    assert metas == {"none"}
