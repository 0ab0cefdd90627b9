"""How the English of a page changed since its translation was compared with it.

data/translations.lock keeps a fingerprint of the English words that a person compared. The words
themselves are looked up in git's history of the English page: the version with the same
fingerprint is the wording that was compared. Without git only the words of today can be shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from plainback.history import older_texts, text_when_saved
from plainback.knowledge import Knowledge
from plainback.page_files import own_words, page_text
from plainback.registry import Registry
from plainback.translations import FILE, PENDING, fingerprint, parse_marks
from plainback.writing.safety_block import ITEM


@dataclass(frozen=True)
class Change:
    """One item whose English is not the one that was compared. Lines count from 1."""

    item: str
    file: str
    line: int
    old: str | None
    """The English when it was compared; None where nobody knows."""
    why_not: str
    """Why there is no old wording; "" when there is one."""
    new: str
    translation: str
    pending: bool


@dataclass(frozen=True)
class OtherChange:
    """Other lines of the English page that changed since the translation was last saved."""

    old: list[str]
    new: list[str]


def changed_items(
    project: Path, knowledge: Knowledge, language: str, file: str
) -> list[Change]:
    """The items of a page to compare again, in reading order."""
    first = next(iter(knowledge.interface.languages))
    registry, marks = knowledge.registry, knowledge.translations.checked
    english = own_words(page_text(project, first, file), registry)
    text = page_text(project, language, file)
    own = own_words(text, registry)
    found = []
    for item, words in english.items():
        mark = marks.get((language, item))
        if mark == fingerprint(words):
            continue
        then = _compared(project, language, item) if mark == PENDING else mark
        old = _wording(project, f"docs/{first}/{file}", item, then, registry)
        found.append(
            Change(
                item,
                f"docs/{language}/{file}",
                _line(text, item),
                old,
                "" if old else _why_not(project, f"docs/{first}/{file}", then),
                words,
                own.get(item, ""),
                mark == PENDING,
            )
        )
    return found


def other_changes(
    project: Path, first: str, language: str, file: str
) -> list[OtherChange]:
    """What else changed in the English since the translation was last saved, line by line."""
    then = text_when_saved(project, f"docs/{first}/{file}", f"docs/{language}/{file}")
    if then is None:
        return []
    old, new = _prose(then), _prose(page_text(project, first, file))
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [
        OtherChange(old[a:b], new[c:d]) for tag, a, b, c, d in steps if tag != "equal"
    ]


def _prose(markdown: str) -> list[str]:
    """The lines that are not safety items, which are compared by their ids."""
    lines = [line.strip() for line in markdown.splitlines()]
    return [line for line in lines if line and not _item(line)]


def _item(line: str) -> str:
    found = ITEM.match(line)
    return (found[1] or "") if found else ""


def _line(markdown: str, item: str) -> int:
    lines = enumerate(markdown.splitlines(), start=1)
    return next((number for number, line in lines if _item(line) == item), 0)


def _wording(
    project: Path, file: str, item: str, mark: str | None, registry: Registry
) -> str | None:
    """The wording with this fingerprint, from any recorded version of the page."""
    for text in older_texts(project, file) if mark else ():
        words = own_words(text, registry).get(item)
        if words and fingerprint(words) == mark:
            return words
    return None


def _compared(project: Path, language: str, item: str) -> str | None:
    """The fingerprint that stood in the file before somebody wrote "pending"."""
    for text in older_texts(project, f"data/{FILE}"):
        mark = parse_marks(text).get((language, item))
        if mark and mark != PENDING:
            return mark
    return None


def _why_not(project: Path, file: str, mark: str | None) -> str:
    if next(older_texts(project, file), None) is None:
        return "there is no git history here, so the older English is not known"
    if mark is None:
        return "it was never compared with the English"
    return "the English that was compared is not in the git history"


def marked(old: str, new: str) -> Iterator[tuple[str, str]]:
    """("same" | "gone" | "new", words) stretches that lead from the old text to the new one."""
    before, after = old.split(), new.split()
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for tag, a, b, c, d in steps:
        if tag == "equal":
            yield "same", " ".join(before[a:b])
            continue
        if b > a:
            yield "gone", " ".join(before[a:b])
        if d > c:
            yield "new", " ".join(after[c:d])
