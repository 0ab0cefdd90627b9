"""The agreed words: one idea, its plain and its medical word in every language."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, model_validator

from plainback.datafile import StrictModel, load
from plainback.registry import Id, Language


class Word(StrictModel):
    """One idea in one language. `careful` is for translators and not shown to readers."""

    plain: str
    medical: str
    avoid: list[str]
    careful: list[str] = []
    meaning: str


class Term(StrictModel):
    """One idea and its words, by language code."""

    id: Id
    group: Id
    words: dict[Language, Word]

    @model_validator(mode="before")
    @classmethod
    def _gather_words(cls, value: object) -> object:
        """In the file the languages stand beside id and group; here they are in `words`."""
        if not isinstance(value, dict):
            return value
        rest = {k: v for k, v in value.items() if k not in ("id", "group")}
        return {"id": value.get("id"), "group": value.get("group"), "words": rest}


class Glossary(StrictModel):
    """All of data/glossary.yml; each term holds one Word per language beside id and group."""

    quoted_on: list[str]
    """Pages that talk about words to avoid."""
    groups: dict[Id, dict[Language, str]]
    terms: Annotated[list[Term], Field(min_length=1)]

    @model_validator(mode="after")
    def _fits_together(self) -> "Glossary":
        ids = [term.id for term in self.terms]
        mistakes = [
            f'the term "{i}" is there twice' for i in set(ids) if ids.count(i) > 1
        ]
        mistakes += [
            f'the term "{term.id}" is in the unknown group "{term.group}"'
            for term in self.terms
            if term.group not in self.groups
        ]
        if mistakes:
            raise ValueError("; ".join(sorted(mistakes)))
        return self


def load_glossary(data: Path) -> Glossary:
    """Read data/glossary.yml. Raises DataError with the line of every mistake."""
    return load(data / "glossary.yml", Glossary)
