"""A section or line that the registry does not know.

A warning outside the registry has no agreed urgency, and nobody misses it in the other languages. A
mistyped id is the usual cause: then the real item is missing too.

Bad:  - [blader-trouble] You can’t pee.
Good: - [bladder-trouble] You can’t pee.
"""

from collections.abc import Iterator

from plainback.page import Page, Section
from plainback.problem import Problem
from plainback.site import Site
from plainback.source import item_needle, section_needle, text_needles

NAME = "unknown-item"


def check(site: Site) -> Iterator[Problem]:
    """Compare what is on the pages with the registry."""
    for page in site.all_pages():
        for section in page.sections:
            yield from _section(site, page, section)
        for section, run in page.strays:
            message = f'a line in "{section.id}" has no id: "{run.text[:40]}".'
            fix = "put the item's id in square brackets before its words."
            where = [*text_needles(run.text), section_needle(section.id)]
            yield site.problem(NAME, page, message, fix, *where)
        for item in page.homeless:
            message = f'"{item.id}" stands outside every safety section.'
            fix = "move it into the section where data/safety.yml has it."
            yield site.problem(NAME, page, message, fix, item_needle(item.id))


def _section(site: Site, page: Page, section: Section) -> Iterator[Problem]:
    known = site.knowledge.registry.section(section.id)
    if known is None or known.planned or known.page != page.path:
        yield _wrong_section(site, page, section.id)
        return
    for item in section.items:
        if item.id in known.items:
            continue
        name = site.named(page.language)
        needles = [*text_needles(item.text), section_needle(section.id)]
        if item.id:
            message = (
                f'the {name} section "{section.id}" has an unknown item "{item.id}".'
            )
            fix = (
                "correct the id, or add the item to data/safety.yml for all languages."
            )
            needles.insert(0, item_needle(item.id))
        else:
            message = f'a line in "{section.id}" has no id: "{item.text[:40]}".'
            fix = "put the item's id in square brackets before its words."
        yield site.problem(NAME, page, message, fix, *needles)


def _wrong_section(site: Site, page: Page, section: str) -> Problem:
    known = site.knowledge.registry.section(section)
    name = site.named(page.language)
    if known is None:
        message = f'the {name} page has an unknown section "{section}".'
        fix = "correct the id, or add the section to data/safety.yml for all languages."
    elif known.page != page.path:
        message = (
            f'the {name} page has the section "{section}" of the page "{known.page}".'
        )
        fix = "move it there."
    else:
        message = (
            f'the {name} page has the section "{section}", which is still planned.'
        )
        fix = 'remove "planned: true" from the section in data/safety.yml.'
    return site.problem(NAME, page, message, fix, section_needle(section))
