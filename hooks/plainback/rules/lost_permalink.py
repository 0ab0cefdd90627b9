"""An address that was promised leads nowhere.

Clinics print "…/red-flags/#bladder-trouble" on paper. Paper cannot be corrected.

Bad:  data/permalinks.txt has "red-flags/#chest-pain"; the Dutch page has no such id.
Good: every address of data/permalinks.txt exists in every language, for ever.
Good: the page has moved, data/moved.yml says where, and each of its ids is on the new page.
"""

from collections.abc import Iterator

from plainback.page import Page
from plainback.problem import Problem
from plainback.rules.heading_mismatch import written_headings
from plainback.site import Site
from plainback.source import item_needle, section_needle

NAME = "lost-permalink"


def check(site: Site) -> Iterator[Problem]:
    """Look for every promised address, and for the address of every item and section."""
    ids = {page.file: frozenset(page.ids) for page in site.all_pages()}
    for link in site.knowledge.permalinks:
        for language in site.languages:
            page = site.page(language, link.page)
            if page is None and link.page in site.knowledge.moved.pages:
                yield from _moved(site, language, link.address, link.line)
            elif page is None and link.page not in _expected_pages(site):
                yield _lost(site, language, link.page, link.line)
            elif page and link.place and link.place not in ids[page.file]:
                yield from _lost_place(site, page, link.place, link.line)
    yield from _own_addresses(site)


def _moved(site: Site, language: str, address: str, line: int) -> Iterator[Problem]:
    """The old page leads on to a page that is there, and so does each of its places."""
    new, _, place = site.knowledge.moved.now(address).partition("#")
    page = site.page(language, new)
    if page and (not place or place in page.ids):
        return
    name, what = site.named(language), f'"#{place}" on ' if place else ""
    message = f'"{address}" leads on to {what}the {name} page "{new}", where it is not.'
    fix = f"correct data/moved.yml; see data/permalinks.txt:{line}."
    yield Problem("data/moved.yml", 0, NAME, message, fix)


def _lost_place(site: Site, page: Page, place: str, line: int) -> Iterator[Problem]:
    if not _told_elsewhere(site, page, place):
        name = site.named(page.language)
        message = f'the {name} page lacks "#{place}", which is a promised address.'
        fix = (
            f"write {{ #{place} }} behind its heading; see data/permalinks.txt:{line}."
        )
        yield site.problem(NAME, page, message, fix, item_needle(place))


def _lost(site: Site, language: str, path: str, line: int) -> Problem:
    file = site.source.file_of(language, path)
    message = (
        f'the {site.named(language)} page "{path}" is gone; it is a promised address.'
    )
    fix = f"bring it back, or lead its address on; see data/permalinks.txt:{line}."
    return Problem(file, 0, NAME, message, fix)


def _expected_pages(site: Site) -> set[str]:
    """Pages whose absence another rule reports."""
    return {*site.paths, *site.knowledge.registry.pages()}


def _told_elsewhere(site: Site, page: Page, place: str) -> bool:
    """True for sections and items: missing ones have rules, misnamed ones come below."""
    here = site.knowledge.registry.by_page.get(page.path, [])
    groups = {f"{s.id}-{g.id}": s for s in here for g in s.groups}
    twins = site.in_every_language(page.path)
    titles = [h for twin in twins for h in twin.headings if h.level == 1]
    written = [h for twin in twins for h in written_headings(twin)]
    if any(heading.id == place for heading in [*titles, *written]):
        return True
    if place in groups:
        return page.section(groups[place].id) is None
    return any(place == section.id or place in section.items for section in here)


def _own_addresses(site: Site) -> Iterator[Problem]:
    """Sections and items carry their id as an address, repeated items do not."""
    registry = site.knowledge.registry
    for page in site.all_pages():
        name = site.named(page.language)
        for section in page.sections:
            known = registry.section(section.id)
            if known is None:
                continue
            if section.element_id != section.id:
                message = (
                    f'the {name} section "{section.id}" has no address of its own.'
                )
                fix = f'the template must write id="{section.id}".'
                yield site.problem(NAME, page, message, fix, section_needle(section.id))
            for item in {item.id: item for item in reversed(section.items)}.values():
                owns = item.id in known.items and not known.repeats(item.id)
                if owns and item.element_id != item.id:
                    message = f'the {name} item "{item.id}" has no address of its own.'
                    fix = f'the template must write id="{item.id}".'
                    yield site.problem(NAME, page, message, fix, item_needle(item.id))
