"""The JSON-LD of every page: true, valid, and the same in every language."""

import json
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plainback.reviews import Review
from plainback.writing.library import Library
from plainback.writing.structured_data import AboutPage, structured_data

LANGUAGES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}
SITE_URL = "https://plainback.example/"
OWN = {"@id", "name", "inLanguage", "translationOfWork", "workTranslation"}
"""What differs between the languages of one page."""


def block(site: Path, language: str, path: str) -> tuple[LexborHTMLParser, dict]:
    file = site / LANGUAGES[language] / path.strip("/") / "index.html"
    tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
    blocks = tree.css('script[type="application/ld+json"]')
    assert len(blocks) == 1, file
    return tree, json.loads(blocks[0].text())


def test_every_page_says_what_it_is_in_its_own_language(
    site: Path, library: Library
) -> None:
    for language in LANGUAGES:
        for path in library.files:
            tree, data = block(site, language, path)
            assert data["@type"] == "MedicalWebPage"
            assert data["inLanguage"] == language
            canonical = tree.css_first("link[rel=canonical]").attributes["href"]
            assert data["@id"] == canonical
            assert " ".join(tree.css_first("h1").text().split()) == " ".join(
                data["name"].split()
            )
            assert "lastReviewed" not in data
            assert "reviewedBy" not in data


def test_languages_differ_in_nothing_but_name_language_and_addresses(
    site: Path, library: Library
) -> None:
    for path in library.files:
        told = []
        for language in LANGUAGES:
            data = block(site, language, path)[1]
            if "about" in data:
                data["about"].pop("name")
            told.append({key: data[key] for key in data.keys() - OWN})
        assert told[0] == told[1] == told[2] == told[3], path


def test_english_names_its_translations_and_each_of_them_names_english(
    site: Path, library: Library
) -> None:
    for path in library.files:
        rest = "" if path == "/" else path
        english = block(site, "en", path)[1]
        others = [f"{SITE_URL}{LANGUAGES[c]}{rest}" for c in ("de", "nl", "ru")]
        assert [each["@id"] for each in english["workTranslation"]] == others
        for language in ("de", "nl", "ru"):
            data = block(site, language, path)[1]
            assert data["translationOfWork"] == {"@id": f"{SITE_URL}{rest}"}


def test_codes_and_citations_are_those_of_the_page(
    site: Path, library: Library
) -> None:
    codes = cited = 0
    for path in library.files:
        tree, data = block(site, "de", path)
        told = [code["codeValue"] for code in data.get("about", {}).get("code", [])]
        assert told == [mark for _, mark, _ in library.codes.of_page(path)]
        links = {a.attributes["href"] for a in tree.css(".pb-sources a[href]")}
        assert set(data.get("citation", [])) <= links
        codes, cited = codes + len(told), cited + len(data.get("citation", []))
    assert codes > 10
    assert cited > 100


@pytest.fixture
def review() -> Review:
    return Review(
        who="A. Person",
        role="physiotherapist",
        date=date(2027, 1, 31),
        page="back-pain/",
        language="en",
        checked="medical",
        what="all of it",
        next=date(2029, 1, 31),
    )


def test_a_review_is_told_once_there_is_one(library: Library, review: Review) -> None:
    page = AboutPage("en", "back-pain/", "A </script> title", "2026-11-21", review)
    text = structured_data(page, "", SITE_URL, library)
    assert "</" not in text
    assert json.loads(text)["lastReviewed"] == "2027-01-31"
    assert json.loads(text)["reviewedBy"]["name"] == "A. Person"
