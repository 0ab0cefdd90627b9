"""On which side of a figure the danger lies: over 38 °C, 3 weeks or more, younger than 5."""

import re

from plainback.figure_patterns import BETWEEN, CLAUSE_END, NEXT_FIGURE, OTHER_SIDE
from plainback.words import LanguageWords, any_of


class Sides:
    """Reads "over" and "under" in one language."""

    def __init__(self, words: LanguageWords) -> None:
        self.negation = any_of(words.negations)
        self.sides = [
            (name, re.compile(f"{any_of(each).pattern}$"), any_of(each))
            for name, each in (("under", words.under), ("over", words.over))
        ]

    def of(self, text: str, start: int, end: int) -> str:
        """ "over" or "under" the figure: "never more than 4" is under, as "at most 4"."""
        before = text[max(0, start - 45) : start].rstrip()
        if start > 45:
            before = before.partition(" ")[2]  # half a word may look like another one
        said, name = self._before(before) or (len(before), "")
        name = name or self._behind(text[end : end + 30])
        clause = CLAUSE_END.split(before[:said])[-1]
        return OTHER_SIDE[name] if self.negation.search(clause) else name

    def _before(self, before: str) -> tuple[int, str] | None:
        """Where "over" or "under" begins, right in front of the figure; the longer words win."""
        endings = [(ending.search(before), name) for name, ending, _ in self.sides]
        found = [(len(m[0]), m.start(), name) for m, name in endings if m]
        return max(found)[1:] if found else None

    def _behind(self, after: str) -> str:
        """The same behind the figure: "38 °C or more", but not in "20 or over 50"."""
        places = {BETWEEN.match(after).end(), len(after) - len(after.lstrip())}
        for name, _, pattern in self.sides:
            for place in places:
                behind = pattern.match(after, place)
                if behind and not NEXT_FIGURE.match(after, behind.end()):
                    return name
        return ""
