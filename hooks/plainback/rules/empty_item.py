"""A line or heading of a safety section says nothing, or only the beginning.

A bullet without words looks like a mistake in printing; the sign it stood for is lost.

Bad:  <li id="chest-pain" data-safety-item="chest-pain">…</li>
Good: the line says the whole sign.
"""

from collections.abc import Iterator

from plainback.letters import WORD
from plainback.own_items import home_texts, own_items
from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site
from plainback.source import item_needle, section_needle

NAME = "empty-item"
SHORTEST_SHARE = 0.3
"""A translation with less than this share of the English letters lacks something."""


def check(site: Site) -> Iterator[Problem]:
    """Look at the visible words of items and headings."""
    homes = home_texts(site)
    first = site.languages[0]
    for page in site.all_pages():
        yield from _headings(site, page)
        name = site.named(page.language)
        for section, item in own_items(page, homes, site):
            english = homes.get((first, item.id), "")
            text = item.text
            if item.hidden or not item.id:
                continue
            if len(WORD.findall(text)) < 2:
                message = f'the {name} "{item.id}" has no words.'
            elif len(text) < SHORTEST_SHARE * len(english) and len(english) > 30:
                message = f'the {name} "{item.id}" says only "{text}".'
            else:
                continue
            fix = f"write it out; see {site.english(page.path, item_needle(item.id))}."
            needles = [item_needle(item.id), section_needle(section.id)]
            yield site.problem(NAME, page, message, fix, *needles)


def _headings(site: Site, page: Page) -> Iterator[Problem]:
    words = site.knowledge.interface.words
    announcements = {
        texts[page.language]
        for key, texts in words.items()
        if key.startswith(("urg", "kind"))
    }
    for section in page.sections:
        heard = section.heading.heard if section.heading else ""
        for each in sorted(announcements, key=len, reverse=True):
            heard = heard.removeprefix(each)
        if not WORD.search(heard):
            message = f'the {site.named(page.language)} "{section.id}" has no heading.'
            needle = section_needle(section.id)
            fix = 'write "## …" with an action as its first line.'
            yield site.problem(NAME, page, message, fix, needle)
    for heading in page.headings:
        section = heading.run.section
        titled = section is not None and heading is section.heading
        if not titled and not WORD.search(heading.heard):
            group = (heading.id or "").removeprefix(f"{section.id}-") if section else ""
            message = f"a heading on the {site.named(page.language)} page has no words."
            where = (f"[{group}]", f"#{heading.id}")
            yield site.problem(NAME, page, message, "write it.", *where)
