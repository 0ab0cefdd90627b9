"""A page cannot be found by the search of its language, or the search leads to another language.

Who types "can't pee" has no time to look through menus. A page that the search does not know does
not exist for them, and a result in a language they cannot read is none.

Bad:  search/de.json without the page "red-flags/"
Good: every page of a language is in search/<language>.json, and no other.

Limit: a site without the folder search/ and without the script of the search has no search; that is
no problem, since the menu lists every page.
"""

import json
from collections.abc import Iterator

from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site
from plainback.words import plain

NAME = "page-not-in-search"
FIX = "build the site again; hooks/search.py writes the index from the built pages."


def check(site: Site) -> Iterator[Problem]:
    """Compare the index of every language with its pages."""
    places = ("search", "assets*/search")
    if not any(any(site.folder.glob(place)) for place in places):
        return
    for language in site.languages:
        file = site.source.built(f"search/{language}.json")
        for message in _mistakes(site, language):
            yield Problem(file, 0, NAME, message, FIX)


def _mistakes(site: Site, language: str) -> Iterator[str]:
    name, pages = site.named(language), site.pages.get(language, {})
    try:
        titles, says = _read(site, language)
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        yield f"the search index of the {name} pages is missing or cannot be read."
        return
    if says != language:
        yield f'the search index of the {name} pages says that it is in "{says}".'
    for path in sorted(set(pages) - set(titles)):
        yield f'the search does not find the {name} page "{path}".'
    for path in sorted(set(titles) - set(pages)):
        yield f'the search leads to "{path}", which is no {name} page.'
    for path in sorted(set(titles) & set(pages)):
        if other := _other_language(site, pages[path], titles[path][0]):
            yield f'the search shows the {name} page "{path}" with its {other} title.'
            continue
        heard = {_bare(each.heard) for each in pages[path].headings}
        for shown in titles[path] if heard else ():
            if shown and not any(_bare(shown) in each for each in heard):
                yield f'the search shows "{shown}", which is no heading of "{path}" in {name}.'


def _read(site: Site, language: str) -> tuple[dict[str, list[str]], str]:
    """page path -> title and headings of every page in the index, and the language it claims."""
    text = (site.folder / "search" / f"{language}.json").read_text(encoding="utf-8")
    index = json.loads(text)
    headings = index["headings"].split("\n")
    titles, part = {}, 0
    for path, parts, *_ in index["pages"]:
        titles[path] = headings[part : part + parts]
        part += parts
    return titles, index["language"]


def _other_language(site: Site, page: Page, shown: str) -> str:
    """The language whose title stands where that of this page should."""
    if plain(shown) == _title(page):
        return ""
    others = [p for p in site.in_every_language(page.path) if p is not page]
    found = [p.language for p in others if _title(p) == plain(shown)]
    return site.named(found[0]) if found else ""


def _title(page: Page) -> str:
    return next((each.heard for each in page.headings if each.level == 1), "")


def _bare(text: str) -> str:
    return plain(text).casefold()
