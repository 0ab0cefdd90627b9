"""data/safety_changes.yml: what changed in the safety lists, version by version."""

from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, field_validator, model_validator

from plainback.datafile import StrictModel, load
from plainback.registry import Language
from plainback.short_links import Address

Day = Annotated[str, StringConstraints(pattern=r"^20\d\d-\d\d-\d\d$")]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Sentence = Annotated[str, StringConstraints(min_length=10)]


class SafetyChange(StrictModel):
    """One change: where, and what it is in the words of each language."""

    to: Address
    what: dict[Language, Sentence]


class Version(StrictModel):
    """One version; receipt is that of the published site, null until it was published."""

    version: Day
    receipt: Hash | None
    changes: Annotated[list[SafetyChange], Field(min_length=1)]

    @field_validator("version")
    @classmethod
    def _a_real_day(cls, day: str) -> str:
        date.fromisoformat(day)
        return day


class SafetyChanges(StrictModel):
    """All of data/safety_changes.yml."""

    versions: Annotated[list[Version], Field(min_length=1)]

    @model_validator(mode="after")
    def _in_order_and_in_every_language(self) -> "SafetyChanges":
        days = [each.version for each in self.versions]
        if days != sorted(set(days)):
            raise ValueError("versions must stand oldest first, each once")
        known = set(self.versions[0].changes[0].what)
        for version in self.versions:
            for change in version.changes:
                if set(change.what) != known:
                    raise ValueError(f"{version.version}: a language is missing")
        return self


def load_safety_changes(data: Path) -> SafetyChanges:
    """Read data/safety_changes.yml. Raises DataError with the line of every mistake."""
    return load(data / "safety_changes.yml", SafetyChanges)
