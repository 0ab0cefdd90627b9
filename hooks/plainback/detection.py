"""How many mistakes made on purpose the gate noticed (data/detection.yml), and their names.

Written by `python -m plainback mutate --record`, shown on about/ in every language.
"""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from plainback.datafile import StrictModel, load
from plainback.registry import Id, Language

FILE = "detection.yml"
TOP = """# How many mistakes, made on purpose in copies of the real pages, the check noticed.
# Written by: python -m plainback mutate --record
# Each line: a class of mistakes; per language how many were tried and caught, and how many made no
# difference (the build makes the same page of them). must: every one of them has to be caught.
"""
Count = Annotated[int, Field(ge=0)]
Exchange = Annotated[list[str], Field(min_length=2, max_length=2)]
Exchanges = Annotated[list[Exchange], Field(min_length=1)]


class Tried(StrictModel):
    """One class in one language. tried does not count those that made no difference."""

    tried: Count
    caught: Count
    same: Count = 0


class Recorded(StrictModel):
    """One class of mistakes in every language."""

    must: bool
    languages: dict[Language, Tried]


class Detection(StrictModel):
    """All of data/detection.yml. rules: the rules that the gate had when it was written."""

    seed: int
    count: Count
    rules: list[Id]
    classes: dict[Id, Recorded]

    @property
    def tried(self) -> int:
        """All mistakes that made a difference."""
        return sum(t.tried for c in self.classes.values() for t in c.languages.values())

    @property
    def caught(self) -> int:
        """Those that the gate noticed."""
        each = self.classes.values()
        return sum(t.caught for c in each for t in c.languages.values())

    def as_text(self) -> str:
        """The file: one line for each class, so that changes are easy to see."""
        lines = [TOP, f"seed: {self.seed}", f"count: {self.count}"]
        lines += [f"rules: [{', '.join(self.rules)}]", "", "classes:"]
        for name, found in self.classes.items():
            counts = ", ".join(
                f"{code}: {{tried: {t.tried}, caught: {t.caught}, same: {t.same}}}"
                for code, t in found.languages.items()
            )
            must = str(found.must).lower()
            lines.append(f"  {name}: {{must: {must}, languages: {{{counts}}}}}")
        return "\n".join(lines) + "\n"


class LanguagePairs(StrictModel):
    """The words of one language; data/breakages.yml says what each list is for."""

    negations: Exchanges
    negating: Exchanges
    units: Exchanges
    numbers: Exchanges
    limits: Exchanges
    modality: Exchanges
    certainty: Exchanges
    sides: Exchanges
    opposites: Exchanges
    synonyms: Exchanges
    informal: list[Exchange] = []


class Breakages(StrictModel):
    """All of data/breakages.yml."""

    names: Annotated[dict[Id, dict[Language, str]], Field(min_length=1)]
    languages: Annotated[dict[Language, LanguagePairs], Field(min_length=1)]


def load_detection(data: Path) -> Detection:
    """Read data/detection.yml. Raises DataError with the line of every mistake."""
    return load(data / FILE, Detection)


def load_breakages(data: Path) -> Breakages:
    """Read data/breakages.yml. Raises DataError with the line of every mistake."""
    return load(data / "breakages.yml", Breakages)
