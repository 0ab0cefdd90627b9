"""Non-breaking spaces where a line must not break: between figure and unit, after short words."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import Field

from plainback.datafile import StrictModel, load
from plainback.registry import Language

NBSP = "\u00a0"


class Typography(StrictModel):
    """All of data/typography.yml."""

    units: Annotated[dict[Language, list[str]], Field(min_length=1)]
    keep_with_next: dict[Language, list[str]] = {}

    def pattern(self, language: str) -> re.Pattern[str]:
        """The spaces of this language that must not break."""
        units = "|".join(re.escape(u) for u in self.units.get(language, []))
        parts = [r"(?<=\d) (?=(?:" + units + r")(?![\w-]))"] if units else []
        parts += [
            rf"(?:(?<=[ \u00a0(«„“]{word})|(?<=^{word})) (?=\w)"
            for word in self.keep_with_next.get(language, [])
        ]
        parts.append(r" (?=[—–] )" if language == "ru" else r"(?!)")
        return re.compile("|".join(parts), re.MULTILINE)


def keep_together(text: str, pattern: re.Pattern[str]) -> str:
    """Replace the spaces that must not break, line by line; front of lists stays as it is."""
    return pattern.sub(NBSP, text)


def load_typography(data: Path) -> Typography:
    """Read data/typography.yml. Raises DataError with the line of every mistake."""
    return load(data / "typography.yml", Typography)
