"""What a page tells search engines and other programs is not what it tells its readers.

A search engine that shows "reviewed by a doctor", an old date or an English title makes people
trust, or miss, a page for the wrong reason.

Bad:  German page with "inLanguage": "en", or with "lastReviewed" though nobody has reviewed it
Good: the same codes, sources and addresses in every language; title and language as on the page

Limit: names of persons and bodies are compared between languages, not with the world.
"""

import json
from collections.abc import Iterator
from typing import Any

from plainback.agreement import odd_ones
from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site
from plainback.structured import REVIEW, facts, read, texts
from plainback.words import plain

NAME = "structured-data-mismatch"
FIX = "let the project's own templates write it from the page and the data."


def check(site: Site) -> Iterator[Problem]:
    """Read every block, compare it with its page and with the other languages."""
    for path in site.paths:
        found: dict[str, list[dict[str, Any]]] = {}
        pages = {page.language: page for page in site.in_every_language(path)}
        for code, page in pages.items():
            known = [read(block) for block in page.programs]
            if None in known:
                yield _problem(site, page, "has structured data that cannot be read.")
            found[code] = [data for data in known if data is not None]
            for data in found[code]:
                for message in _with_the_page(site, page, data):
                    yield _problem(site, page, message)
        yield from _between_languages(site, pages, found)


def _with_the_page(site: Site, page: Page, data: dict[str, Any]) -> Iterator[str]:
    """What the block says must stand on the page."""
    if data.get("inLanguage", page.language) != page.language:
        yield f'tells programs that it is in "{data["inLanguage"]}".'
    revised = page.metas.get("plainback:revised")
    if revised and data.get("dateModified", revised) != revised:
        yield f'tells programs that it is of "{data["dateModified"]}", not "{revised}".'
    yield from _review(site, page, data)
    shown = {plain(page.title), *(heading.heard for heading in page.headings)}
    missing = [text for text in texts(data) if plain(text) not in shown]
    shown = {run.everything() for run in page.runs} if missing else shown
    for text in missing:
        if plain(text) not in shown:
            yield f'tells programs "{text[:60]}", which it does not say itself.'


def _review(site: Site, page: Page, data: dict[str, Any]) -> Iterator[str]:
    """Who reviewed the page, and when, as data/reviews.yml has it."""
    said = [data[key] for key in REVIEW if key in data]
    review = site.knowledge.reviews.latest(page.language, page.path, "medical")
    if review is None and said:
        yield "tells programs that it was reviewed; nobody has."
    elif review and data.get("lastReviewed", str(review.date)) != str(review.date):
        yield "tells programs another date of its review."
    elif review and said and review.who not in json.dumps(said, ensure_ascii=False):
        yield f"does not tell programs that {review.who} reviewed it."


def _between_languages(
    site: Site, pages: dict[str, Page], found: dict[str, list[dict[str, Any]]]
) -> Iterator[Problem]:
    """The same blocks with the same facts in every language."""
    said = {
        code: {
            f"{number}.{place}": value
            for number, data in enumerate(each)
            for place, value in facts(data, code).items()
        }
        for code, each in found.items()
    }
    for code, right in odd_ones(said, lambda one, other: one == other):
        here, there = said[code], said[right]
        places = [p for p in {**there, **here} if here.get(p) != there.get(p)]
        where = places[0].partition(".")[2] if found[code] else "structured data"
        message = f'tells programs something else than the {site.named(right)} one: "{where}".'
        yield _problem(site, pages[code], message)


def _problem(site: Site, page: Page, message: str) -> Problem:
    name = site.named(page.language)
    file = site.source.built(page.file)
    return Problem(file, 0, NAME, f"the {name} page {message}", FIX)
