"""A safety section or line is on the page, but somebody does not see it.

What is folded away, hidden by a style sheet, left out on paper or kept from screen readers does not
warn, even if a search in the file finds it.

Bad:  <details><section data-safety-section="get-help-now" …>
Bad:  @media print { html:lang(ru) .pb-care { color: var(--pb-paper) } }
Good: safety sections stand open, for everybody, on every screen and on paper.

Style sheets may do to them what style_lists.py names, and nothing else.

Limit: how wide a text runs, and what a box elsewhere covers by its size, is not worked out; tests
look at real screens.
"""

from collections.abc import Iterator

from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site
from plainback.source import item_needle, section_needle

NAME = "hidden-item"
FIX = "show it; safety sections are never folded, hidden or left out on paper."


def check(site: Site) -> Iterator[Problem]:
    """Look for everything that keeps safety sections and items from a reader."""
    for page in site.all_pages():
        name = site.named(page.language)
        for section in page.sections:
            if section.hidden:
                what = f'the {name} section "{section.id}" is hidden: {section.hidden}.'
                yield site.problem(NAME, page, what, FIX, section_needle(section.id))
                continue
            for heading in [section.heading, *section.groups]:
                if heading and heading.hidden:
                    what = f'a heading of the {name} "{section.id}" is hidden: {heading.hidden}.'
                    yield site.problem(
                        NAME, page, what, FIX, section_needle(section.id)
                    )
            for item in section.items:
                why = item.hidden or _hidden_part(item.runs)
                if why:
                    what = f'the {name} "{item.id}" is hidden: {why}.'
                    yield site.problem(NAME, page, what, FIX, item_needle(item.id))
        yield from _concealed(site, page)


def _hidden_part(runs: list) -> str:
    """Why some of the words of an item are not seen."""
    reasons = [
        p.hidden for run in runs for p in run.pieces if p.hidden and p.text.strip()
    ]
    return f"in part, {reasons[0]}" if reasons else ""


def _concealed(site: Site, page: Page) -> Iterator[Problem]:
    sections = site.knowledge.registry.by_page.get(page.path, [])
    known = {section.id: section.items for section in sections}
    told: set[str] = set()
    for section, items in known.items():
        if section in page.concealed:
            told.update(items)
    for each, part in page.concealed.items():
        expected = each in known or any(each in items for items in known.values())
        if expected and each not in told:
            place = "comment" if part == "comment" else f"<{part}>"
            what = f'the {site.named(page.language)} "{each}" stands in a {place} only.'
            yield site.problem(
                NAME, page, what, FIX, item_needle(each), section_needle(each)
            )
