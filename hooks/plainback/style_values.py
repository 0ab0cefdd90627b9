"""What var() stands for in a style sheet: on screens, on paper, in some elements."""

import re
from functools import lru_cache
from itertools import product

USE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)")
GIVEN = re.compile(r"(?:^|;)(--[\w-]+):([^;]*)")
DEEP = 6
"""So many var() may stand inside each other."""
Meaning = dict[str, str]


@lru_cache(maxsize=256)
def kind_of(around: str) -> str | None:
    """The special case that has colours of its own: dark screens, paper; None for another one."""
    if not around:
        return ""
    if "dark" in around:
        return "dark"
    return "print" if "print" in around else None


class Values:
    """What the names of a style sheet stand for, by special case, and inside some elements."""

    def __init__(self, given: list[tuple[str, bool, str]]) -> None:
        self.schemes: dict[str, Meaning] = {"": {}}
        self.inside: list[tuple[str, Meaning]] = []
        for kind, everywhere, body in given:
            own = dict(GIVEN.findall(body))
            if everywhere:
                self.schemes.setdefault(kind, {}).update(own)
            else:
                self.inside.append((kind, own))
        usual = self.schemes[""]
        self.schemes = {kind: usual | own for kind, own in self.schemes.items()}


@lru_cache(maxsize=256)
def values_of(given: tuple[tuple[str, bool, str], ...]) -> Values:
    """Pages that give the same names share what is worked out with them."""
    return Values(list(given))


@lru_cache(maxsize=8192)
def meanings(
    body: str, colours: str, around: str, values: Values
) -> tuple[tuple[str, str], ...]:
    """The declarations of a rule and the colours around it, var() replaced by all that it can
    stand for; the usual first.
    """
    both = f"{body}\0{colours}"
    if "var(" not in both:
        return ((body, colours),)
    kind = kind_of(around) or ""
    kinds = [kind] if kind else list(values.schemes)
    names = {name for name, _ in USE.findall(both)}
    inside = [each for each in values.inside if not names.isdisjoint(each[1])]
    found: dict[tuple[str, str], None] = {}
    for each, (where, own) in product(kinds, [("", {}), *inside]):
        if where in ("", each):
            meaning = values.schemes.get(each, values.schemes[""]) | own
            meant, _, ground = replaced(both, meaning).partition("\0")
            found.setdefault((meant, ground))
    return tuple(found)


def replaced(text: str, meaning: Meaning) -> str:
    """The text with every var() replaced by what it stands for, if that is known."""

    def value(found: re.Match[str]) -> str:
        known = meaning.get(found[1])
        return known if known is not None else (found[2] or f"var({found[1][2:]})")

    for _ in range(DEEP):
        new = USE.sub(value, text)
        if new == text:
            break
        text = new
    return text
