"""Signs of writing as in another language, or as on a typewriter.

Careless signs make a health page look like a copy, a decimal point can be read as a thousand
("1.5 g" looks like 15 in German), and a figure that loses its unit at the end of a line is misread.

Bad:  de "Massage"; ru “остеохондроз”; de 1.5 g; de 1,172 Menschen; en 3-4 weeks; en 95 %; de z.B.;
      en don't; nl pijn - en koorts; an ordinary space in 38 °C; a space before a comma; two spaces
Good: de „Massage“; ru «остеохондроз»; de 1,5 g; de 1.172 Menschen; en 3–4 weeks; en 95%; de z. B.;
      en don’t; nl pijn – en koorts; a non-breaking space in 38 °C

Limit: only the marks, units and abbreviations in data/words.yml and data/typography.yml, and only
text that stands in the language of its page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainback.problem import Problem
from plainback.run import NOT_TEXT, Run
from plainback.site import Site
from plainback.texts import run_needles
from plainback.typography import Typography
from plainback.words import LanguageWords

NAME = "typography"
NAMES = frozenset({"sources", "numbers", "lines", "citations"})
"""Zones with titles and proper names in their own language."""
FRAME = frozenset({"", "frame", "main", "strip", "state", "edition"})
"""Zones around the text: names, titles and menus."""
UNBROKEN = frozenset({"alt", "aria-label", "title", "desc", "description", "text"})
"""Kinds of text that are not set in lines."""
RANGE = re.compile(r"(?<![\w-])\d+(?:[.,]\d+)?-\d+(?:[.,]\d+)?(?![\w-])")
DECIMAL = {
    ".": re.compile(r"(?<![\w.,/])\d+,\d{1,2}(?![\w.,/]*\d)"),
    ",": re.compile(r"(?<![A-Z] )(?<![\w.,/])\d+\.\d{1,2}(?![\w.,/]*\d)"),
}
"""The sign of the language -> a figure with the other one. "WCAG 2.2" is a name."""
THOUSANDS = re.compile(r"(?<![\w.,/-])[1-9]\d{0,2}(?:([.,])\d{3})+(?![\w.,/]*\d)")
LONG = re.compile(r"(?<![\w.,/-])[1-9]\d{4,5}(?![\w/-])")
TYPED = (
    ("a straight ' in", re.compile(r"\w?'")),
    ("a hyphen for a dash in", re.compile(r"(?<=\s)--?(?=\s)|--")),
    ("a space before", re.compile(r"(?<=[\w»”“’)%])\s+(?=[,.;:!?)](?:\s|$))")),
    ("a space after", re.compile(r"\(\s")),
    ("two spaces in", re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)|\u00a0\s|\s\u00a0")),
)
SUSPECT = re.compile(
    r"'|--|\s-\s|\s[,.;:!?)]|\(\s|[ \u00a0]{2}|\u00a0\s|\s\u00a0|\s[–—]\s"
)
"""A quick look: whatever TYPED finds, or a dash, has one of these."""
PERCENT_APART = re.compile(r"\d\s%")


@dataclass(frozen=True)
class Signs:
    """How one language writes; the patterns are made once for all its texts."""

    words: LanguageWords
    wrong_dash: re.Pattern[str]
    run_together: re.Pattern[str]
    breaking: re.Pattern[str]
    spaces_percent: bool


def check(site: Site) -> Iterator[Problem]:
    """Look at the signs of every text."""
    spaces = site.knowledge.typography
    signs = {
        code: _signs(code, words, spaces)
        for code, words in site.knowledge.words.languages.items()
    }
    for page, run in site.texts:
        sign = signs.get(page.language)
        if sign is None or run.zone in NAMES:
            continue
        typed, words = run.typed(page.lang), sign.words
        for message in (
            *_mistakes(run.heard(page.lang), run, words),
            *_typed(typed, run, sign),
            *_breaks(typed, run, sign),
        ):
            name = site.named(page.language)
            message = f"the {name} text has {message}"
            fix = (
                f"write {words.quotation_marks} ’ {words.dash}, a decimal"
                f" {words.decimal_sign!r} and ordinary spaces; the build makes them non-breaking."
            )
            yield site.problem(NAME, page, message, fix, *run_needles(run))


def _signs(code: str, words: LanguageWords, spaces: Typography) -> Signs:
    return Signs(
        words,
        re.compile(rf"\s(?!{words.dash})[–—]\s"),
        spaces.run_together(code),
        spaces.inside(code),
        spaces.spaces_percent(code),
    )


def _mistakes(text: str, run: Run, words: LanguageWords) -> Iterator[str]:
    for mark in words.foreign_marks:
        if mark in text:
            at = text.index(mark)
            yield f"the mark {mark} of another language: {text[max(0, at - 15) : at + 20]}"
    if run.zone in FRAME or not any(map(str.isdigit, text)):
        return
    if found := RANGE.search(text):
        yield f'"{found[0]}" with a hyphen; a range takes the longer –.'
    if found := DECIMAL[words.decimal_sign].search(text):
        yield f'"{found[0]}" with the decimal sign of another language.'
    if (found := THOUSANDS.search(text)) and found[1] != words.thousands_sign:
        yield f'"{found[0]}" with the thousands sign of another language.'
    if found := LONG.search(text):
        yield f'"{found[0]}" without a sign at the thousands.'


def _typed(text: str, run: Run, signs: Signs) -> Iterator[str]:
    """What a typewriter does, and what only letters and spaces as typed show."""
    if not SUSPECT.search(text):
        return
    for what, pattern in TYPED:
        if found := pattern.search(text):
            yield f"{what}: {_around(text, found)}"
    found = signs.wrong_dash.search(text)
    if run.zone not in FRAME and found:
        yield f"the dash of another language: {_around(text, found)}"


def _breaks(text: str, run: Run, signs: Signs) -> Iterator[str]:
    """Where a line could break and must not, or where the space is missing or too much."""
    if run.zone in FRAME:
        return
    if found := signs.run_together.search(text):
        yield f"no space in: {_around(text, found)}"
    if not signs.spaces_percent and (found := PERCENT_APART.search(text)):
        yield f"a space before the percent sign: {_around(text, found)}"
    if run.kind in UNBROKEN:
        return
    if found := signs.breaking.search(text):
        yield f"a space that a line may break at: {_around(text, found)}"


def _around(text: str, found: re.Match[str]) -> str:
    """A few letters before and behind."""
    shown = text[max(0, found.start() - 15) : found.end() + 15]
    return " ".join(shown.replace(NOT_TEXT, "…").split())
