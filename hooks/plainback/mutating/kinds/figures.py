"""Figures, units, ranges and limits: the words that decide between today and next week."""

import re
from collections.abc import Iterator

from plainback.mutating import typed
from plainback.mutating.kinds.edits import shifted
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Kind
from plainback.mutating.pairs import exchanges
from plainback.mutating.typed import Part
from plainback.words import any_of

FIGURE = re.compile(r"(?<![\w.,/-])\d+(?:[.,]\d+)?(?![\w/])")
RANGE = re.compile(
    r"(?<![\w.,])(\d+)(?: to | bis | tot | до | or | oder | of | или |–|-)(\d+)"
)


def _figures(page: Material) -> Iterator[tuple[Part, re.Match[str]]]:
    """Every figure of the texts but those of telephone lines and sources."""
    for part in typed.texts(page.text):
        for found in FIGURE.finditer(typed.readable(part.words)):
            yield part, found


def change_figure(page: Material) -> Iterator[Change]:
    """38 becomes 83: people with a fever stay at home."""
    for part, found in _figures(page):
        old = found[0]
        new = old[::-1] if old.isdigit() and old[0] != old[-1] != "0" else ""
        first = str(int(old[0]) % 9 + 1)
        yield shifted(part, found.start(), found.end(), new or first + old[1:])


def drop_digit(page: Material) -> Iterator[Change]:
    """100 becomes 10: a rare thing becomes a common one."""
    for part, found in _figures(page):
        if len(found[0]) > 1:
            yield shifted(part, found.end() - 1, found.end(), "")


def drop_figure(page: Material) -> Iterator[Change]:
    """The figure is gone: "for weeks" instead of "for 6 weeks"."""
    lists = page.knowledge.words.languages[page.language].units
    unit = any_of([form for forms in lists.values() for form in forms])
    for part, found in _figures(page):
        behind = part.words[found.end() + 1 :].casefold()
        if found[0] == "1" and unit.match(behind):
            continue  # "1 year" and "a year" are the same
        gap = part.words[found.end() : found.end() + 1] in (" ", "\u00a0")
        yield shifted(part, found.start(), found.end() + gap, "")


def change_unit(page: Material) -> Iterator[Change]:
    """3 days become 3 weeks: the doctor is asked too late."""
    amounts = "|".join(re.escape(old) for old, _ in page.pairs.numbers)
    before = re.compile(rf"(?:\d|(?<!\w)(?:{amounts}))[\s\u00a0]*$", re.IGNORECASE)
    for part in typed.texts(page.text):
        words = typed.readable(part.words)
        for start, end, new in exchanges(words, page.pairs.units):
            if before.search(words[:start]):
                yield shifted(part, start, end, new)


def change_number_word(page: Material) -> Iterator[Change]:
    """Two weeks become ten weeks: the doctor is asked too late."""
    units = "|".join(re.escape(old) for old, _ in page.pairs.units)
    behind = re.compile(rf"[\s\u00a0]+(?:{units})(?!\w)", re.IGNORECASE)
    for part in typed.texts(page.text):
        words = typed.readable(part.words)
        for start, end, new in exchanges(words, page.pairs.numbers):
            if behind.match(words, end):
                yield shifted(part, start, end, new)


def change_range(page: Material) -> Iterator[Change]:
    """ "4 to 6 weeks" loses its end: people who heal as most do are frightened."""
    for part in typed.texts(page.text):
        for found in RANGE.finditer(typed.readable(part.words)):
            yield shifted(part, found.end(1), found.end(), "")


def flip_limit(page: Material) -> Iterator[Change]:
    """Over 38 becomes under 38: the healthy call, the ill wait."""
    for part in typed.texts(page.text):
        words = typed.readable(part.words)
        for start, end, new in exchanges(words, page.pairs.limits):
            near = words[max(0, start - 15) : start] + words[end : end + 6]
            if re.search(r"\d", near):
                yield shifted(part, start, end, new)


KINDS = [
    Kind("figure-changed", True, ("number-mismatch",), change_figure),
    Kind("digit-dropped", True, ("number-mismatch",), drop_digit),
    Kind("figure-dropped", True, ("number-mismatch",), drop_figure),
    Kind("unit-changed", True, ("number-mismatch",), change_unit),
    Kind("number-word-changed", True, ("number-mismatch",), change_number_word),
    Kind("range-cut", True, ("number-mismatch",), change_range),
    Kind("limit-flipped", False, ("number-mismatch",), flip_limit),
]
