"""One mistake made on purpose, and the kinds of mistakes there are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plainback.mutating.material import Material

WORDS, BUILT, DATA = "words", "built", "data"
"""What is broken: the Markdown of a page, its built HTML, or a data file."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One stretch of a text (from start up to, not including, end) and what replaces it."""

    start: int
    end: int
    new: str


Change = tuple[Edit, ...]
"""The edits of one mistake: usually one, two where things change places."""
Maker = Callable[[Material], Iterator[Change]]
"""Finds every place of a text where a mistake of this kind can be made."""


@dataclass(frozen=True)
class Kind:
    """One class of mistakes. Its docstrings (of the makers) say why a patient is harmed.

    critical: the gate must notice every single one.
    expects: the rules that should notice it.
    same: why a mistake of this kind can leave the page as it was.
    """

    name: str
    critical: bool
    expects: tuple[str, ...]
    words: Maker | None = None
    built: Maker | None = None
    data: Maker | None = None
    same: str = "the build makes the same page of it"

    def makers(self) -> list[tuple[str, Maker]]:
        """What can be broken in this way, with its maker."""
        layers = ((WORDS, self.words), (BUILT, self.built), (DATA, self.data))
        return [(layer, maker) for layer, maker in layers if maker]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake at one place. file: where it is made, relative to the project or the site."""

    kind: str
    layer: str
    language: str
    path: str
    file: str
    line: int
    change: Change

    def applied(self, text: str) -> str:
        """The text with the mistake in it."""
        for edit in sorted(self.change, key=lambda edit: -edit.start):
            text = text[: edit.start] + edit.new + text[edit.end :]
        return text

    def shown(self, text: str) -> tuple[str, str]:
        """What stood there and what stands there now, shortened."""
        first = min(self.change, key=lambda edit: edit.start)
        return _short(text[first.start : first.end]), _short(first.new)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 90 else f"{text[:60]} … {text[-25:]}"
