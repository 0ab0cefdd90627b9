"""What `mkdocs serve` keeps from one build to the next, so that a save is seen at once.

A page is written anew only when its own text changed, or something that it asked for while it was
written: a data file, an item's words, the title of another page. `mkdocs build` keeps nothing.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import click

from plainback.writing.assets import Assets
from plainback.writing.library import Library, load_data
from stopping import serving

KEPT, CHECKED_IN = "plainback.kept", "plainback.checked-in"
BY_LANGUAGE = frozenset({"blocks", "item_words", "titles", "headings", "spaces"})
"""Parts of the library that are asked for by language."""


@dataclass(frozen=True)
class Render:
    """What MkDocs made of the Markdown of a page, and what that depends on."""

    source: str
    files: frozenset[str]
    """Every file a link can lead to."""
    used: frozenset[str]
    """Parts of the library, such as "poses" or "titles de"."""
    markdown: str
    made: dict[str, Any]
    """The page's own attributes, by name."""
    links: dict[str, dict[str, str]]
    """Links to places in other files, by file."""


@dataclass
class Kept:
    """Belongs to one `mkdocs serve`."""

    quick: bool = False
    """True while a save is shown: what the whole site is needed for comes later."""
    renders: dict[str, Render] = field(default_factory=dict)
    library: Library | None = None
    settings: bytes = b""
    data: tuple[str, list[Any]] = "", []
    """A hash of the data files, and what was read from them."""
    assets: Assets | None = None
    templates: dict[str, bytes] = field(default_factory=dict)

    def read_data(self, folder: Path) -> tuple[list[Any], bool]:
        """What the data files hold, and whether they are as before. Raises DataError."""
        whole = hashlib.sha256()
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            whole.update(
                f"{file}\0{file.stat().st_size}\0".encode() + file.read_bytes()
            )
        mark, (last, old) = whole.hexdigest(), self.data
        if mark != last:
            new = load_data(folder)
            # What is equal stays the same thing, with all that it has worked out.
            same = [a if a == b else b for a, b in zip(old, new, strict=bool(old))]
            self.data = mark, same or new
        return self.data[1], mark == last

    def adopt(self, library: Library, settings: bytes) -> None:
        """From now on this is the library. Forget the pages for which something changed."""
        if self.library is None or settings != self.settings:
            self.renders.clear()
        else:
            changed = set(_changed(self.library, library))
            self.renders = {
                name: render
                for name, render in self.renders.items()
                if render.used.isdisjoint(changed)
            }
        self.library, self.settings = library, settings


class Noting:
    """The library as a page sees it while it is written; notes what the page asks for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.used: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._library, name)
        if name in BY_LANGUAGE:
            return _ByLanguage(name, value, self.used)
        self.used.add(name)
        return value


class _ByLanguage(Mapping[str, Any]):
    def __init__(self, name: str, whole: dict[str, Any], used: set[str]) -> None:
        self.name, self.whole, self.used = name, whole, used

    def __getitem__(self, language: str) -> Any:
        self.used.add(f"{self.name} {language}")
        return self.whole[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self.whole)

    def __len__(self) -> int:
        return len(self.whole)


def kept() -> Kept | None:
    """What this `mkdocs serve` keeps; None in every build that must not rely on anything kept."""
    if not serving() or checked_in():
        return None
    return click.get_current_context().meta.setdefault(KEPT, Kept())


def quick() -> bool:
    """True while a save is shown, before the whole site is built and checked."""
    keep = kept()
    return keep is not None and keep.quick


def checked_in() -> str | None:
    """The folder in which a second process builds and checks the whole site after a save."""
    command = click.get_current_context(silent=True)
    return command.meta.get(CHECKED_IN) if command else None


def _changed(old: Library, new: Library) -> Iterator[str]:
    for each in fields(Library):
        before, now = getattr(old, each.name), getattr(new, each.name)
        if each.name in BY_LANGUAGE:
            for language in {*before, *now}:
                if before.get(language) != now.get(language):
                    yield f"{each.name} {language}"
        elif before != now:
            yield each.name
