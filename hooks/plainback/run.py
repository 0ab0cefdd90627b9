"""The words of one paragraph, heading or text alternative, and in which language each stands."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING

from plainback.words import plain

if TYPE_CHECKING:
    from plainback.page import Item, Section

PHONE, CITATION = "phone", "citation"
"""Parts of a text that have rules of their own: a number to call, the number of a source."""

NOT_TEXT = "\ufffc"
"""Stands for a number to call, a source or a word in another language."""

NO_ID = "?"
"""Stands for a heading without an id. The text before the first heading has ""."""

WRITTEN = frozenset({"article", "country"})
"""Zones whose words the writers of the page chose."""

BESIDE = frozenset(
    {
        "frame",
        "lines",
        "difference",
        "state",
        "sources",
        "citations",
        "edition",
        "edition-name",
    }
)
"""Zones whose words come from templates and data, not from the writer of the page."""


Part = tuple[str, str, str, str, bool]
"""The fields of a piece, without the piece: there are many, and few are looked at."""


@dataclass(slots=True)
class Piece:
    """A stretch of text in one language. hidden: why nobody sees it; "" when it is seen."""

    text: str
    language: str
    role: str = ""
    hidden: str = ""
    spoken: bool = False
    """Hidden from the eye only: screen readers read it."""


@dataclass(slots=True, eq=False, repr=False)
class Run:
    """One paragraph, list line, heading, table cell or text alternative.

    Pages, sections, items and texts know each other: they are compared by identity and not printed.
    """

    kind: str
    language: str
    zone: str
    heading: str
    section: "Section | None"
    item: "Item | None"
    parts: list[Part] = field(default_factory=list)
    mixed: bool = False
    """True when not all of it is plainly seen, in the one language of the run."""
    whole: str | None = None
    kept: dict[str, str] | None = None
    """Texts that were put together once; many rules ask for them."""

    def add(
        self,
        text: str,
        language: str,
        role: str = "",
        hidden: str = "",
        spoken: bool = False,
    ) -> None:
        """Add a stretch of text."""
        if role or hidden or language != self.language:
            self.mixed = True
        self.parts.append((text, language, role, hidden, spoken))

    @property
    def pieces(self) -> list[Piece]:
        """Every stretch of text."""
        return [Piece(*part) for part in self.parts]

    @property
    def text(self) -> str:
        """Everything that is seen, but for the numbers of sources."""
        return self._once("text", _is_seen) if self.mixed else self.everything()

    @property
    def words(self) -> str:
        """What is seen, without phone numbers and the numbers of sources."""
        return self._once("words", _is_word) if self.mixed else self.everything()

    def heard(self, language: str) -> str:
        """What is seen or read aloud in one language, without phone numbers and citations."""
        if not self.mixed:
            return self.everything() if language == self.language else ""
        return self._once(
            f"in {language}",
            lambda part: _is_heard(part, language),
        )

    def typed(self, language: str) -> str:
        """Letters and spaces of one language as the file has them; NOT_TEXT for the rest."""
        return "".join(
            part[0] if _is_heard(part, language) else NOT_TEXT for part in self.parts
        )

    def everything(self) -> str:
        """All letters of this text, seen or not."""
        if self.whole is None:
            self.whole = plain("".join([part[0] for part in self.parts]))
        return self.whole

    def languages(self) -> set[str]:
        """Every language in which this text says that it speaks."""
        return {part[1] for part in self.parts}

    def _once(self, name: str, wanted: Callable[[Part], bool]) -> str:
        """The wanted pieces; a gap becomes a space."""
        if self.kept is None:
            self.kept = {}
        text = self.kept.get(name)
        if text is None:
            parts = [part[0] if wanted(part) else " " for part in self.parts]
            text = self.kept[name] = plain("".join(parts))
        return text

    def __reduce__(self) -> tuple[type["Run"], tuple[object, ...]]:
        """All fields at once, the quick way from one process to another."""
        return Run, ALL_FIELDS(self)


ALL_FIELDS = attrgetter(*(each.name for each in fields(Run)))


def _is_seen(part: Part) -> bool:
    return not part[3] and part[2] != CITATION


def _is_word(part: Part) -> bool:
    return not part[3] and not part[2]


def _is_heard(part: Part, language: str) -> bool:
    return part[1] == language and not part[2] and (part[4] or not part[3])
