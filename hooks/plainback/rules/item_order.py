"""Sections or lines stand in another order, or under another heading, than the registry says.

The most dangerous signs come first, because readers stop early. Nurses read lists in two languages
side by side, line by line.

Bad:  the Russian list begins with night pain, the English one with the bladder.
Good: the same order everywhere, as in data/safety.yml.
"""

from collections.abc import Iterator

from plainback.page import Page
from plainback.page import Section as BuiltSection
from plainback.problem import Problem
from plainback.registry import Section
from plainback.site import Site
from plainback.source import item_needle, section_needle

NAME = "item-order"
FIX = "put them in the order of data/safety.yml."


def check(site: Site) -> Iterator[Problem]:
    """Compare the order of sections and items with the registry."""
    registry = site.knowledge.registry
    for page in site.all_pages():
        wanted = [section.id for section in registry.by_page.get(page.path, [])]
        name = site.named(page.language)
        if pair := _first_wrong([s.id for s in page.sections], wanted):
            message = f'the {name} page has the section "{pair[0]}" before "{pair[1]}".'
            yield site.problem(NAME, page, message, FIX, section_needle(pair[0]))
        for built in page.sections:
            section = registry.section(built.id)
            if section is not None:
                yield from _items(site, page, built, section)


def _items(
    site: Site, page: Page, built: BuiltSection, section: Section
) -> Iterator[Problem]:
    name = site.named(page.language)
    if pair := _first_wrong([item.id for item in built.items], section.items):
        message = f'the {name} "{section.id}" has "{pair[0]}" before "{pair[1]}".'
        yield site.problem(NAME, page, message, FIX, item_needle(pair[0]))
    headings = {heading.id for heading in built.groups}
    home = {
        item: f"{section.id}-{group.id}"
        for group in section.groups
        for item in group.items
    }
    for item in built.items:
        under = item.runs[0].heading if item.runs else ""
        right = home.get(item.id)
        if right in headings and under in headings and under != right:
            message = (
                f'the {name} "{item.id}" stands under "{under}", not under "{right}".'
            )
            fix = "move it under its own heading."
            yield site.problem(NAME, page, message, fix, item_needle(item.id))


def _first_wrong(found: list[str], wanted: list[str]) -> tuple[str, str] | None:
    """The first one that comes too early, and the one that belongs in its place."""
    there = [each for each in dict.fromkeys(found) if each in wanted]
    right = [each for each in wanted if each in there]
    return next(((a, b) for a, b in zip(there, right, strict=True) if a != b), None)
