"""The signs of every real page: broken on purpose, in each language, each is found."""

import re
from collections.abc import Callable

import pytest

from conftest import ROOT
from plainback.knowledge import load_knowledge
from plainback.page import Page
from plainback.reading import read_page
from plainback.rules import typography
from plainback.site import Site, read_site
from plainback.stylesheets import StyleShelf
from plainback.texts import gather_texts

LANGUAGES = ("en", "de", "nl", "ru")
PATH = "massage/claims/"
OTHER_QUOTES = {"en": "„", "de": "«", "nl": "«", "ru": "“"}
OTHER_DASH = {"en": "—", "de": "—", "nl": "—", "ru": "–"}
OTHER_PERCENT = {"en": "95\u00a0%", "de": "95%", "nl": "95\u00a0%", "ru": "95%"}
OTHER_THOUSANDS = {"en": "1.785", "de": "1,785", "nl": "1,785", "ru": "1,785"}
BREAKAGES: dict[str, Callable[[str, str], str]] = {
    "quotation marks": lambda text, code: re.sub(
        "[“„«‘]", OTHER_QUOTES[code], text, count=1
    ),
    "straight apostrophe": lambda text, code: text.replace("</p>", " it's</p>", 1),
    "hyphen for a dash": lambda text, code: text.replace("</p>", " - a</p>", 1),
    "dash": lambda text, code: text.replace("</p>", f" a {OTHER_DASH[code]} a</p>", 1),
    "percent": lambda text, code: re.sub(
        "95\u00a0?%", OTHER_PERCENT[code], text, count=1
    ),
    "thousands": lambda text, code: re.sub("1[.,]?785", OTHER_THOUSANDS[code], text),
    "space at a unit": lambda text, code: re.sub(
        r"(?<=\d)\u00a0(?=\w)", " ", text, count=1
    ),
    "space before a comma": lambda text, code: re.sub(
        r"(?<=\w), ", " , ", text, count=1
    ),
    "two spaces": lambda text, code: re.sub(r"(?<=\w), ", ",  ", text, count=1),
    "range": lambda text, code: text.replace("</p>", " 3-4</p>", 1),
}
"""What is broken -> how, in the article of the page."""


@pytest.fixture(scope="module")
def real(site) -> Site:
    """The real site, read once."""
    return read_site(site, ROOT, load_knowledge(ROOT / "data"))


def found(real: Site, language: str, html: str) -> list[str]:
    """What the rule says when the page has these bytes."""
    old = real.pages[language][PATH]
    page = Page(old.file, language, PATH)
    read_page(html, page, StyleShelf(real.folder))
    real.pages[language][PATH], texts = page, real.texts
    real.texts = [each for each in gather_texts(real) if each[0] is page]
    try:
        return [problem.message for problem in typography.check(real)]
    finally:
        real.pages[language][PATH], real.texts = old, texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_sign_on_a_real_page_is_found_and_nothing_else(
    language: str, real: Site
) -> None:
    file = real.folder / real.pages[language][PATH].file
    before, start, article = file.read_text(encoding="utf-8").partition("<article")
    assert found(real, language, before + start + article) == []
    for name, broken in BREAKAGES.items():
        changed = broken(article, language)
        assert changed != article, name
        assert len(found(real, language, before + start + changed)) == 1, name
