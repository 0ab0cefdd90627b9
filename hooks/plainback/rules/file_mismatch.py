"""A page brings other files along than the same page in the other languages, or lost ones.

Without its style sheet a warning looks like any other line. A program that only one language loads
can change every word after the check. A page inside the page says what nobody here has checked.
A wrong character set turns Russian into signs; without "viewport" a phone shows tiny letters.

Bad:  the German page has neither <link rel="stylesheet"> nor <style>
Bad:  <iframe src="../massage/"> in the middle of the warning signs
Bad:  <script src="extra.js"> on the Russian page only
Good: the same style sheets and programs in every language, each of them a file of the site.

Limit: addresses of others are for third-party-request. What a program does is not judged; the
servers in deploy/ allow none but those of the site.
"""

import posixpath
from collections import Counter
from collections.abc import Iterator

from plainback.fetching import INSIDE
from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site

NAME = "file-mismatch"
FRAMES = frozenset({"iframe", "frame", "object", "embed"})
SHARED = frozenset({"link", "script"})
SETTINGS = ("charset", "viewport")
FIX = (
    "look at what writes the head of the page: the templates, or a script of your own."
)


def check(site: Site) -> Iterator[Problem]:
    """Compare what each page fetches, and two settings without which it cannot be read."""
    there = set(site.files)
    usual = {name: _most_common(site, name) for name in SETTINGS}
    for path in site.paths:
        pages = site.in_every_language(path)
        found = [{_file(page, *load) for load in page.loads} for page in pages]
        many = Counter(load for loads in found for load in loads)
        for page, loads in zip(pages, found, strict=True):
            for what in _mistakes(page, loads, many, len(pages), there, usual):
                message = f"the {site.named(page.language)} page {what}."
                yield site.problem(NAME, page, message, FIX)


def _most_common(site: Site, name: str) -> str:
    """What the pages of the site say: "utf-8"."""
    values = Counter(page.metas.get(name, "") for page in site.all_pages())
    return values.most_common(1)[0][0] if values else ""


def _file(page: Page, tag: str, address: str) -> tuple[str, str]:
    """The tag, and the file as the site names it; the address itself where it is no file."""
    plain = address.partition("?")[0].partition("#")[0]
    if ":" in plain or plain.startswith("//") or not plain:
        return tag, address
    folder = "/" if plain.startswith("/") else f"/{posixpath.dirname(page.file)}"
    return tag, posixpath.normpath(posixpath.join(folder, plain)).lstrip("/")


def _mistakes(
    page: Page,
    loads: set[tuple[str, str]],
    many: Counter[tuple[str, str]],
    languages: int,
    there: set[str],
    usual: dict[str, str],
) -> Iterator[str]:
    for tag, file in sorted(many):
        mine = (tag, file) in loads
        few = many[tag, file] * 2 < languages
        if tag in FRAMES and mine:
            yield f'shows another page inside itself, in an <{tag}> with "{file}"'
        elif (tag, file) == INSIDE:
            if not mine and not few:  # hidden-item judges rules that are too much
                yield "has no rules inside, unlike the same page in other languages"
        elif tag not in SHARED or "//" in file:
            continue
        elif mine and file not in there:
            yield f'fetches "{file}", which is no file of the site'
        elif many[tag, file] < languages and mine == few:
            how = "alone fetches" if mine else "does not fetch"
            yield f'{how} "{file}", unlike the same page in other languages'
    for name, value in usual.items():
        if page.metas.get(name, "") != value:
            says = page.metas.get(name, "")
            yield f'says "{says}" for "{name}", and the other pages say "{value}"'
