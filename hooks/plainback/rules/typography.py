"""Quotation marks, decimal signs and ranges as in another language.

Careless signs make a health page look like a copy, and a decimal point can be read as a thousand:
"1.5 g" is one and a half in English and looks like a mistake, or like 15, in German.

Bad:  de "Massage"; ru “остеохондроз”; de 1.5 g; en 3-4 weeks
Good: de „Massage“; ru «остеохондроз»; de 1,5 g; en 3–4 weeks

Limit: only the marks in data/words.yml, and only text that stands in the language of its page.
"""

import re
from collections.abc import Iterator

from plainback.problem import Problem
from plainback.run import Run
from plainback.site import Site
from plainback.texts import run_needles
from plainback.words import LanguageWords

NAME = "typography"
NAMES = frozenset({"sources", "numbers", "lines", "citations"})
"""Zones with titles and proper names in their own language."""
RANGE = re.compile(r"(?<![\w-])\d+(?:[.,]\d+)?-\d+(?:[.,]\d+)?(?![\w-])")
DECIMAL = {
    ".": re.compile(r"(?<![\w.,/])\d+,\d{1,2}(?![\w.,/]*\d)"),
    ",": re.compile(r"(?<![A-Z] )(?<![\w.,/])\d+\.\d{1,2}(?![\w.,/]*\d)"),
}
"""The sign of the language -> a figure with the other one. "WCAG 2.2" is a name."""


def check(site: Site) -> Iterator[Problem]:
    """Look at the signs of every text."""
    lists = site.knowledge.words.languages
    for page, run in site.texts:
        words = lists.get(page.language)
        if words is None or run.zone in NAMES:
            continue
        text = run.heard(page.lang)
        for message in _mistakes(text, run, words):
            name = site.named(page.language)
            message = f"the {name} text has {message}"
            fix = f"write {words.quotation_marks} and a decimal {words.decimal_sign!r}."
            yield site.problem(NAME, page, message, fix, *run_needles(run))


def _mistakes(text: str, run: Run, words: LanguageWords) -> Iterator[str]:
    for mark in words.foreign_marks:
        if mark in text:
            at = text.index(mark)
            yield f"the mark {mark} of another language: {text[max(0, at - 15) : at + 20]}"
    if run.zone != "article" or not any(map(str.isdigit, text)):
        return
    if found := RANGE.search(text):
        yield f'"{found[0]}" with a hyphen; a range takes the longer –.'
    if found := DECIMAL[words.decimal_sign].search(text):
        yield f'"{found[0]}" with the decimal sign of another language.'
