"""A card for other websites says something else than the page it is taken from.

A massage practice shows our list on its own site. If a warning is missing there, or reads
otherwise, its clients get worse advice than ours, under our name.

Bad:  embed/de/emergency/ lacks "both-legs", which stands on the page "red-flags/".
Good: every section of the card is that of the page, item by item and word by word.
"""

from collections.abc import Iterator

from plainback.page import Page, Section
from plainback.problem import Problem
from plainback.publishing.embeds import Embed, embed_name, embeds
from plainback.site import Site
from plainback.words import plain

NAME = "embed-mismatch"
FIX = "build the site again; hooks/addresses.py takes the card from the page."


def check(site: Site) -> Iterator[Problem]:
    """Compare every card with its page; a page that is missing is told by its own rule."""
    there = {page.file: page for page in site.cards}
    for card in embeds(site.knowledge.registry):
        for language in site.languages:
            name = embed_name(card, language)
            page = site.page(language, card.page)
            found = there.pop(name, None)
            messages = _mistakes(card, page, found) if page else []
            for message in messages:
                yield Problem(site.source.built(name), 0, NAME, message, FIX)
    for name in there:
        message = "there is no such card."
        yield Problem(site.source.built(name), 0, NAME, message, "remove it.")


def _mistakes(card: Embed, page: Page, found: Page | None) -> Iterator[str]:
    if found is None:
        yield "the card is missing."
        return
    if found.lang != page.language:
        yield f'it says that it is in "{found.lang}".'
    wanted = [s for s in card.sections if page.section(s) is not None]
    if [section.id for section in found.sections] != wanted:
        yield f"it must hold these lists, in this order: {', '.join(wanted)}."
    for section in found.sections:
        if (original := page.section(section.id)) is not None:
            yield from _section(section, original)
    dialled = {(p.href, p.countries) for p in page.phones}
    if not {(p.href, p.countries) for p in found.phones} <= dialled or not found.phones:
        yield "its phone numbers are not those of the page."
    yield from _strangers(page, found)


def _section(section: Section, original: Section) -> Iterator[str]:
    """Level, kind, heading, and every item with its words; and nothing of it hidden."""
    if (section.level, section.kind) != (original.level, original.kind):
        yield f'"{section.id}" has another urgency than on the page.'
    if section.hidden != original.hidden or _items(section) != _items(original):
        yield f'"{section.id}" does not show the items of the page.'
    if (section.heading and section.heading.heard) != (
        original.heading and original.heading.heard
    ):
        yield f'"{section.id}" has another heading than on the page.'


def _items(section: Section) -> list[tuple[str, str, str]]:
    """Every item with its words and whether it is seen; hidden ones have a rule of their own."""
    return [(item.id, item.text, item.hidden) for item in section.items]


def _strangers(page: Page, found: Page) -> Iterator[str]:
    """A card has no words of its own but the title of the page with the name of the site."""
    known = {run.everything() for run in page.runs}
    title = plain(next((h.heard for h in page.headings if h.level == 1), ""))
    for run in found.runs:
        text = run.everything()
        if run.kind != "title" and text not in known and not text.startswith(title):
            yield f'it says what the page does not: "{text[:40]}".'
