"""Spaces at which a line must not break: between figure and unit, in "z. B.", after short words.

Writers type ordinary spaces, the build makes them non-breaking, and the gate looks at the result.
"""

import re
from itertools import pairwise
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from plainback.datafile import StrictModel, load
from plainback.registry import Language

NBSP = "\u00a0"
THIN = "\u202f"
"""Narrow and non-breaking: allowed wherever the wider one is."""
PERCENT = "%"
THOUSANDS = r"(?:(?<=\b[1-9])|(?<=\b[1-9]\d)|(?<=\b[1-9]\d\d)) (?=\d{3}(?!\d| \d))"
NEVER = r"(?!)"
BETWEEN_TAGS = re.compile(r"<(code|pre|script|style)\b.*?</\1>|(?<=>)[^<>]+", re.DOTALL)


Short = Annotated[str, StringConstraints(pattern=r"^\w\. ")]
"""An abbreviation of single letters, such as "z. B."."""


class Typography(StrictModel):
    """All of data/typography.yml."""

    units: Annotated[dict[Language, list[str]], Field(min_length=1)]
    keep_with_next: dict[Language, list[str]] = {}
    abbreviations: dict[Language, list[Short]] = {}
    spaced_thousands: list[Language] = []

    def pattern(self, language: str) -> re.Pattern[str]:
        """All spaces of this language that must not break."""
        parts = [self.inside(language).pattern]
        parts += [
            rf"(?:(?<=[ \u00a0(«„“]{word})|(?<=^{word})) (?=\w)"
            for word in self.keep_with_next.get(language, [])
        ]
        parts += [r" (?=[—–] )"] if language in self.keep_with_next else []
        # A space first of all, so that the search looks no closer at any other letter.
        return re.compile(f"(?= )(?:{'|'.join(parts)})", re.MULTILINE)

    def inside(self, language: str) -> re.Pattern[str]:
        """Those at which a figure or an abbreviation would fall apart."""
        units = "|".join(re.escape(u) for u in self.units.get(language, []))
        parts = [THOUSANDS] if language in self.spaced_thousands else []
        parts += [rf"(?<=\d) (?=(?:{units})(?![\w-]))"] if units else []
        for short in self.abbreviations.get(language, []):
            letters = short.split()
            parts += [
                rf"(?<=\b{re.escape(one)}) (?={re.escape(next_)})"
                for one, next_ in pairwise(letters)
            ]
        # A space first of all, so that the search looks no closer at any other letter.
        return re.compile(f"(?= )(?:{'|'.join(parts) or NEVER})")

    def run_together(self, language: str) -> re.Pattern[str]:
        """Abbreviations and percent signs without the space that the language asks for."""
        known = self.abbreviations.get(language, [])
        parts = [rf"\b{re.escape(each.replace(' ', ''))}" for each in known]
        parts += [r"\d%"] if self.spaces_percent(language) else []
        # Their first letter and its full stop, so that the search looks no closer at any word.
        return re.compile(rf"(?=\w[.%])(?:{'|'.join(parts)})" if parts else NEVER)

    def spaces_percent(self, language: str) -> bool:
        """True for "95 %", false for "95%"."""
        return PERCENT in self.units.get(language, [])


def keep_together(text: str, pattern: re.Pattern[str]) -> str:
    """Replace the spaces that must not break."""
    return pattern.sub(NBSP, text)


def keep_together_in_html(html: str, pattern: re.Pattern[str]) -> str:
    """The same in the words between the tags; code stays as it was typed."""
    return BETWEEN_TAGS.sub(
        lambda found: found[0] if found[1] else keep_together(found[0], pattern), html
    )


def load_typography(data: Path) -> Typography:
    """Read data/typography.yml. Raises DataError with the line of every mistake."""
    return load(data / "typography.yml", Typography)
