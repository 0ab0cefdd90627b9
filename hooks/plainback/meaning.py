"""Ideas that turn a safety line round when they are lost: suddenly, both legs, must, never.

data/meaning.yml lists, for each idea, the words that say it in every language.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from plainback.datafile import StrictModel, load
from plainback.registry import Id, Language

Words = list[str]
RuleName = Literal["modality", "laterality", "opposite-mismatch"]


class IdeaWords(StrictModel):
    """The words of one idea in one language.

    says: words that say nothing else. hints: words that may say it.
    """

    says: Words = []
    hints: Words = []


class Idea(StrictModel):
    """One idea and its words, by language code."""

    id: Id
    rule: RuleName
    paragraphs: bool = False
    """Compared in ordinary text too, and not in safety lines only."""
    opposites: list[Id] = []
    """Ideas that turn this one round."""
    words: dict[Language, IdeaWords]

    @model_validator(mode="before")
    @classmethod
    def _gather_words(cls, value: object) -> object:
        """In the file the languages stand beside id and rule; here they are in `words`."""
        if not isinstance(value, dict):
            return value
        own = ("id", "rule", "paragraphs", "opposites")
        kept = {key: value[key] for key in own if key in value}
        return {**kept, "words": {k: v for k, v in value.items() if k not in own}}


class Meaning(StrictModel):
    """All of data/meaning.yml."""

    fixed: dict[Language, Words]
    """Phrases whose words mean something else together ("nicht mehr" is not "more")."""
    ideas: Annotated[list[Idea], Field(min_length=1)]

    @model_validator(mode="after")
    def _fits_together(self) -> "Meaning":
        mistakes = list(self._mistakes())
        if mistakes:
            raise ValueError("; ".join(mistakes))
        return self

    def of(self, rule: str) -> list[Idea]:
        """The ideas of one rule."""
        return [idea for idea in self.ideas if idea.rule == rule]

    def _mistakes(self) -> Iterator[str]:
        ids = [idea.id for idea in self.ideas]
        for twice in sorted({i for i in ids if ids.count(i) > 1}):
            yield f'the idea "{twice}" is there twice'
        for idea in self.ideas:
            for unknown in sorted(set(idea.opposites) - set(ids)):
                yield f'the opposite "{unknown}" of "{idea.id}" is no idea'
            if lacking := sorted(self.fixed.keys() ^ idea.words.keys()):
                yield f'the idea "{idea.id}" and "fixed" differ in {", ".join(lacking)}'


def load_meaning(data: Path) -> Meaning:
    """Read data/meaning.yml. Raises DataError with the line of every mistake."""
    return load(data / "meaning.yml", Meaning)
