"""A word of the template is in another language than the page.

"Skip to content", "Emergency numbers": small words, but they lead to help. Themes bring their
own in English, and nobody who writes pages sees them.

Bad:  <nav aria-label="Emergency numbers"> on the Russian page
Bad:  in data/interface.yml: {de: "Lebensgefahr?", nl: "Lebensgefahr?"}
Good: every word of a template comes from data/interface.yml.
"""

from collections.abc import Iterator

from plainback.page import Page
from plainback.problem import Problem
from plainback.run import Run
from plainback.site import Site
from plainback.texts import AROUND
from plainback.words import plain

NAME = "untranslated-interface"
CODE = 2
"""Letters of a language or country, such as RU: the same in every language."""
FIX = "take the word from data/interface.yml in the template, and translate it there."


def check(site: Site) -> Iterator[Problem]:
    """Compare every short text with the template words of the other languages."""
    yield from _copied(site)
    words = site.knowledge.interface.words
    foreign = {language: _foreign(site, language) for language in site.languages}
    longest = max(map(len, [*words, *(w for each in foreign.values() for w in each)]))
    told: set[tuple[str, str]] = set()
    for page, run in site.texts:
        if not page.language or (run.zone == "sources" and run.kind != "h2"):
            continue
        for text in _texts(run, page):
            if len(text.rstrip(":.")) > longest:
                continue
            name, key = site.named(page.language), text.casefold().rstrip(":.")
            if (page.file, key) in told:
                continue
            if other := foreign[page.language].get(key):
                other = site.named(other)
                message = f'the template word "{text}" is {other} on the {name} page.'
            elif "-" in text and text in words:
                message = f'the name of a template word, "{text}", stands in its place.'
            else:
                continue
            told.add((page.file, key))
            yield site.problem(NAME, page, message, FIX)


def _copied(site: Site) -> Iterator[Problem]:
    """Words of the data that were never translated: every page would be wrong with them."""
    file = "data/interface.yml"
    for key, one, other in site.knowledge.interface.copied():
        message = (
            f'"{key}" has the same words in {site.named(one)} and {site.named(other)}.'
        )
        fix = 'translate it, or say under "alike" that it is spelt so in both.'
        yield Problem(file, site.source.line(file, f"{key}: {{"), NAME, message, fix)


def _foreign(site: Site, language: str) -> dict[str, str]:
    """Words that templates and themes show in other languages, and in no case in this one."""
    words = site.knowledge.interface.words.values()
    own = {_key(texts[language]) for texts in words}
    foreign = {
        _key(text): code
        for texts in words
        for code, text in texts.items()
        if code != language and _key(text) not in own
    }
    first = site.languages[0]
    theme = [_key(word) for word in site.knowledge.words.theme_words]
    return foreign | {w: first for w in theme if language != first and w not in own}


def _texts(run: Run, page: Page) -> Iterator[str]:
    """The whole text, and each of its parts, in the language of the page."""
    whole = run.heard(run.language)
    if whole and run.language in (page.lang, page.language):
        yield whole
        if run.zone in AROUND or (run.section and run.kind.startswith("h")):
            for piece in run.pieces:
                if len(piece.text.strip()) > CODE:
                    yield plain(piece.text)
        elif len(run.parts) > 1:  # a phrase of the templates inside a sentence
            for text, language, *_ in run.parts:
                if language == run.language and " " in text.strip():
                    yield plain(text)


def _key(text: str) -> str:
    return plain(text).casefold().rstrip(":.")
