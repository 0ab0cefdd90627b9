"""Against which English wording each translated item was checked (data/translations.lock).

One line an item: language, item id, and a fingerprint of the English words. When the English
changes, the fingerprint no longer fits and the build stops until a person has compared the
translation again (`python -m plainback confirm de massage/when-not.md`) or has written `pending`
in place of the fingerprint: the page then shows the current English at that item.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from plainback.datafile import read_text
from plainback.problem import DataError, Problem

FILE = "translations.lock"
PENDING = "pending"
TOP = """# Against which English wording each translated safety item was checked.
# Written by: python -m plainback confirm LANGUAGE PAGE  (after a person has compared the two)
# "pending" in place of a fingerprint: the translation waits, the page shows the English there.
"""


def fingerprint(words: str) -> str:
    """Twelve hexadecimal digits for a wording; kinds of spaces make no difference."""
    plain = " ".join(words.replace("\u00a0", " ").replace("\u202f", " ").split())
    return hashlib.sha256(plain.encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Translations:
    """Fingerprints by (language, item)."""

    checked: dict[tuple[str, str], str]

    def pending(self, language: str, item: str) -> bool:
        """True while the reader is shown the English wording."""
        return self.checked.get((language, item)) == PENDING

    def with_checked(self, language: str, words: dict[str, str]) -> "Translations":
        """The same, with these items (id -> English words) confirmed in one language."""
        new = {(language, item): fingerprint(text) for item, text in words.items()}
        return Translations({**self.checked, **new})

    def as_text(self) -> str:
        """The file, sorted, so that two people's confirmations merge."""
        lines = [
            f"{language} {item} {mark}"
            for (language, item), mark in self.checked.items()
        ]
        return TOP + "\n".join(sorted(lines)) + "\n"


def load_translations(data: Path) -> Translations:
    """Read data/translations.lock. Raises DataError with every line that cannot be read."""
    checked: dict[tuple[str, str], str] = {}
    problems = []
    for number, line in enumerate(read_text(data / FILE).splitlines(), start=1):
        parts = line.split()
        if not parts or line.startswith("#"):
            continue
        if len(parts) != 3:
            problems.append(
                _problem(number, "a line is not: language, item, fingerprint")
            )
        elif (parts[0], parts[1]) in checked:
            problems.append(_problem(number, f'"{parts[0]} {parts[1]}" is there twice'))
        else:
            checked[parts[0], parts[1]] = parts[2]
    if problems:
        raise DataError(problems)
    return Translations(checked)


def parse_marks(text: str) -> dict[tuple[str, str], str]:
    """(language, item) -> fingerprint or "pending", from any version of the file."""
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return {(parts[0], parts[1]): parts[2] for parts in lines if len(parts) == 3}


def _problem(line: int, message: str) -> Problem:
    fix = "Run: python -m plainback confirm LANGUAGE PAGE"
    return Problem(f"data/{FILE}", line, "data-file", message, fix)
