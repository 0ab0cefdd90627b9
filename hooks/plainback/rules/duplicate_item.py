"""Something stands twice that may stand once.

Two versions of one warning: a reader follows the milder one. And an address that leads to two
places leads to the wrong one half of the time.

Bad:  - [chest-pain] … and, four lines below, - [chest-pain] … again.
Good: every item once in its section, every id once on its page.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site
from plainback.source import item_needle, section_needle

NAME = "duplicate-item"


def check(site: Site) -> Iterator[Problem]:
    """Count sections, items and ids on every page."""
    for page in site.all_pages():
        told: set[str] = set()
        for section in _twice(s.id for s in page.sections):
            told.add(section)
            yield _problem(
                site, page, f'the section "{section}"', section_needle(section)
            )
        for section in page.sections:
            for item in _twice(i.id for i in section.items if i.id):
                told.add(item)
                what = f'"{item}" in "{section.id}"'
                yield _problem(site, page, what, item_needle(item))
        for each in _twice(page.ids):
            base = each.removesuffix("-title")
            if base not in told and not any(each.startswith(f"{s}-") for s in told):
                yield _problem(site, page, f'the id "{each}"', f"#{each}", f"[{each}]")


def _twice(ids: Iterable[str]) -> list[str]:
    return sorted(each for each, count in Counter(ids).items() if count > 1)


def _problem(site: Site, page: Page, what: str, *needles: str) -> Problem:
    message = f"the {site.named(page.language)} page has {what} twice."
    return site.problem(
        NAME, page, message, "keep the right one, remove the other.", *needles
    )
