"""What each cited source was used for, in words that a reader sees behind it."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from plainback.datafile import StrictModel, load
from plainback.registry import Id, Language

Phrase = Annotated[str, StringConstraints(min_length=3, max_length=90)]
"""A few words without a full stop: "how often pain comes back"."""


class SourceUses(StrictModel):
    """All of data/source_uses.yml: id of the source -> language -> phrase."""

    uses: Annotated[dict[Id, dict[Language, Phrase]], Field(min_length=1)]

    @model_validator(mode="after")
    def _every_phrase_in_every_language(self) -> "SourceUses":
        languages = {code for phrases in self.uses.values() for code in phrases}
        gaps = [
            f'"{source}" lacks {", ".join(sorted(languages - set(phrases)))}'
            for source, phrases in self.uses.items()
            if languages - set(phrases)
        ]
        if gaps:
            raise ValueError("; ".join(gaps))
        return self

    def phrase(self, source: str, language: str) -> str:
        """What the source was used for; empty for a source that nothing cites."""
        return self.uses.get(source, {}).get(language, "")


def load_source_uses(data: Path) -> SourceUses:
    """Read data/source_uses.yml. Raises DataError with the line of every mistake."""
    return load(data / "source_uses.yml", SourceUses)
