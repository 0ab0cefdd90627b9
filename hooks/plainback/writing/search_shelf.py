"""What a search index keeps of the pages, and how it is written down in few bytes."""

from collections import Counter
from dataclasses import dataclass, field

from plainback.writing.search_text import Part
from plainback.writing.search_words import Stems

SIGNS = "red-flags/"
EXCERPT = 44
"""Bytes of a section's first words: what a phone pays, twice as much for a Cyrillic letter."""
MANY = 3
"""A word in so many parts of a page is one of its subjects."""
COMMON = 40
"""A word in more sections than this tells none of them from the others."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHORT = 41
"""Steps below this are written as one digit."""
FAR = SHORT + 20 * len(DIGITS)
"""Steps below this are written as two digits; a Z before them stands for so many places more."""


@dataclass
class Shelf:
    """What an index is made of; a page has one place for its other names, then one a part."""

    pages: list[list[object]] = field(default_factory=list)
    """Path, number of parts and the other names that are one word, of every page."""
    parts: list[Part] = field(default_factory=list)
    places: dict[str, list[int]] = field(default_factory=dict)
    """stem -> places where it stands but is not shown."""
    levels: dict[str, str] = field(default_factory=dict)
    """Where on the page of warning signs another urgency begins."""

    def add(self, path: str, parts: list[Part], names: list[str], stems: Stems) -> None:
        """Put a page on the shelf."""
        told = [stems.telling(part.text) for part in parts]
        topics = _topics(told)
        self._place(topics.union(*map(stems.telling, names)))
        last = ""
        for part, said in zip(parts, told, strict=True):
            self.parts.append(part)
            if path == SIGNS and part.level != last:
                self.levels[part.id] = last = part.level
            part.text = _shown(part, path)
            shown = stems.telling(f"{part.heading} {part.text}")
            self._place(set() if part.verdict else said - shown - topics)
        words = [stems.words(name) for name in names]
        single = sorted({stems.stem(name[0]) for name in words if len(name) == 1})
        self.pages.append([path, len(parts), " ".join(single)])

    def _place(self, found: set[str]) -> None:
        for stem in found:
            self.places.setdefault(stem, []).append(len(self.pages) + len(self.parts))

    def written(self) -> dict[str, object]:
        """The shelf as the index holds it: columns, since like compresses best beside like."""
        places = self.places
        terms = sorted(term for term in places if len(places[term]) <= COMMON)
        return {
            "pages": self.pages,
            "levels": self.levels,
            "ids": "\n".join(part.id for part in self.parts),
            "headings": "\n".join(part.heading for part in self.parts),
            "texts": "\n".join(part.text for part in self.parts),
            "terms": front_coded(terms),
            "places": " ".join(steps(places[term]) for term in terms),
        }


def _topics(told: list[set[str]]) -> set[str]:
    """Words that stand in many parts of a page: they are found as names of the whole page."""
    seen = Counter(stem for each in told for stem in each)
    return {stem for stem, times in seen.items() if times >= MANY}


def _shown(part: Part, path: str) -> str:
    """What a result shows below its heading: a claim's verdict, an emergency sign in full."""
    if part.verdict or (path == SIGNS and part.level == "emergency"):
        return part.verdict or part.text
    if part.small:
        return ""
    return _first_words(
        part.text, 2 * EXCERPT if part.level and not part.heading else EXCERPT
    )


def _first_words(text: str, most: int) -> str:
    start = text.encode()[:most].decode(errors="ignore")
    if start == text:
        return text
    return start.rsplit(" ", 1)[0].rstrip(",;:–—- ") + "…"


def front_coded(terms: list[str]) -> str:
    """["bein", "beine"] -> "AbeinEe": a capital says how many letters the last term lends."""
    written, last = [], ""
    for term in terms:
        same = 0
        while same < min(len(last), len(term), 25) and last[same] == term[same]:
            same += 1
        written.append(chr(ord("A") + same) + term[same:])
        last = term
    return "".join(written)


def steps(numbers: list[int]) -> str:
    """Rising numbers as the steps between them, one or two digits each, rarely more."""
    written, last = [], -1
    for number in numbers:
        far, step = divmod(number - last - 1, FAR)
        more, rest = divmod(step - SHORT, len(DIGITS))
        two = step >= SHORT
        digits = DIGITS[SHORT + more] + DIGITS[rest] if two else DIGITS[step]
        written.append(DIGITS[-1] * far + digits)
        last = number
    return "".join(written)
