"""Words stand around the text of a page that no page and no data file has.

A template, a theme or a plug-in writes "all of this is harmless, wait a week" below the heading, in
the strip or beside the menu, on every page and in every language. No list of signs is touched.

Bad:  <header>… <p>All of this is harmless, wait a week.</p></header>
Good: what stands around a text is a word of data/interface.yml, the title of a page, a name.

Limit: countries are not in our data, so beside a number to call a name of up to four words may
stand; so may up to five other names of the subject, each shorter than a sentence.
"""

import re
from collections.abc import Iterator
from functools import cache

from plainback.apart import is_apart
from plainback.known_texts import WORD, KnownTexts, told_elsewhere
from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site
from plainback.words import plain

NAME = "unknown-text"
CALLS = frozenset({"lines", "numbers"})
BESIDE = frozenset({"frame", "strip", "state", "citations", "main"}) | CALLS
HEAD = frozenset({"title", "description", "alt"})
COUNTRY = 4
"""Words that the name of a country has at most."""
RELATED = "data/related.yml"
OTHERS = "also-called"
"""The template word before other names of a subject."""
MOST = 5
"""So many other names a page shows."""
SENTENCE = re.compile(r"[.!?;:]|(?:\S+ ){7}")
APART = "maintainers/"
FIX = "write it into a page, or into data/interface.yml in every language, or take it out."


def check(site: Site) -> Iterator[Problem]:
    """Look at every text outside the articles."""
    elsewhere = told_elsewhere(site)
    known = cache(lambda language: KnownTexts(site, language, elsewhere))
    related = plain(" ".join(site.source.lines(RELATED))).replace('\\"', '"')
    beside = [(page, run) for page, run in site.texts if run.zone in BESIDE]
    whole = {
        code
        for code in site.languages
        if len(site.pages.get(code, {})) == len(site.paths)
    }
    told = {}
    for page, run in beside:
        language, text = page.language or run.language, run.everything()
        apart = run.kind in HEAD or page.file.startswith(APART) or is_apart(page.file)
        if not apart and language in whole:  # elsewhere titles are missing, told once
            told.setdefault((language, run.zone, text), page)
    for (language, zone, text), page in told.items():
        if zone == "main" and page.language and _is_related(site, page, text, related):
            continue
        left = known(language).strange_words(text)
        if len(WORD.findall(left)) > (COUNTRY if zone in CALLS else 0):
            shown = text if len(text) <= 60 else f"{text[:59]}…"
            what = f'around the {site.named(language)} text stands "{shown}"'
            message = f"{what}, which no page and no data have."
            yield site.problem(NAME, page, message, FIX)


def _is_related(site: Site, page: Page, text: str, related: str) -> bool:
    """True for the way to a related page, and for other names of the subject of the page."""
    others = site.knowledge.interface.words.get(OTHERS, {}).get(page.language)
    if not others or not text.startswith(f"{others}:"):
        return text in related
    names = text.removeprefix(f"{others}:").split(", ")
    return len(names) <= MOST and not any(SENTENCE.search(name) for name in names)
