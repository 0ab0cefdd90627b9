"""The same words stand at two places.

A translator who copies a line and forgets to change it leaves one sign said twice and another
not at all; nothing else notices.

Bad:  [chest-pain] Schmerz in der Brust.   [tearing-pain] Schmerz in der Brust.
Good: every item has words of its own.
"""

import re
from collections.abc import Iterator

from plainback.page import Page
from plainback.problem import Problem
from plainback.run import BESIDE, Run
from plainback.site import Site
from plainback.source import item_needle
from plainback.texts import run_needles

NAME = "repeated-text"
COMPARED = frozenset({"p", "li", "blockquote"})
"""Table cells may say the same in several rows."""
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
ENDS = (". ", "! ", "? ")
WORD = re.compile(r"\w+")
LONG = 60
"""A paragraph of this many letters is not the same as another by chance."""
SENTENCE = 25
"""The same for a sentence inside one paragraph."""


def check(site: Site) -> Iterator[Problem]:
    """Compare the items of a page, and its paragraphs, with each other."""
    for page in site.all_pages():
        yield from _items(site, page)
        yield from _paragraphs(site, page)


def _items(site: Site, page: Page) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for _, item in page.items():
        text = _letters(item.text)
        other = first.setdefault(text, item.id) if text else item.id
        if other != item.id:
            name = site.named(page.language)
            message = f'the {name} "{item.id}" has the words of "{other}".'
            fix = f"translate {site.english(page.path, item_needle(item.id))}."
            yield site.problem(NAME, page, message, fix, item_needle(item.id))


def _paragraphs(site: Site, page: Page) -> Iterator[Problem]:
    name = site.named(page.language)
    seen: set[str] = set()
    for run in page.runs:
        if run.zone in BESIDE or run.zone == "numbers" or run.kind not in COMPARED:
            continue
        if len(run.words) < LONG:
            continue
        text = "" if run.item else _letters(run.words)
        if text and text in seen:
            message = f'the {name} page says twice: "{run.words[:50]}…"'
            yield site.problem(
                NAME, page, message, "remove one of them.", *run_needles(run)
            )
        elif twice := _sentence_twice(run):
            message = f'the {name} text says twice in a row: "{twice}"'
            yield site.problem(
                NAME, page, message, "remove one of them.", *run_needles(run)
            )
        seen.add(text)


def _sentence_twice(run: Run) -> str:
    if not any(end in run.words for end in ENDS):
        return ""
    seen: set[str] = set()
    for sentence in SENTENCE_END.split(run.words):
        if len(sentence) >= SENTENCE and sentence in seen:
            return sentence
        seen.add(sentence)
    return ""


def _letters(text: str) -> str:
    """A text without case and punctuation: what makes it the same to a reader."""
    return " ".join(WORD.findall(text.casefold()))
