"""A text has the same words in two languages: it was copied and never translated.

A heading or a label is too short for anybody to tell its language by its letters alone. But who
looks for "what to do at once" and finds it in a language they do not read looks no further.

Bad:  nl "## Und danach? { #and-then }", the words of the German page
Good: nl "## En daarna? { #and-then }"

Limit: single words are left alone, and so are names and addresses. Items have rules of their own.
"""

from collections.abc import Iterator

from plainback.letters import WORD
from plainback.page import Page
from plainback.problem import Problem
from plainback.run import Run
from plainback.site import Site
from plainback.texts import run_needles

NAME = "copied-text"
WRITTEN = frozenset({"main", "article", "country"})
SHORT = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "alt", "aria-label"})
COMMON = 3
"""Small words that a sentence must have: without them it is a list of names."""


def check(site: Site) -> Iterator[Problem]:
    """Compare every text of a page with those of the same page in the other languages."""
    for path in site.paths:
        pages = site.in_every_language(path)
        texts = [(page, _texts(page)) for page in pages]
        for page, mine in texts:
            for other, theirs in texts:
                for words in mine.keys() & theirs.keys() if other is not page else ():
                    if run := next(filter(_telling, mine[words]), None):
                        yield _problem(site, page, run, other.language)


def _texts(page: Page) -> dict[str, list[Run]]:
    """The texts of the writer of the page, each with the places where it stands."""
    found: dict[str, list[Run]] = {}
    for run in page.runs:
        beside = run.zone in WRITTEN and run.item is None
        if beside and run.language == page.lang:
            found.setdefault(run.heard(page.lang).casefold(), []).append(run)
    return found


def _telling(run: Run) -> bool:
    """Two languages cannot share it by chance: it has two words; a sentence small words too, or
    it is a list of names.
    """
    told = [each for each in run.heard(run.language).split() if "/" not in each]
    words = WORD.findall(" ".join(told))
    small = sum(word[0].islower() for word in words)
    return len(words) > 1 and (run.kind in SHORT or small >= COMMON)


def _problem(site: Site, page: Page, run: Run, other: str) -> Problem:
    name, same = site.named(page.language), site.named(other)
    text = run.heard(page.lang)
    shown = text if len(text) <= 60 else f"{text[:57]}…"
    message = f'the {name} text "{shown}" is also that of the {same} page.'
    fix = "translate it where it was copied."
    return site.problem(NAME, page, message, fix, *run_needles(run))
