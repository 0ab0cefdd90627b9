"""`plainback status` and the page for maintainers: what is left to do, on a day that is given."""

import json
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plainback.knowledge import load_knowledge
from plainback.status import PageState, status
from small_site import change, good_site
from test_command_line import plainback

DAY = date(2026, 11, 21)
ENTRY = """reviews:
  - who: Anna Jansen
    role: huisarts
    date: 2026-11-20
    page: massage/
    language: nl
    checked: {checked}
    what: Every line of the page.
    next: 2027-11-20"""


def record(project: Path, checked: str = "medical") -> None:
    change(
        project / "data/reviews.yml",
        "\nreviews: []",
        "\n" + ENTRY.format(checked=checked),
    )


def state(project: Path, language: str, page: str, day: date = DAY) -> PageState:
    states = status(project, load_knowledge(project / "data"), day)
    return next(s for s in states if (s.language, s.page) == (language, page))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return good_site(tmp_path)


def test_where_everything_was_compared_only_the_reviews_are_left(project: Path) -> None:
    assert state(project, "de", "massage/").words == ["not reviewed"]
    assert state(project, "en", "massage/").words == ["no medical review"]


def test_a_page_that_is_not_there_is_missing(project: Path) -> None:
    (project / "docs/nl/massage.md").unlink()
    assert state(project, "nl", "massage/").words == ["missing"]
    assert not state(project, "de", "massage/").missing


def test_an_item_that_is_not_there_is_named(project: Path) -> None:
    change(project / "docs/ru/massage.md", "- [not-over-kidneys]", "- [not-over]")
    assert state(project, "ru", "massage/").lacking == ["not-over-kidneys"]


def test_a_change_of_the_english_makes_the_three_others_stale(project: Path) -> None:
    change(
        project / "docs/en/massage.md",
        "- [not-over-kidneys] ",
        "- [not-over-kidneys] Not now! ",
    )
    for language in ("de", "nl", "ru"):
        assert state(project, language, "massage/").stale == ["not-over-kidneys"]
    assert state(project, "en", "massage/").stale == []


def test_other_kinds_of_spaces_make_nothing_stale(project: Path) -> None:
    page = project / "docs/en/massage.md"
    page.write_text(
        page.read_text("utf-8").replace("over the", "over\u00a0the"), "utf-8"
    )
    assert state(project, "de", "massage/").stale == []


def test_a_pending_item_is_pending_and_not_stale(project: Path) -> None:
    lock = project / "data/translations.lock"
    lines = [
        "de not-over-kidneys pending" if "de not-over-kidneys" in line else line
        for line in lock.read_text("utf-8").splitlines()
    ]
    lock.write_text("\n".join(lines), "utf-8")
    found = state(project, "de", "massage/")
    assert (found.pending, found.stale) == (["not-over-kidneys"], [])


def test_a_page_is_due_after_two_years_or_when_its_review_says(project: Path) -> None:
    before, after = date(2028, 11, 21), date(2028, 11, 22)
    assert not state(project, "nl", "massage/", before).overdue
    assert state(project, "nl", "massage/", after).overdue
    record(project)
    assert state(project, "nl", "massage/").words == ["no translation review"]
    assert state(project, "nl", "massage/", date(2027, 11, 21)).overdue
    assert not state(project, "de", "massage/", date(2027, 11, 21)).overdue


def test_a_page_revised_later_is_due_later(project: Path) -> None:
    change(project / "docs/de/massage.md", "---\n", "---\nrevised: 2027-06-01\n")
    assert state(project, "de", "massage/").due == date(2029, 6, 1)


def test_the_command_names_pages_items_and_the_next_step(project: Path) -> None:
    change(
        project / "docs/en/massage.md",
        "- [not-over-kidneys] ",
        "- [not-over-kidneys] Now! ",
    )
    done = plainback("status", "--on", "2026-11-21", cwd=project)
    assert done.returncode == 0
    assert "docs/de/massage.md: stale: not-over-kidneys" in done.stdout
    assert "python -m plainback diff de massage/" in done.stdout
    assert (
        "On 2026-11-21: 12 pages, 0 missing pages, 0 lacking items, 3 stale"
        in done.stdout
    )


def test_programs_get_the_same(project: Path) -> None:
    done = plainback("status", "--format", "json", "--on", "2030-01-01", cwd=project)
    told = json.loads(done.stdout)
    assert told["on"] == "2030-01-01"
    assert told["counts"]["pages overdue"] == len(told["pages"]) == 12
    assert told["pages"][0]["due"] == "2028-11-21"


def test_data_that_cannot_be_trusted_ends_with_2(project: Path) -> None:
    (project / "data/reviews.yml").unlink()
    done = plainback("status", cwd=project)
    assert done.returncode == 2
    assert "data/reviews.yml: data-file" in done.stderr


def test_the_page_shows_every_cell_in_words_and_colour(project: Path) -> None:
    (project / "docs/nl/massage.md").unlink()
    plainback("status", "--html", "state.html", "--on", "2026-11-21", cwd=project)
    page = LexborHTMLParser((project / "state.html").read_text("utf-8"))
    assert len(page.css("tbody td")) == 12
    assert [cell.text() for cell in page.css("td.missing")] == ["missing"]
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"


def test_the_built_page_for_maintainers_is_in_no_menu_search_or_sitemap(
    site: Path,
) -> None:
    page = (site / "maintainers/status.html").read_text("utf-8")
    assert "noindex" in page
    assert "red-flags/" in page
    for file in [
        *site.rglob("*.html"),
        *site.glob("search/*.json"),
        site / "sitemap.xml",
    ]:
        assert "maintainers/" not in file.read_text("utf-8"), file
