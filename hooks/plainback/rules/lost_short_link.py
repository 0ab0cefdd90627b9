"""A short address that was promised leads nowhere, or somewhere else.

A practice prints "…/r/2035/" and its code on paper. A patient who scans it in an emergency must
land on the warning sign that was meant, in a language they read.

Bad:  data/short_links.yml has the code 2035; the site has no r/de/2035/.
Good: every code of data/short_links.yml leads on in every language, and to its language choice.
Bad:  r/2035/ holds a text that is made by hand.
Good: what stands in r/ is made from data, to the last byte.
"""

from collections.abc import Iterator

from plainback.apart import is_apart
from plainback.problem import Problem
from plainback.publishing.checking import book_of
from plainback.publishing.made import made_files
from plainback.short_links import FILE, meanings, without_code
from plainback.site import Site

NAME = "lost-short-link"
BUILD = "build the site again; hooks/addresses.py writes these pages from data/."


def check(site: Site) -> Iterator[Problem]:
    """Compare the pages outside the languages with what they must be, byte by byte."""
    wanted = made_files(book_of(site))
    there = {page.file for page in site.others}
    # A page that is missing lacks its title here too; it is told by its own rule, once.
    lost = any(
        site.page(code, path) is None for code in site.languages for path in site.paths
    )
    for name in sorted(set() if lost else set(wanted) - site.made):
        state = (
            "is not what data/ say" if (site.folder / name).is_file() else "is missing"
        )
        yield Problem(site.source.built(name), 0, NAME, f"the page {state}.", BUILD)
    for name in sorted(there - set(wanted)):
        if is_apart(name):
            message = "nothing in data/ asks for this page."
            fix = "remove it; pages for readers stand in docs/."
            yield Problem(site.source.built(name), 0, NAME, message, fix)
    yield from _promises(site)


def _promises(site: Site) -> Iterator[Problem]:
    """Every promised address has a code, and every code leads to a promised address."""
    links, file = site.knowledge.short_links, f"data/{FILE}"
    says = meanings(site.knowledge.registry)
    for address in without_code(links, site.knowledge.permalinks, says):
        message = f'"{address}" has no code.'
        fix = "give back its line, or run: python -m plainback promise"
        yield Problem(file, 0, NAME, message, fix)
    promised = {link.address for link in site.knowledge.permalinks}
    for code, link in links.links.items():
        if link.to not in promised:
            message = f'the code {code} leads to "{link.to}", which was never promised.'
            fix = "give the line back what stood there."
            yield Problem(file, 0, NAME, message, fix)
