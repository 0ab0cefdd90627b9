"""Find the language that says something else than the others."""

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")


def odd_ones(
    values: dict[str, Value], same: Callable[[Value, Value], bool]
) -> list[tuple[str, str]]:
    """Pairs of a language that differs and a language that is right.

    The value with which most languages agree is right; where as many agree with another, the
    language that comes first (English) is right.
    """
    languages = list(values)
    if all(same(values[languages[0]], values[other]) for other in languages[1:]):
        return []

    def supporters(language: str) -> int:
        return sum(same(values[language], values[other]) for other in languages)

    right = max(
        languages,
        key=lambda language: (supporters(language), -languages.index(language)),
    )
    return [
        (language, right)
        for language in languages
        if not same(values[language], values[right])
    ]
