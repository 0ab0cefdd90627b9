"""A link leads to another page than in the other languages.

"Which signs are dangerous?" with a link to the exercises: in the one language where it happened,
nobody gets to the warning signs, and every link still works.

Bad:  en "[warning signs](../red-flags/index.md)", nl "[alarmsignalen](../self-care/index.md)"
Good: the same pages under the same heading in every language.

Limit: links to other pages of this site; other sites have other addresses in each language. Links
to words of the glossary are left out: they stand where a word comes first. Two links under one
heading that changed places are not seen.
"""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urljoin

from plainback.agreement import odd_ones
from plainback.apart import is_apart
from plainback.page import Page
from plainback.problem import Problem
from plainback.run import NO_ID
from plainback.site import Site
from plainback.texts import under

NAME = "link-mismatch"
TERM = "#term-"
Leads = Counter[str]
"""The pages, with places on them, to which links lead."""


def check(site: Site) -> Iterator[Problem]:
    """Compare the links under each heading."""
    for path in site.paths:
        pages = {page.language: page for page in site.in_every_language(path)}
        leads = {code: _by_heading(site, page) for code, page in pages.items()}
        for heading in dict.fromkeys(key for each in leads.values() for key in each):
            there = {
                code: leads[code].get(heading, Counter())
                for code, page in pages.items()
                if heading in page.ids or not heading
            }
            for code, right in odd_ones(there, Counter.__eq__):
                yield _problem(site, pages[code], heading, there[code], there[right])


def _by_heading(site: Site, page: Page) -> dict[str, Leads]:
    interface = site.knowledge.interface
    here = f"/{interface.address(page.language, page.path)}"
    home = f"/{interface.address(page.language, '/')}"
    own = "" if page.path == "/" else page.path
    found: dict[str, Leads] = {}
    for href, heading in page.links:
        address = urljoin(here, href)
        if heading != NO_ID and address.startswith(home) and TERM not in address:
            place = address.removeprefix(home)
            if _is_page(place.partition("#")[0]) and place.partition("#")[0] != own:
                found.setdefault(heading, Counter())[place] += 1
    return found


def _is_page(path: str) -> bool:
    """True for the address of a page in a language: no file, no short address, no card."""
    return path == "" or (path.endswith("/") and not is_apart(f"{path}index.html"))


def _problem(
    site: Site, page: Page, heading: str, here: Leads, right: Leads
) -> Problem:
    lacks, more = right - here, here - right
    words = [f"has no link to {_named(lacks)}"] if lacks else []
    words += [f"leads to {_named(more)}"] if more else []
    name = site.named(page.language)
    message = f"the {name} text {under(heading)} {' and '.join(words)}."
    fix = f"link as in {site.english(page.path, f'#{heading}')}."
    return site.problem(NAME, page, message, fix, f"#{heading}")


def _named(leads: Leads) -> str:
    return ", ".join(f'"{each or "/"}"' for each in sorted(leads.elements()))
