"""Find the figures of a text, in any language: 38 °C, 3–4 weeks, 1 in 100."""

import re

from plainback.figures import Figure, Figures
from plainback.words import LanguageWords, any_of, plain

ENGLISH_DIGITS = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:/\d+)+|\d+(?:[.,]\d+)?"
OTHER_DIGITS = r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?(?!\d)|\d+(?:/\d+)+|\d+(?:[.,]\d+)?"
THOUSANDS = re.compile(r"[., ](?=\d{3}(?!\d))")


class FigureReader:
    """Reads the figures of texts in one language."""

    def __init__(self, language: str, words: LanguageWords) -> None:
        digits = ENGLISH_DIGITS if language == "en" else OTHER_DIGITS
        self.english = language == "en"
        self.values = {
            word.casefold(): str(n) for word, n in words.number_words.items()
        }
        named = "|".join(sorted(map(re.escape, self.values), key=len, reverse=True))
        self.number = re.compile(rf"(?<![\w.,/])(?:({digits})|({named})(?!\w))")
        self.units = [(name, any_of(forms)) for name, forms in words.units.items()]
        every = [form for forms in words.units.values() for form in forms]
        self.any_unit = any_of(every)
        joints = "|".join(map(re.escape, words.range_words))
        self.joint = re.compile(rf"\s*(?:{joints})\s*$")
        self.negation = any_of(words.negations)
        self.sides = [("under", any_of(words.under)), ("over", any_of(words.over))]

    def read(self, text: str, sides: bool = False) -> Figures:
        """All figures of a text; with sides, also whether it says "over" or "under" them."""
        text = plain(text).casefold()
        found = list(self.number.finditer(text))
        stated: list[Figure] = []
        possible: list[Figure] = []
        counted: set[int] = set()
        unit = ""
        for position in reversed(range(len(found))):
            match = found[position]
            here, at = self._unit(text, match.end())
            loose = match[1] is None
            if here:
                counted.add(at)
            elif self._joined(text, found, position):
                here, loose = unit, True
            unit = here
            side = self._side(text, match) if sides else ""
            figure = Figure(self._value(match), here, loose, side)
            (stated if match[1] or here else possible).append(figure)

        def find_possible() -> tuple[Figure, ...]:
            return (*possible, *self._uncounted(text, counted))

        return Figures(tuple(reversed(stated)), find_possible)

    def _value(self, match: re.Match[str]) -> str:
        if match[1] is None:
            return self.values[match[2]]
        digits = match[1]
        if "/" in digits:
            return digits
        whole, mark, rest = digits.rpartition("." if self.english else ",")
        if mark and len(rest) != 3:
            return f"{THOUSANDS.sub('', whole)}.{rest}"
        if len(THOUSANDS.sub("", digits)) > 3:
            digits = THOUSANDS.sub("", digits)
        return digits.replace(",", ".")

    def _unit(self, text: str, end: int) -> tuple[str, int]:
        """The unit right behind a figure, and where it stands."""
        start = end + len(re.match(r"[\s-]*", text[end : end + 3])[0])
        for name, pattern in self.units:
            if pattern.match(text, start):
                return name, start
        return "", -1

    def _joined(self, text: str, found: list[re.Match[str]], position: int) -> bool:
        """True for the first figure of a range."""
        if position + 1 == len(found):
            return False
        between = text[found[position].end() : found[position + 1].start()]
        return bool(self.joint.fullmatch(between))

    def _side(self, text: str, match: re.Match[str]) -> str:
        before = text[max(0, match.start() - 45) : match.start()].rstrip()
        if self.negation.search(before):  # "never more than 4" is "at most 4"
            return ""
        after = text[match.end() : match.end() + 30]
        for name, pattern in self.sides:
            ends = [
                each for each in pattern.finditer(before) if each.end() == len(before)
            ]
            follows = re.match(r"[\s-]*(?:[^\s\d,.;]+\s+)?", after)
            if ends or pattern.match(after, follows.end()):
                return name
        return ""

    def _uncounted(self, text: str, counted: set[int]) -> list[Figure]:
        """Units without a figure: "a week", «больше недели» may stand for 1 week."""
        alone = [m for m in self.any_unit.finditer(text) if m.start() not in counted]
        return [Figure("1", self._unit(text, each.start())[0]) for each in alone]
