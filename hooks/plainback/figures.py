"""The figures of a text with their units, and how texts are compared by them.

Figures written in digits, and number words in front of a unit, must be the same in every language.
A bare "a week" or "two" may stand for a figure elsewhere, but no language is obliged to have it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from plainback.words import Conversion

OPPOSITE = {"over", "under"}


@dataclass(frozen=True, order=True)
class Figure:
    """A number with its unit. side: "over", "under" or nothing."""

    value: str
    unit: str = ""
    loose: bool = False
    """True when the unit may be left out elsewhere: in front of a range, after a number word."""
    side: str = ""

    def same(self, other: "Figure") -> bool:
        """True when both say the same; an age may go without the word for years."""
        if self.value != other.value or {self.side, other.side} == OPPOSITE:
            return False
        units = {self.unit, other.unit}
        # "1" stands for "a year" too, where no figure is written: too little to go by.
        age = "year" in units and self.value != "1"
        loose = self.loose or other.loose or age
        return len(units) == 1 or ("" in units and loose)

    def __str__(self) -> str:
        return " ".join(filter(None, (self.side, self.value, self.unit)))


@dataclass
class Figures:
    """The figures of one text."""

    stated: tuple[Figure, ...]
    find_possible: Callable[[], tuple[Figure, ...]]
    """What might be meant as a figure; looked for only when a figure is missing."""
    found: tuple[Figure, ...] | None = None
    words: frozenset[str] = frozenset()
    """The values of number words without a unit: "two painkillers"."""

    @property
    def possible(self) -> tuple[Figure, ...]:
        """Number words without a unit, units without a number."""
        if self.found is None:
            self.found = self.find_possible()
        return self.found

    @property
    def values(self) -> frozenset[str]:
        """All numbers, in digits or words."""
        return self.words | {figure.value for figure in self.stated}

    def units(self, bare: bool) -> set[str]:
        """The units of its figures. bare: and those without one: "for weeks".

        Years are left out: some languages write the word behind every date.
        """
        every = (*self.stated, *self.possible) if bare else self.stated
        return {figure.unit for figure in every} - {"", "year"}

    def sides(self) -> dict[str, str]:
        """number -> "over" or "under", where the text says one of them and not both."""
        found: dict[str, set[str]] = {}
        for figure in self.stated:
            found.setdefault(figure.value, set()).add(figure.side)
        return {v: min(sides) for v, sides in found.items() if len(sides) == 1}

    def missing_from(self, other: "Figures") -> list[Figure]:
        """The stated figures of this text that the other one lacks."""
        if self.stated == other.stated:
            return []
        left = [*other.stated, *other.possible]
        missing = []
        for figure in self.stated:
            found = next((each for each in left if figure.same(each)), None)
            if found is None:
                missing.append(figure)
            else:
                left.remove(found)
        return missing

    def not_named_in(self, other: "Figures") -> list[Figure]:
        """The same for texts that may say a figure more than once."""
        names = dict.fromkeys(self.stated)
        if not names.keys() - set(other.stated):
            return []
        there = [*other.stated, *other.possible]
        return [f for f in names if not any(f.same(each) for each in there)]

    def agrees(self, other: "Figures") -> bool:
        """True when neither lacks a figure of the other."""
        return not self.missing_from(other) and not other.missing_from(self)

    def names_the_same(self, other: "Figures") -> bool:
        """True when neither names a figure that the other does not name."""
        return not self.not_named_in(other) and not other.not_named_in(self)


def without_converted(
    stated: tuple[Figure, ...], conversions: dict[str, Conversion]
) -> tuple[Figure, ...]:
    """The figures without those that repeat another one in a unit of other countries, as agreed."""
    there = {(figure.value, figure.unit) for figure in stated}

    def repeats(figure: Figure) -> bool:
        conversion = conversions.get(figure.unit)
        return bool(
            conversion and (conversion.converts(figure.value), conversion.of) in there
        )

    return tuple(figure for figure in stated if not repeats(figure))


def together(parts: list[Figures]) -> Figures:
    """The figures of several texts as those of one."""
    stated = tuple(figure for part in parts for figure in part.stated)
    words = frozenset(word for part in parts for word in part.words)
    return Figures(
        stated, lambda: tuple(f for part in parts for f in part.possible), words=words
    )
