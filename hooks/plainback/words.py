"""The word lists by which the check understands a page: negations, units, frequent words."""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from plainback.datafile import StrictModel, load
from plainback.registry import Language

Words = list[str]


class LanguageWords(StrictModel):
    """The word lists of one language; data/words.yml says what each is for."""

    negation_starts: Annotated[Words, Field(min_length=1)]
    negations: Annotated[Words, Field(min_length=1)]
    negation_hints: Words = []
    number_words: dict[str, int]
    units: Annotated[dict[str, Words], Field(min_length=1)]
    range_words: Annotated[Words, Field(min_length=1)]
    over: Annotated[Words, Field(min_length=1)]
    under: Annotated[Words, Field(min_length=1)]
    quotation_marks: str
    foreign_marks: str
    decimal_sign: Literal[".", ","]
    thousands_sign: Literal[".", ",", " "]
    dash: Literal["–", "—"]
    common: Words = []
    informal: Words = []
    urgency: dict[str, Words] = {}

    def pattern(self, *names: str) -> re.Pattern[str]:
        """A pattern that finds any word of these lists."""
        words = [word for name in names for word in getattr(self, name)]
        return self.once(" ".join(names), lambda: any_of(words))


class Conversion(StrictModel):
    """A unit of other countries: the unit it is converted from, and the agreed pairs."""

    of: str
    pairs: dict[str, str] = {}

    def converts(self, value: str) -> str:
        """The figure from which this one was converted; "" when nobody agreed on it."""
        return next(
            (ours for ours, theirs in self.pairs.items() if theirs == value), ""
        )


class WordLists(StrictModel):
    """All of data/words.yml."""

    languages: Annotated[dict[Language, LanguageWords], Field(min_length=1)]
    theme_words: Annotated[Words, Field(min_length=1)]
    conversions: dict[str, Conversion] = {}


def load_words(data: Path) -> WordLists:
    """Read data/words.yml. Raises DataError with the line of every mistake."""
    return load(data / "words.yml", WordLists)


def plain(text: str) -> str:
    """One kind of space and of apostrophe, no soft hyphens: how texts are compared."""
    return " ".join(text.replace("’", "'").replace("\u00ad", "").split())


BEFORE = r"(?<!\w)"
"""In front of a word there is no other letter."""


def any_of(words: Words) -> re.Pattern[str]:
    """A pattern that finds any of these words or phrases; * stands for any letters."""
    ordered = sorted((w.casefold() for w in words), key=len, reverse=True)
    parts = [re.escape(word).replace(r"\*", r"\w*") for word in ordered]
    return re.compile(rf"{BEFORE}(?:{'|'.join(parts) or '(?!)'})(?!\w)")
