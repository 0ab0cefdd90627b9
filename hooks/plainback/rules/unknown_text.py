"""Words stand around the text of a page that no page and no data file has.

A template, a theme or a plug-in writes "all of this is harmless, wait a week" below the heading, in
the strip or beside the menu, on every page and in every language. No list of signs is touched.

Bad:  <header>… <p>All of this is harmless, wait a week.</p></header>
Good: what stands around a text is a word of data/interface.yml, the title of a page, a name.

Limit: related pages and other names of a subject are looked up in data/related.yml and in the page.
Countries are not in our data: beside a number to call, a name of up to four words may stand.
"""

from collections.abc import Iterator
from functools import cache

from plainback.known_texts import WORD, KnownTexts
from plainback.page import Page
from plainback.problem import Problem
from plainback.run import Run
from plainback.site import Site
from plainback.words import plain

NAME = "unknown-text"
AROUND = frozenset({"frame", "strip", "state", "citations", "main"})
CALLS = frozenset({"lines", "numbers"})
HEAD = frozenset({"title", "description", "alt"})
COUNTRY = 4
"""Words that the name of a country has at most."""
RELATED = "data/related.yml"
OTHERS = "also-called"
"""The template word before other names of a subject."""
APART = "maintainers/"
FIX = "write it into a page, or into data/interface.yml in every language, or take it out."


def check(site: Site) -> Iterator[Problem]:
    """Look at every text outside the articles."""
    known = cache(lambda language: KnownTexts(site, language))
    related = plain(" ".join(site.source.lines(RELATED))).replace('\\"', '"')
    for page, run in site.texts:
        language = page.language or run.language
        if not _is_around(page, run) or language not in site.languages:
            continue
        left = known(language).strange_words(run.everything())
        if left and not _is_allowed(site, page, run, left, related):
            name, text = site.named(language), run.everything()
            shown = text if len(text) <= 60 else f"{text[:59]}…"
            message = f'around the {name} text stands "{shown}", which no page and no data have.'
            yield site.problem(NAME, page, message, FIX)


def _is_around(page: Page, run: Run) -> bool:
    beside = run.zone in AROUND or run.zone in CALLS
    return beside and run.kind not in HEAD and not page.file.startswith(APART)


def _is_allowed(site: Site, page: Page, run: Run, left: str, related: str) -> bool:
    if run.zone in CALLS:
        return len(WORD.findall(left)) <= COUNTRY
    if run.zone != "main" or not page.language:
        return False
    text = plain(run.everything())
    others = plain(
        site.knowledge.interface.words.get(OTHERS, {}).get(page.language, "")
    )
    if not others or not text.startswith(f"{others}:"):
        return text in related
    typed = " ".join(site.source.lines(site.source.file_of(page.language, page.path)))
    names = text.removeprefix(f"{others}:").strip().split(", ")
    return all(name in plain(typed) for name in names)
