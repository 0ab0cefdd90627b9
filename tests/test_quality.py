"""Our own rating covers every page in every language, and the table on about/ shows just that."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import ROOT
from plainback.problem import DataError
from plainback.quality import load_quality
from plainback.writing.library import Library, load_library
from small_site import change

BETWEEN = "\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}"
LANGUAGES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}

RATING = """pages:
  treatments/:
    not-applicable: [24]
    ratings:
      en:
        lost:
          15: "no drawing of the spine"
        discern: [5, 5, 5, 5, 5, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 4]
        why:
          7: "names no patient group"
          16: "not reviewed"
"""


def cells(site: Path, prefix: str, table: str) -> dict[str, list[str]]:
    """Page -> what its row shows, one cell per language."""
    file = site / prefix / "about" / "index.html"
    tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
    rows = tree.css(f'[data-quality="{table}"] tbody tr')
    return {
        row.attributes["data-quality-page"]: [cell.text() for cell in row.css("td")]
        for row in rows
    }


def test_every_page_is_rated_in_every_language(library: Library) -> None:
    languages = list(library.interface.languages)
    assert list(library.quality.gaps(list(library.files), languages)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_show_what_the_data_say(
    language: str, site: Path, library: Library
) -> None:
    pages = library.quality.pages
    shown = cells(site, LANGUAGES[language], "pemat")
    assert set(shown) == set(library.files)
    for path, row in shown.items():
        assert row == [
            f"{pages[path].understand(code)}{BETWEEN}{pages[path].act(code)}"
            for code in LANGUAGES
        ], path
    treatment = cells(site, LANGUAGES[language], "discern")
    assert set(treatment) == {path for path in pages if pages[path].about_treatment}
    for path, row in treatment.items():
        for code, cell in zip(LANGUAGES, row, strict=True):
            rating = pages[path].ratings[code]
            mean = str(rating.discern_mean)
            mean = mean if language == "en" else mean.replace(".", ",")
            assert cell == f"{min(rating.discern)}{BETWEEN}{mean}", path


def test_shares_and_means_are_computed(tmp_path: Path) -> None:
    (tmp_path / "quality.yml").write_text(RATING, encoding="utf-8")
    page = load_quality(tmp_path).pages["treatments/"]
    # 16 of 17 items on understanding; all 6 on acting, as item 24 does not apply.
    assert (page.understand("en"), page.act("en")) == (94, 100)
    # 78 points in 16 questions.
    assert page.ratings["en"].discern_mean == 4.9


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "        why:\n          7:",
            "        why:\n          8:",
            "question 7 lacks",
        ),
        ("          16: ", "          15: ", "question 15 has no lost point"),
        ("          15: ", "          13: ", "PEMAT-P has no item 13"),
        ("          15: ", "          24: ", "item 24 does not apply"),
        ("[24]", "[3]", "does not let item 3 be left out"),
        ("[5, 5, 5,", "[6, 5, 5,", "less than or equal to 5"),
        ("[5, 5, 5,", "[0, 5, 5,", "greater than or equal to 1"),
        ("[5, 5, 5,", "[5, 5,", "at least 16 items"),
        ('"no drawing of the spine"', '""', "at least 8 characters"),
        ("lost:", "percent: 90\n        lost:", "unknown key"),
        ("treatments/:", "Treatments:", "should match pattern"),
    ],
)
def test_a_mistake_is_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    (tmp_path / "quality.yml").write_text(RATING, encoding="utf-8")
    change(tmp_path / "quality.yml", old, new)
    with pytest.raises(DataError) as caught:
        load_quality(tmp_path)
    assert said in str(caught.value.problems)


def test_a_page_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    data = tmp_path / "data"
    data.mkdir()
    for file in (ROOT / "data").iterdir():
        (data / file.name).write_bytes(file.read_bytes())
    change(data / "quality.yml", "  treatments/:\n", "  treatment/:\n")
    with pytest.raises(DataError) as caught:
        load_library(tmp_path)
    assert "there is no page treatment/" in str(caught.value.problems)
