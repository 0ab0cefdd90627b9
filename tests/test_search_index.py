"""The search indexes: one a language, only that language, always the same bytes, few of them."""

import gzip
import json
import re
import shutil
from pathlib import Path

import pytest

from conftest import ROOT
from plainback.search_data import SearchData, load_search
from plainback.writing.library import Library
from plainback.writing.search_index import write_indexes
from plainback.writing.search_shelf import DIGITS, FAR, SHORT, steps
from plainback.writing.search_words import Stems

LANGUAGES = ("en", "de", "nl", "ru")
BUDGET = 60_000
"""Bytes of engine, look, stemmer and one index, as gzip -9 packs them."""
PROBES = {
    "en": [("headaches", "headache"), ("naive", "naïve"), ("tablet", "tablets")],
    "de": [
        ("Rückenschmerzen", "Rückenschmerz"),
        ("Nebenwirkung", "Nebenwirkungen"),
        ("Übelkeit", "Ubelkeit"),
    ],
    "nl": [
        ("rugklachten", "rugklacht"),
        ("bijwerking", "bijwerkingen"),
        ("coördinatie", "coordinatie"),
    ],
    "ru": [("боли", "боль"), ("таблетка", "таблеток"), ("тёплый", "теплый")],
}


@pytest.fixture(scope="session")
def search() -> SearchData:
    return load_search(ROOT / "data")


def index(site: Path, language: str) -> dict:
    return json.loads((site / "search" / f"{language}.json").read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_inflected_and_accent_free_words_have_the_same_stem(
    language: str, search: SearchData
) -> None:
    stems = Stems(search.languages[language])
    for one, other in PROBES[language]:
        assert stems.telling(one) == stems.telling(other), (one, other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_index_holds_every_page_of_its_language_and_says_its_titles(
    language: str, site: Path, library: Library
) -> None:
    data = index(site, language)
    assert {path for path, *_ in data["pages"]} == set(library.files)
    assert data["language"] == language
    cyrillic = re.compile("[а-яё]{3}", re.IGNORECASE)
    assert bool(cyrillic.search(data["headings"])) == (language == "ru")
    total = sum(count for _, count, _ in data["pages"])
    for column in ("ids", "headings", "texts"):
        assert data[column].count("\n") + 1 == total


def test_two_runs_write_the_same_bytes(
    site: Path, library: Library, search: SearchData, tmp_path: Path
) -> None:
    again = shutil.copytree(
        site, tmp_path / "site", ignore=shutil.ignore_patterns("search", "assets*")
    )
    docs = site.parent / "project" / "docs"
    write_indexes(again, docs, library.interface, search)
    written = {f.name: f.read_bytes() for f in (again / "search").iterdir()}
    assert written == {f.name: f.read_bytes() for f in (site / "search").iterdir()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_search_stays_within_its_bytes(
    language: str, site: Path, search: SearchData
) -> None:
    folder = next(site.glob("assets-*")) / "search"
    stemmer = f"{search.languages[language].stemmer}.mjs"
    files = [*folder.glob("*.mjs"), folder / "search.css", folder / "snowball/base.mjs"]
    files += [folder / "snowball" / stemmer, site / "search" / f"{language}.json"]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) <= BUDGET


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_emergency_sign_has_phrases(
    language: str, search: SearchData, library: Library
) -> None:
    phrases = search.languages[language].emergency
    known = set(library.registry.section("get-help-now").items)
    today = set(library.registry.section("get-help-today").items)
    assert known <= set(phrases) <= known | today
    assert sum(len(some) for some in phrases.values()) >= 25


def places(text: str) -> list[int]:
    """The numbers behind steps, as overrides/assets/search/shelf.mjs reads them."""
    found, last, digits = [], -1, iter(text)
    for digit in digits:
        while digit == "Z":
            last, digit = last + FAR, next(digits)
        step = DIGITS.index(digit)
        if step >= SHORT:
            rest = DIGITS.index(next(digits))
            step = SHORT + (step - SHORT) * len(DIGITS) + rest
        last += step + 1
        found.append(last)
    return found


@pytest.mark.parametrize("far", [0, SHORT - 1, SHORT, FAR - 1, FAR, FAR + 1, 9 * FAR])
def test_a_place_far_behind_the_last_one_can_be_written_down(far: int) -> None:
    numbers = [far, far + 1, 2 * far + 2, 3 * far + 3]
    assert places(steps(numbers)) == numbers
