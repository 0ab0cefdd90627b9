"""A page uses a word that was agreed not to be used: "worn out", "slipped disc", "wear and tear".

Such words frighten, and frightened people move less and hurt longer. And whoever meets five names
for one thing does not find the page that helps.

Bad:  Your disc has slipped.
Good: One disc bulges. (The word stands in quotation marks where a page is about the word.)

Limit: words in data/glossary.yml as they are typed there, without other endings. The pages named in
`quoted_on` there talk about such words and are left alone.
"""

import re
from collections.abc import Iterator
from functools import partial

from plainback.glossary import Glossary
from plainback.problem import Problem
from plainback.quotation import unquoted
from plainback.run import Run
from plainback.site import Site
from plainback.texts import run_needles
from plainback.words import any_of

NAME = "glossary-term"


def check(site: Site) -> Iterator[Problem]:
    """Look for the words to avoid in the body of every page."""
    glossary = site.knowledge.glossary
    patterns = {
        code: glossary.once(code, partial(_avoided, glossary, code))
        for code in site.languages
    }
    for page, run in site.texts:
        if run.zone != "article" or page.path in glossary.quoted_on:
            continue
        if found := _found(patterns.get(page.language), run, page.lang):
            name = site.named(page.language)
            message = f'the {name} text says "{found}", a word to avoid.'
            fix = "say it in the plain words of data/glossary.yml, or quote the word."
            yield site.problem(NAME, page, message, fix, *run_needles(run))


def _avoided(glossary: Glossary, language: str) -> re.Pattern[str]:
    words = [
        word.replace("’", "'")
        for term in glossary.terms
        if language in term.words
        for word in term.words[language].avoid
    ]
    return any_of(words)


def _found(pattern: re.Pattern[str] | None, run: Run, language: str) -> str:
    """The first word to avoid outside quotation marks."""
    if pattern is None:
        return ""
    text = run.heard(language)
    if not pattern.search(text.casefold()):
        return ""
    found = pattern.search(unquoted(text))
    return found[0] if found else ""
