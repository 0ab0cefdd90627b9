"""The head of a page sends browsers or search engines somewhere else.

A forgotten "refresh" takes the reader from the warning signs to another page after a second; a
"canonical" of another page lets search engines forget this one; "noindex" hides it from them.

Bad:  <meta http-equiv="refresh" content="3; url=../about/"> on the page of warning signs
Bad:  <link rel="canonical" href="…/de/about/"> on the page "red-flags/"
Good: every page names its own address, and the same page in the other languages.

Limit: what the server sends along is tested in tests/test_deploy.py. Files that only servers read
("_redirects", "robots.txt") are not judged; the receipt names every file, so that a new one shows.
"""

import re
from collections import Counter
from collections.abc import Iterator

from plainback.apart import is_apart
from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site

NAME = "wrong-address"
ROBOTS = ("robots", "googlebot", "bingbot", "yandex")
UNSEEN = re.compile(r"\b(?:noindex|none|unavailable_after)\b")
FIX = "correct the head of the page in the templates."


def check(site: Site) -> Iterator[Problem]:
    """Look at what the head of every page says of its address."""
    pages = list(site.all_pages())
    roots = Counter(root for page in pages if (root := _root(site, page)))
    root = roots.most_common(1)[0][0] if roots else ""
    lacks = list(_lacking(site, pages))
    for page in pages:
        for what in [*_mistakes(site, page, root), *(w for p, w in lacks if p is page)]:
            message = f"the {site.named(page.language)} page {what}."
            yield site.problem(NAME, page, message, FIX)
    for page in [*site.others, *site.cards]:
        if "refresh" in page.metas and not is_apart(page.file):
            message = f'it sends its readers on: "{page.metas["refresh"]}".'
            yield Problem(site.source.built(page.file), 0, NAME, message, FIX)


def _lacking(site: Site, pages: list[Page]) -> Iterator[tuple[Page, str]]:
    """Pages whose head leaves out what that of most pages says."""
    unnamed = [p for p in pages if "canonical" not in p.metas]
    alone = [p for p in pages if set(site.languages) - set(p.alternates)]
    if 2 * len(unnamed) < len(pages):
        yield from ((page, "does not say its address") for page in unnamed)
    if 2 * len(alone) < len(pages):
        yield from ((page, "does not name itself in every language") for page in alone)


def _root(site: Site, page: Page) -> str:
    """Where the site begins, as the canonical address of a page says."""
    own = site.knowledge.interface.address(page.language, page.path)
    address = page.metas.get("canonical", "")
    return address.removesuffix(own) if address.endswith(own) else address


def _mistakes(site: Site, page: Page, root: str) -> Iterator[str]:
    metas = page.metas
    if "refresh" in metas:
        yield f'sends its readers on: "{metas["refresh"]}"'
    if "base" in metas:
        yield f'turns all its links to "{metas["base"]}"'
    if any(UNSEEN.search(metas.get(name, "").lower()) for name in ROBOTS):
        yield "hides from search engines"
    if "content-security-policy" in metas:
        yield f'forbids its own parts: "{metas["content-security-policy"]}"'
    if "canonical" in metas and _root(site, page) != root:
        yield f'says that its address is "{metas["canonical"]}"'
    for language, address in page.alternates.items() if root else ():
        known = language if language in site.languages else site.languages[0]
        wanted = site.knowledge.interface.address(known, page.path)
        if address != f"{root}{wanted}" or language not in (known, "x-default"):
            yield f'says that it stands at "{address}" in "{language}"'
