"""Find the language whose figures differ from those of the others."""

from collections.abc import Callable, Iterator

from plainback.agreement import odd_ones
from plainback.figure_reader import FigureReader
from plainback.figures import Figures
from plainback.source import text_needles

ByLanguage = dict[str, Figures]
ENOUGH = 4
"""Number words are free: only one language against three is told."""


def odd_figures(
    figures: ByLanguage, same: Callable[[Figures, Figures], bool]
) -> list[tuple[str, str, str]]:
    """A language that differs, one that is right, and what differs.

    First the figures themselves; then "over" against "under"; then number words and units.
    """
    if not any(each.stated or each.words for each in figures.values()):
        return []
    found = [
        (code, right, _difference(figures[code], figures[right]))
        for code, right in odd_ones(figures, same)
    ]
    return found or [
        *_other_side(figures),
        *_other_word(figures),
        *_other_unit(figures),
    ]


def odd_text(
    texts: list[str],
    figures: ByLanguage,
    odd: tuple[str, str, str],
    readers: dict[str, FigureReader],
    key: str,
) -> list[str]:
    """Where the odd figure stands: the text that has it, else the heading."""
    code, right, _ = odd
    more = {each.value for each in figures[code].not_named_in(figures[right])}
    for text in texts:
        if more & {figure.value for figure in readers[code].read(text).stated}:
            return [*text_needles(text), f"#{key}"]
    return [f"#{key}"]


def _difference(here: Figures, right: Figures) -> str:
    lacks = right.missing_from(here) or right.not_named_in(here)
    more = here.missing_from(right) or here.not_named_in(right)
    words = [f"lacks {_listed(lacks)}"] if lacks else []
    words += [f"has {_listed(more)} more"] if more else []
    return " and ".join(words)


def _other_side(figures: ByLanguage) -> Iterator[tuple[str, str, str]]:
    """One language says "under", where most that say anything say "over"."""
    sides = {code: each.sides() for code, each in figures.items()}
    for value in dict.fromkeys(value for each in sides.values() for value in each):
        over = [code for code in sides if sides[code].get(value) == "over"]
        under = [code for code in sides if sides[code].get(value) == "under"]
        if over and under:
            first = next(iter(figures))
            right = max((over, under), key=lambda codes: (len(codes), first in codes))
            name = "over" if right is over else "under"
            for code in under if right is over else over:
                other = "under" if name == "over" else "over"
                yield code, right[0], f"says {other} {value} and not {name} {value}"


def _other_word(figures: ByLanguage) -> Iterator[tuple[str, str, str]]:
    """One language has a number word that no other has, and lacks one that all others have."""
    if len(figures) < ENOUGH:
        return
    for code, here in figures.items():
        others = [each.values for other, each in figures.items() if other != code]
        own = here.words - frozenset().union(*others) if here.words else frozenset()
        lacks = frozenset.intersection(*others) - here.values
        if own and lacks:
            right = next(other for other in figures if other != code)
            yield code, right, f"says {min(own)} and not {min(lacks)}"


def _other_unit(figures: ByLanguage) -> Iterator[tuple[str, str, str]]:
    """One language counts in a unit that no other names: "two weeks" for "a day or two"."""
    counted = {code: each.units(bare=False) for code, each in figures.items()}
    if len(figures) < ENOUGH or not any(counted.values()):
        return
    named = {code: each.units(bare=True) for code, each in figures.items()}
    for code, own in counted.items():
        others = [named[other] for other in figures if other != code]
        if alone := own.difference(*others):
            right = next(other for other in figures if other != code)
            yield code, right, f"counts in {min(alone)}, as no other language does"


def _listed(figures: list[object]) -> str:
    return ", ".join(str(figure) for figure in figures)
