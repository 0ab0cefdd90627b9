"""Which wording of each translated item was checked against which English (data/translations.lock).

One line an item: language, item id, a fingerprint of the English words and one of the translated
words, as a person compared the two. When either changes, its fingerprint no longer fits and the
build stops until a person has compared them again (`python -m plainback confirm de
massage/when-not.md`). Or somebody writes `pending` in place of both: the page then shows the
current English at that item.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from plainback.datafile import read_text
from plainback.problem import DataError, Problem

FILE = "translations.lock"
PENDING = "pending"
TOP = """# Which wording of each translated item was compared with which English one: fingerprints.
# Written by: python -m plainback confirm LANGUAGE PAGE  (after a person has compared the two)
# "pending" in place of the fingerprints: the translation waits, the page shows the English there.
"""


def fingerprint(words: str) -> str:
    """Twelve hexadecimal digits for a wording; kinds of spaces make no difference."""
    plain = " ".join(words.replace("\u00a0", " ").replace("\u202f", " ").split())
    return hashlib.sha256(plain.encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Translations:
    """Fingerprints by (language, item)."""

    checked: dict[tuple[str, str], str]
    """Of the English words, or "pending"."""
    wordings: dict[tuple[str, str], str]
    """Of the translated words; none while an item is pending."""

    def pending(self, language: str, item: str) -> bool:
        """True while the reader is shown the English wording."""
        return self.checked.get((language, item)) == PENDING

    def with_checked(
        self, language: str, words: dict[str, tuple[str, str]]
    ) -> "Translations":
        """The same, with these items (id -> English and own words) confirmed in one language."""
        english = {
            (language, item): fingerprint(pair[0]) for item, pair in words.items()
        }
        own = {(language, item): fingerprint(pair[1]) for item, pair in words.items()}
        return Translations({**self.checked, **english}, {**self.wordings, **own})

    def fits(self, language: str, item: str, english: str, own: str) -> bool:
        """True when these two wordings were compared with each other."""
        key = (language, item)
        marks = (self.checked.get(key), self.wordings.get(key))
        return marks == (fingerprint(english), fingerprint(own))

    def as_text(self) -> str:
        """The file, sorted, so that two people's confirmations merge."""
        lines = [
            " ".join([*key, mark, *([] if mark == PENDING else [self.wordings[key]])])
            for key, mark in self.checked.items()
        ]
        return TOP + "\n".join(sorted(lines)) + "\n"


def load_translations(data: Path) -> Translations:
    """Read data/translations.lock. Raises DataError with every line that cannot be read."""
    found = Translations({}, {})
    problems = []
    for number, line in enumerate(read_text(data / FILE).splitlines(), start=1):
        parts = line.split()
        if not parts or line.startswith("#"):
            continue
        if len(parts) != 4 and parts[2:] != [PENDING]:
            what = "a line is not: language, item, two fingerprints (or: pending)"
            problems.append(_problem(number, what))
        elif (parts[0], parts[1]) in found.checked:
            problems.append(_problem(number, f'"{parts[0]} {parts[1]}" is there twice'))
        else:
            found.checked[parts[0], parts[1]] = parts[2]
            if len(parts) == 4:
                found.wordings[parts[0], parts[1]] = parts[3]
    if problems:
        raise DataError(problems)
    return found


def parse_marks(text: str) -> dict[tuple[str, str], str]:
    """(language, item) -> fingerprint of the English or "pending", from any version of the file."""
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return {(parts[0], parts[1]): parts[2] for parts in lines if len(parts) > 2}


def _problem(line: int, message: str) -> Problem:
    fix = "Run: python -m plainback confirm LANGUAGE PAGE"
    return Problem(f"data/{FILE}", line, "data-file", message, fix)
