"""/api/v1/: what other programs get is what the gate reads on the pages, in a published shape."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError
from selectolax.lexbor import LexborHTMLParser

from conftest import ROOT
from plainback.knowledge import load_knowledge
from plainback.page import Item
from plainback.publishing.api_models import MODELS
from plainback.publishing.embeds import embeds
from plainback.run import BESIDE, CITATION
from plainback.site import Site, read_site
from plainback.words import plain
from plainback.writing.library import Library

LANGUAGES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}
SITE_URL = "https://plainback.example/"


@pytest.fixture(scope="module")
def real(site: Path) -> Site:
    return read_site(site, ROOT, load_knowledge(ROOT / "data"))


def answer(site: Path, name: str) -> dict:
    return json.loads((site / "api" / "v1" / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MODELS)
def test_every_answer_has_the_published_shape(
    name: str, language: str, site: Path
) -> None:
    schema = answer(site, f"schema/{name}.json")
    Draft202012Validator.check_schema(schema)
    data = answer(site, f"{language}/{name}.json")
    Draft202012Validator(schema).validate(data)
    assert data["language"] == language
    with pytest.raises(ValidationError):
        Draft202012Validator(schema).validate({**data, "score": 5})


def shown(item: Item) -> str:
    """The words of an item with its numbers to call, as the gate reads them."""
    parts = [
        piece.text
        for run in item.runs
        if run.zone not in BESIDE
        for piece in run.pieces
        if not piece.hidden and piece.role != CITATION
    ]
    return plain("".join(parts))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_and_items_are_those_of_the_pages_word_by_word(
    language: str, site: Path, real: Site
) -> None:
    sections = answer(site, f"{language}/sections.json")["sections"]
    registry = real.knowledge.registry
    assert {s["id"] for s in sections} == {s.id for s in registry.current_sections()}
    for section in sections:
        built = real.page(language, section["page"]).section(section["id"])
        assert (section["level"], section["kind"]) == (built.level, built.kind)
        assert plain(section["heading"]) in built.heading.heard
        told = [(item["id"], plain(item["text"])) for item in section["items"]]
        assert told == [(item.id, shown(item)) for item in built.items]
        for item in section["items"]:
            assert item["level"] == registry.items[item["id"]].level
            assert item["sources"] == registry.items[item["id"]].sources


def test_all_languages_have_the_same_items_in_the_same_order(site: Path) -> None:
    told = [
        [
            (section["id"], item["id"], item["level"])
            for section in answer(site, f"{language}/sections.json")["sections"]
            for item in section["items"]
        ]
        for language in LANGUAGES
    ]
    assert told[0] == told[1] == told[2] == told[3]
    assert len(told[0]) > 250


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_address_leads_to_a_file_and_its_id(language: str, site: Path) -> None:
    entries = answer(site, f"{language}/pages.json")["pages"]
    for section in answer(site, f"{language}/sections.json")["sections"]:
        entries += [section, *section["items"]]
    for entry in entries:
        path, _, place = entry["address"].removeprefix(SITE_URL).partition("#")
        assert path.startswith(LANGUAGES[language])
        text = (site / path / "index.html").read_text(encoding="utf-8")
        assert not place or f'id="{place}"' in text
        short = entry["short_address"].removeprefix(SITE_URL)
        assert (site / short / "index.html").is_file()


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_those_of_the_country_table(
    language: str, site: Path, library: Library
) -> None:
    told = {c["code"]: c for c in answer(site, f"{language}/numbers.json")["countries"]}
    assert set(told) == set(library.numbers.countries)
    for code, country in library.numbers.countries.items():
        assert told[code]["ambulance"] == country.ambulance
        lines = [*told[code]["urgent"], *told[code]["crisis"]]
        numbers = [line.number for line in [*country.urgent, *country.crisis]]
        assert [line["number"] for line in lines] == numbers


def test_no_page_is_told_as_reviewed_without_a_review(
    site: Path, library: Library
) -> None:
    for language in LANGUAGES:
        for page in answer(site, f"{language}/pages.json")["pages"]:
            review = library.reviews.latest(language, page["path"], "medical")
            assert (page["medical_review"] is None) == (review is None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_has_an_oembed_answer_and_leads_to_it(
    language: str, site: Path, library: Library
) -> None:
    cards = {card.page: card for card in embeds(library.registry)}
    for path in library.files:
        file = site / LANGUAGES[language] / path.strip("/") / "index.html"
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        link = tree.css_first('link[type="application/json+oembed"]')
        name = link.attributes["href"].removeprefix(f"{SITE_URL}api/v1/")
        told = answer(site, name)
        assert told["version"] == "1.0"
        assert told["title"] in tree.css_first("title").text()
        assert told["type"] == ("rich" if path in cards else "link")
        if path in cards:
            frame = LexborHTMLParser(told["html"]).css_first("iframe").attributes
            assert (site / frame["src"].removeprefix(SITE_URL) / "index.html").is_file()
            assert frame["title"]
            assert int(frame["height"]) == told["height"] == cards[path].height
