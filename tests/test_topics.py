"""Every topic and claim of the articles the site grew out of leads to a place that exists."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import ROOT
from plainback.topics import load_topics

LANGUAGES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}
LEAST_CLAIMS = 40


def ids(site: Path, language: str, path: str) -> set[str]:
    file = site / LANGUAGES[language] / path.strip("/") / "index.html"
    tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
    return {element.attributes["id"] for element in tree.css("main [id]")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_and_claim_leads_to_a_place_on_the_page(
    language: str, site: Path
) -> None:
    topics = load_topics(ROOT / "data")
    places = [place for topic in topics.topics.values() for place in topic.at]
    found: dict[str, set[str]] = {}
    lost = []
    for place in [*places, *topics.claims.values()]:
        path, _, anchor = place.partition("#")
        if path not in found:
            found[path] = ids(site, language, path)
        if anchor not in found[path]:
            lost.append(place)
    assert lost == []


def test_every_claim_has_a_verdict_in_words(site: Path) -> None:
    for language, prefix in LANGUAGES.items():
        file = site / prefix / "massage" / "claims" / "index.html"
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        claims = tree.css("section.pb-claim")
        assert len(claims) >= LEAST_CLAIMS, language
        for claim in claims:
            assert claim.css_first("h3").attributes["id"].startswith("claim-")
            verdict = claim.css_first(".pb-claim__verdict").text()
            assert len(verdict) > 8, claim.text()


def test_all_topics_of_the_articles_are_mapped() -> None:
    topics = load_topics(ROOT / "data").topics
    assert len(topics) == 78
    assert {topic.split("-")[0] for topic in topics} == {"T0", "T1", "T2", "T3", "T4"}
