"""How many words turned each translated safety line round when a person last compared it.

data/negations.lock has one line an item: language, item id, number. "Not", "never", "without": when
one of them goes or comes, the line says the opposite, and a person has to compare it again.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from plainback.datafile import read_text
from plainback.problem import DataError, Problem
from plainback.words import LanguageWords, any_of, plain

FILE = "negations.lock"
TOP = """# How many words turn each translated safety line round ("not", "never", "without").
# Written by: python -m plainback confirm LANGUAGE PAGE  (after a person has compared the two)
"""


@dataclass(frozen=True)
class Negations:
    """Numbers by (language, item)."""

    counted: dict[tuple[str, str], int]

    def with_counted(self, language: str, counts: dict[str, int]) -> "Negations":
        """The same, with these items (id -> number) counted anew in one language."""
        new = {(language, item): count for item, count in counts.items()}
        return Negations({**self.counted, **new})

    def as_text(self) -> str:
        """The file, sorted, so that two people's confirmations merge."""
        lines = [
            f"{language} {item} {n}" for (language, item), n in self.counted.items()
        ]
        return TOP + "\n".join(sorted(lines)) + "\n"


def turning_words(words: LanguageWords) -> re.Pattern[str]:
    """The negations of a language, and the hints that are whole words, such as "without"."""
    return any_of(words.negations + [w for w in words.negation_hints if "*" not in w])


def count(pattern: re.Pattern[str], text: str) -> int:
    """How many words of a text turn it round."""
    return len(pattern.findall(plain(text).casefold()))


def load_negations(data: Path) -> Negations:
    """Read data/negations.lock. Raises DataError with every line that cannot be read."""
    counted: dict[tuple[str, str], int] = {}
    problems = []
    for number, line in enumerate(read_text(data / FILE).splitlines(), start=1):
        parts = line.split()
        if not parts or line.startswith("#"):
            continue
        if len(parts) != 3 or not parts[2].isdecimal():
            problems.append(_problem(number, "a line is not: language, item, number"))
        elif (parts[0], parts[1]) in counted:
            problems.append(_problem(number, f'"{parts[0]} {parts[1]}" is there twice'))
        else:
            counted[parts[0], parts[1]] = int(parts[2])
    if problems:
        raise DataError(problems)
    return Negations(counted)


def _problem(line: int, message: str) -> Problem:
    fix = "Run: python -m plainback confirm LANGUAGE PAGE"
    return Problem(f"data/{FILE}", line, "data-file", message, fix)
