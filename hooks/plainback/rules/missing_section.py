"""A safety section is missing on a page.

A patient with a full bladder and numb legs reads the whole page and is never told to call.

Bad:  the German red-flags page has no section "get-help-now".
Good: every section of data/safety.yml stands on its page in every language.
"""

from collections.abc import Iterator

from plainback.problem import Problem
from plainback.site import Site
from plainback.source import section_needle

NAME = "missing-section"


def check(site: Site) -> Iterator[Problem]:
    """Look for every current section of the registry, in every language."""
    for section in site.knowledge.registry.current_sections():
        for page in site.in_every_language(section.page):
            if page.section(section.id) or section.id in page.concealed:
                continue
            needle = section_needle(section.id)
            name = site.named(page.language)
            message = f'the {name} page lacks the section "{section.id}".'
            if page.language == site.languages[0]:
                fix = f"write its {len(section.items)} items as data/safety.yml lists them."
            else:
                fix = f"translate {site.english(section.page, needle)} and add it."
            yield site.problem(NAME, page, message, fix, needle)
