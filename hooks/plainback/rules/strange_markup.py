"""A safety section holds an element or an attribute that does not belong there.

Words can be struck out, turned round, given another name for screen readers or made part of a form
in a hundred ways, and browsers invent more. So this is a list of what may be there, and not of what
may not.

Bad:  <li data-safety-item="fever" aria-label="Tips"><s>Fever and a stiff neck.</s></li>
Good: paragraphs, lists, headings, links and plain emphasis, with classes and data attributes.

Nor do programs of a page's own: they can change every word after the check.

Limit: what classes and style sheets do is judged by hidden-item. A program in a file of this
site is trusted; tests look at what it does.
"""

from collections.abc import Iterator

from plainback.problem import Problem
from plainback.site import Site
from plainback.source import item_needle, section_needle

NAME = "strange-markup"
FIX = "take it out of the template; plain paragraphs, lists and links say everything."


def check(site: Site) -> Iterator[Problem]:
    """Look at every element in safety sections and the strip of numbers, and at all programs."""
    for page in [*site.all_pages(), *site.cards, *site.others]:
        name = site.named(page.language or page.lang)
        for section, item, what in page.strange:
            needles = [
                *([item_needle(item.id)] if item else []),
                *([section_needle(section.id)] if section else []),
            ]
            where = item or section
            place = f'"{where.id}"' if where else "page"
            message = f"the {name} {place} has {what}, which does not belong there."
            yield site.problem(NAME, page, message, FIX, *needles)
        for section in page.sections:
            heading = section.heading.id if section.heading else None
            if section.named_by and section.named_by != heading:
                what = f'the name of "{section.named_by}" for screen readers'
                message = f'the {name} "{section.id}" has {what}, not its heading.'
                yield site.problem(NAME, page, message, FIX, section_needle(section.id))
