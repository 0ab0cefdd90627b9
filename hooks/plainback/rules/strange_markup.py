"""A safety section holds an element or an attribute that does not belong there.

Words can be struck out, turned round, given another name for screen readers or made part of a form
in a hundred ways, and browsers invent more. So this is a list of what may be there, and not of what
may not.

Bad:  <li data-safety-item="fever" aria-label="Tips"><s>Fever and a stiff neck.</s></li>
Good: paragraphs, lists, headings, links and plain emphasis, with classes and data attributes.

Limit: what classes and style sheets do is judged by hidden-item.
"""

from collections.abc import Iterator

from plainback.problem import Problem
from plainback.site import Site
from plainback.source import item_needle, section_needle

NAME = "strange-markup"
FIX = "take it out of the template; plain paragraphs, lists and links say everything."


def check(site: Site) -> Iterator[Problem]:
    """Look at every element inside safety sections and the strip of numbers."""
    for page in site.all_pages():
        name = site.named(page.language)
        for section, item, what in page.strange:
            needles = [
                *([item_needle(item.id)] if item else []),
                *([section_needle(section.id)] if section else []),
            ]
            where = item or section
            place = f'"{where.id}"' if where else "strip of numbers"
            message = f"the {name} {place} has {what}, which does not belong there."
            yield site.problem(NAME, page, message, FIX, *needles)
