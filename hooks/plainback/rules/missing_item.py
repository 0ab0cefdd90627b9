"""A line of a safety section is missing.

A Dutch reader with a swollen calf is not told what the English reader is told.

Bad:  "one-leg-swollen" stands in the English list and not in the Dutch one.
Good: every section has every item of data/safety.yml, in every language.
"""

from collections.abc import Iterator

from plainback.page import Page
from plainback.page import Section as BuiltSection
from plainback.problem import Problem
from plainback.registry import Section
from plainback.site import Site
from plainback.source import item_needle, section_needle

NAME = "missing-item"


def check(site: Site) -> Iterator[Problem]:
    """Look for every item of every section that is on its page."""
    for section in site.knowledge.registry.current_sections():
        for page in site.in_every_language(section.page):
            built = page.section(section.id)
            if built is not None:
                yield from _missing(site, section, page, built)


def _missing(
    site: Site, section: Section, page: Page, built: BuiltSection
) -> Iterator[Problem]:
    there = {item.id for item in built.items}
    before = section_needle(section.id)
    for item in section.items:
        if item in there:
            before = item_needle(item)
        elif item not in page.concealed:
            name = site.named(page.language)
            message = f'the {name} page lacks "{item}" in "{section.id}".'
            english = site.english(section.page, item_needle(item))
            fix = f"translate {english} and add it at the same place."
            if page.language == site.languages[0]:
                fix = f'add the line "- [{item}] …" with the words that data/safety.yml asks for.'
            elif section.repeats(item):
                fix = f'add the line "- [{item}]" as in {english}.'
            yield site.problem(
                NAME, page, message, fix, before, section_needle(section.id)
            )
