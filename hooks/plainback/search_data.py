"""data/search.yml: how each language is searched, and which words mean an emergency."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, field_validator

from plainback.datafile import StrictModel, load
from plainback.registry import Id, Language

Rewrite = Annotated[list[str], Field(min_length=2, max_length=2)]
Words = Annotated[str, StringConstraints(pattern=r"\S")]


class SearchLanguage(StrictModel):
    """How one language is searched."""

    stemmer: Words
    """The name of its Snowball stemmer."""
    spelling: list[Rewrite]
    """[pattern, replacement], before a text is cut into words."""
    stems: list[Rewrite]
    """[pattern, replacement], on each stem."""
    stop: Words
    """Words that say nothing about a page."""
    same: list[Words]
    """Groups of words of one meaning."""
    emergency: dict[Id, list[Words]]
    """safety item -> phrases that lead to it; a/b means one of the two."""

    @field_validator("emergency")
    @classmethod
    def _no_hyphens(cls, phrases: dict[str, list[str]]) -> dict[str, list[str]]:
        for phrase in (each for some in phrases.values() for each in some):
            if "-" in phrase:
                raise ValueError(f'"{phrase}": write two words instead of a hyphen')
        return phrases

    @field_validator("spelling", "stems")
    @classmethod
    def _patterns_can_be_read(cls, pairs: list[Rewrite]) -> list[Rewrite]:
        for pattern, _ in pairs:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f'"{pattern}" is not a pattern ({error})') from error
        return pairs


class SearchData(StrictModel):
    """All of data/search.yml."""

    languages: Annotated[dict[Language, SearchLanguage], Field(min_length=1)]


def load_search(data: Path) -> SearchData:
    """Read data/search.yml. Raises DataError with the line of every mistake."""
    return load(data / "search.yml", SearchData)
