"""Every word a template shows, in every language, and which languages there are."""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from plainback.datafile import StrictModel, load
from plainback.registry import Id, Language

CODE = re.compile(r"[A-Z]{2,3}")
"""The code of a country: the same in every language."""


class LanguageInfo(StrictModel):
    """One language of the site."""

    name: str
    """The name in the language itself, as the language switch shows it."""
    english: str
    """The English name, as reports show it."""
    prefix: Annotated[str, StringConstraints(pattern=r"^([a-z]{2}/)?$")]
    """The first part of its addresses: "" for English, "de/" for German."""


class Interface(StrictModel):
    """All of data/interface.yml."""

    languages: Annotated[dict[Language, LanguageInfo], Field(min_length=1)]
    alike: dict[Id, list[Language]] = {}
    """Words that are spelt the same in these languages; any other pair was copied."""
    words: Annotated[dict[Id, dict[Language, str]], Field(min_length=1)]

    @model_validator(mode="after")
    def _every_language_has_every_word(self) -> "Interface":
        gaps = [
            f'word "{key}" lacks {info.english}'
            for key, texts in self.words.items()
            for code, info in self.languages.items()
            if not texts.get(code, "").strip()
        ]
        strangers = {code for texts in self.words.values() for code in texts}
        gaps += [f"unknown language {code}" for code in strangers - set(self.languages)]
        if gaps:
            raise ValueError("; ".join(gaps))
        return self

    def copied(self) -> Iterator[tuple[str, str, str]]:
        """Key and two languages of every word that somebody copied and did not translate."""
        for key, texts in self.words.items():
            for one, other in combinations(texts, 2):
                same = texts[one] == texts[other] and not CODE.fullmatch(texts[one])
                if same and not {one, other} <= set(self.alike.get(key, ())):
                    yield key, one, other

    def word(self, key: str, language: str) -> str:
        """One word or sentence of the templates. Raises KeyError for an unknown key."""
        return self.words[key][language]

    def english_name(self, language: str) -> str:
        """ "German" for "de", for reports."""
        return self.languages[language].english

    def address(self, language: str, page: str) -> str:
        """Path from the site root: ("de", "red-flags/") -> "de/red-flags/"."""
        return self.languages[language].prefix + ("" if page == "/" else page)


def load_interface(data: Path) -> Interface:
    """Read data/interface.yml. Raises DataError with the line of every mistake."""
    return load(data / "interface.yml", Interface)
