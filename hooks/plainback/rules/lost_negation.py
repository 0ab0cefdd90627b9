"""A "not" was lost in translation, or has come in.

"Keep away if it is stable" for "if it is not stable": the shortest word of a line decides whom it
sends to a doctor, and it is the word that gets lost.

Bad:  en "your heart disease is not stable", de "Ihre Herzkrankheit ist stabil"
Good: en "your heart disease is not stable", de "Ihre Herzkrankheit ist nicht stabil"

Limit: stale-translation stops every item whose words changed since a person compared them; here the
languages are compared with each other, so that a comparison done badly shows. In ordinary text
a negation is missed only where it was the last one of its paragraph, and the other languages all
have one. A negation put in place of another is not seen.
"""

import re
from collections.abc import Iterator

from plainback.own_items import home_texts
from plainback.problem import Problem
from plainback.side_by_side import Runs, same_paragraphs
from plainback.site import Site
from plainback.source import item_needle
from plainback.texts import run_needles
from plainback.words import plain

NAME = "lost-negation"
ENOUGH = 3
"""So many languages must agree before another one is told to be wrong."""
Patterns = dict[str, re.Pattern[str]]
Homes = dict[tuple[str, str], str]


def check(site: Site) -> Iterator[Problem]:
    """Count the negations of every item and paragraph, and compare the languages."""
    lists = site.knowledge.words.languages
    homes = home_texts(site)
    strict = {code: words.pattern("negations") for code, words in lists.items()}
    broad = {
        code: words.pattern("negations", "negation_hints")
        for code, words in lists.items()
    }
    yield from _items(site, homes, strict, broad)
    for path in site.paths:
        pages = site.in_every_language(path)
        if len(pages) > ENOUGH:
            for runs in same_paragraphs(pages):
                yield from _paragraph(site, path, runs, strict, broad)


def _items(
    site: Site, homes: Homes, strict: Patterns, broad: Patterns
) -> Iterator[Problem]:
    """One language turns the sentence round less often than all others, or alone begins so."""
    lists = site.knowledge.words.languages
    starts = {code: words.pattern("negation_starts") for code, words in lists.items()}
    for item in site.knowledge.registry.items:
        texts = {c: homes[c, item] for c in site.languages if homes.get((c, item))}
        if len(texts) <= ENOUGH or _forbids(site, item):
            continue  # each line of a do-not list begins with one; the rest may be joined
        least = {code: _count(strict[code], text) for code, text in texts.items()}
        most = {code: _count(broad[code], text) for code, text in texts.items()}
        for language in texts:
            fewest = min(least[code] for code in texts if code != language)
            # exactly one less: "no x, no y, no z" may well be one «без x, y и z»
            if most[language] in {0, fewest - 1} and most[language] < fewest:
                message = "has lost a negation of the other languages."
                yield _problem(site, language, item, message)
            elif starts[language].match(plain(texts[language]).casefold()) and not any(
                most[code] for code in texts if code != language
            ):
                message = "has a negation that is not in the other languages."
                yield _problem(site, language, item, message)


def _forbids(site: Site, item: str) -> bool:
    return site.knowledge.registry.home_of(item).kind == "do-not"


def _paragraph(
    site: Site, path: str, runs: Runs, strict: Patterns, broad: Patterns
) -> Iterator[Problem]:
    """A paragraph without any negation, where all other languages have one."""
    without = ""
    for code, run in runs.items():
        if strict[code].search(run.words.casefold()):
            continue
        if without:
            return  # two languages say it without, as most texts do
        without = code
    if without and not broad[without].search(runs[without].words.casefold()):
        run, page = runs[without], site.page(without, path)
        name, shown = site.named(without), run.words[:50]
        message = (
            f'the {name} text "{shown}…" has lost a negation of the other languages.'
        )
        fix = f"compare it with {site.english(path, f'#{run.heading}')}."
        yield site.problem(NAME, page, message, fix, *run_needles(run))


def _count(pattern: re.Pattern[str], text: str) -> int:
    return len(pattern.findall(plain(text).casefold()))


def _problem(site: Site, language: str, item: str, what: str) -> Problem:
    path = site.knowledge.registry.home_of(item).page
    page = site.page(language, path)
    message = f'the {site.named(language)} "{item}" {what}'
    fix = f"compare it with {site.english(path, item_needle(item))}."
    return site.problem(NAME, page, message, fix, item_needle(item))
