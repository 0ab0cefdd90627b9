"""Words and letters: what of a text can tell its language."""

import re

from plainback.page import Page
from plainback.run import Run

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
CYRILLIC_WORD = re.compile(r"[\u0400-\u052f]{2,}")
LISTS_OF_SERVICES = frozenset({"numbers", "lines"})
SHORT_BRACKET = re.compile(r"\((?:[^()\s]+\s+){0,5}[^()\s]+\s*\)")
"""A name or a word in its own language, behind the translated one."""


def words_to_judge(run: Run, declared: str, names: list[str]) -> str:
    """The words of a text in one language, without addresses and the names of services."""
    text = run.heard(declared)
    for name in names if run.zone in LISTS_OF_SERVICES else ():
        text = text.replace(name, " ")
    if "/" in text or "@" in text:
        text = " ".join(word for word in text.split() if not _is_address(word))
    while "(" in text and (shorter := SHORT_BRACKET.sub(" ", text)) != text:
        text = shorter
    return text


def _is_address(word: str) -> bool:
    return word.count("/") > 1 or "/#" in word or "@" in word


def texts_to_copy(page: Page) -> frozenset[str]:
    """The texts of the English page that somebody may have copied."""
    return frozenset(run.heard(page.lang) for run in page.runs if run.zone != "numbers")


def is_long(text: str) -> bool:
    """True for a text that is not the same in two languages by chance."""
    return sum(word[0].islower() for word in WORD.findall(text)) >= 3


def cyrillic_word(text: str) -> str:
    """The first Cyrillic word of a text; "" when there is none."""
    found = None if text.isascii() else CYRILLIC_WORD.search(text)
    return found[0] if found else ""
