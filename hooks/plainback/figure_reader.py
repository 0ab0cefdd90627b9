"""Find the figures of a text, in any language: 38 °C, 3–4 weeks, 1 in 100."""

import re

from plainback.figure_patterns import (
    AFTER_FIGURE,
    DIGIT,
    ENGLISH_DIGITS,
    LAST_WORD,
    OTHER_DIGITS,
    THOUSANDS,
    WORD,
)
from plainback.figure_sides import Sides
from plainback.figures import Figure, Figures, without_converted
from plainback.words import BEFORE, Conversion, LanguageWords, WordLists, any_of


class FigureReader:
    """Reads the figures of texts in one language."""

    def __init__(
        self,
        language: str,
        words: LanguageWords,
        conversions: dict[str, Conversion] | None = None,
    ) -> None:
        self.known: dict[str, Figures] = {}
        self.conversions = conversions or {}
        digits = ENGLISH_DIGITS if language == "en" else OTHER_DIGITS
        self.english = language == "en"
        self.values = {
            word.casefold(): str(n) for word, n in words.number_words.items()
        }
        named = "|".join(sorted(map(re.escape, self.values), key=len, reverse=True))
        self.number = re.compile(rf"(?<![\w.,/])(?:({digits})|({named})(?!\w))")
        self.figure = re.compile(rf"(?<![\w.,/])({digits})")
        self.units = {
            form.casefold(): name
            for name, forms in words.units.items()
            for form in forms
        }
        stems = [form for form in self.units if form.endswith("*")]
        self.stems = {form.rstrip("*"): self.units[form] for form in stems}
        # Without its look back: in "95%" and "500mg" a figure stands right in front.
        self.any_unit = re.compile(
            any_of(list(self.units)).pattern.removeprefix(BEFORE)
        )
        joints = "|".join(map(re.escape, words.range_words))
        self.joint = re.compile(rf"\s*(?:{joints})\s*$")
        self.sides = Sides(words)

    def read(self, text: str) -> Figures:
        """All figures of a text, and whether it says "over" or "under" them.

        text: as plain() makes it; runs and items have it so.
        """
        if text not in self.known:
            self.known[text] = self._read(text.casefold())
        return self.known[text]

    def _read(self, text: str) -> Figures:
        found = self._numbers(text)
        if not found:
            return Figures((), lambda: tuple(self._uncounted(text, set())))
        stated: list[Figure] = []
        possible: list[Figure] = []
        counted: set[int] = set()
        unit = ""
        for position in reversed(range(len(found))):
            match = found[position]
            here, at = self._unit(text, match.end())
            loose = match.lastindex != 1
            if here:
                counted.add(at)
            elif self._joined(text, found, position):
                here, loose = unit, True
            elif match.lastindex == 1 and (
                front := self._unit_in_front(text, match.start())
            ):
                here, loose = front, True
            unit = here
            side = self.sides.of(text, match.start(), match.end())
            loose = loose or at > match.end() + 1
            figure = Figure(self._value(match), here, loose, side)
            (possible if match.lastindex != 1 and not here else stated).append(figure)

        def find_possible() -> tuple[Figure, ...]:
            return (*possible, *self._uncounted(text, counted))

        words = frozenset(figure.value for figure in possible)
        kept = without_converted(tuple(reversed(stated)), self.conversions)
        return Figures(kept, find_possible, words=words)

    def _numbers(self, text: str) -> list[re.Match[str]]:
        """Everything that counts; number words are looked for only where there are some."""
        if not self.values.keys().isdisjoint(WORD.findall(text)):
            return list(self.number.finditer(text))
        return list(self.figure.finditer(text)) if DIGIT.search(text) else []

    def _value(self, match: re.Match[str]) -> str:
        if match.lastindex != 1:
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
        """The unit right behind a figure, and where it stands: 3 weeks, 20-й недели."""
        start = AFTER_FIGURE.match(text, end).end()
        match = self.any_unit.match(text, start)
        return (self._unit_named(match[0]), start) if match else ("", -1)

    def _unit_in_front(self, text: str, start: int) -> str:
        """The unit of "week 20", "day 3"."""
        word = LAST_WORD.search(text, max(0, start - 25), start)
        return self._unit_named(word[1]) if word else ""

    def _unit_named(self, word: str) -> str:
        """The unit that this word form stands for; "" when it is none."""
        if word in self.units or not word.startswith(tuple(self.stems)):
            return self.units.get(word, "")
        return next(unit for stem, unit in self.stems.items() if word.startswith(stem))

    def _joined(self, text: str, found: list[re.Match[str]], position: int) -> bool:
        """True for the first figure of a range."""
        if position + 1 == len(found):
            return False
        between = text[found[position].end() : found[position + 1].start()]
        return bool(self.joint.fullmatch(between))

    def _uncounted(self, text: str, counted: set[int]) -> list[Figure]:
        """Units without a figure: "a week", «больше недели» may stand for 1 week."""
        words = (m for m in WORD.finditer(text) if m.start() not in counted)
        units = (self._unit_named(word[0]) for word in words)
        return [Figure("1", unit) for unit in units if unit]


def figure_reader(lists: WordLists, language: str) -> FigureReader:
    """The reader of one language, made once."""
    words = lists.languages[language]
    return words.once(
        "figures", lambda: FigureReader(language, words, lists.conversions)
    )
