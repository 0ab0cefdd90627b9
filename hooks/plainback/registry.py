"""The safety registry: which sections and items exist, where, how urgent and of which kind."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from plainback.datafile import StrictModel, load

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Level = Literal["emergency", "urgent", "soon", "none"]
Kind = Literal[
    "warning",
    "do-not",
    "ask-first",
    "adapt",
    "stop",
    "normal",
    "reassurance",
    "not-now",
]
PagePath = Annotated[str, StringConstraints(pattern=r"^(/|([a-z0-9-]+/)+)$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]


class LevelMeaning(StrictModel):
    """What a level means and what the reader does."""

    means: str
    act: str


class Item(StrictModel):
    """One warning, act or reassurance. The words of each language stand on the pages."""

    says: str
    level: Level
    because: str | None = None
    single: bool | None = None
    numbers: list[str] = []
    sources: list[str]
    note: str | None = None
    terms: dict[Language, str] = {}


class Group(StrictModel):
    """Items under one small heading; without a title the items follow the section's heading."""

    id: Id
    title: str | None = None
    repeats: bool = False
    items: Annotated[list[Id], Field(min_length=1)]


class Section(StrictModel):
    """A safety section of one page, the same in every language."""

    id: Id
    page: PagePath
    kind: Kind
    level: Level
    title: str
    planned: bool = False
    groups: Annotated[list[Group], Field(min_length=1)]

    @cached_property
    def items(self) -> list[str]:
        """The ids of all items, in reading order."""
        return [item for group in self.groups for item in group.items]

    def repeats(self, item: str) -> bool:
        """True when the item's words live on another page."""
        return any(group.repeats and item in group.items for group in self.groups)


class Difference(StrictModel):
    """A reasoned difference between languages, shown to the reader at the item."""

    section: Id
    item: Id
    languages: Annotated[list[Language], Field(min_length=1)]
    what: Literal["numbers", "words"]
    reason: dict[Language, str]
    source: str


class Registry(StrictModel):
    """All of data/safety.yml. Raises a value error when the parts do not fit together."""

    levels: dict[Level, LevelMeaning]
    kinds: dict[Kind, str]
    differs: list[Difference] = []
    sections: Annotated[list[Section], Field(min_length=1)]
    items: Annotated[dict[Id, Item], Field(min_length=1)]

    @model_validator(mode="after")
    def _fits_together(self) -> "Registry":
        mistakes = list(_mistakes(self))
        if mistakes:
            raise ValueError("; ".join(mistakes))
        return self

    def section(self, section_id: str) -> Section | None:
        """The section with this id, or None."""
        return self.by_id.get(section_id)

    def home_of(self, item: str) -> Section:
        """The one section where the words of this item live."""
        return self.homes[item]

    @cached_property
    def by_id(self) -> dict[str, Section]:
        """Every section by its id."""
        return {section.id: section for section in self.sections}

    @cached_property
    def homes(self) -> dict[str, Section]:
        """Every item's section by the item's id."""
        return {use.item: use.section for use in _uses(self) if not use.group.repeats}

    @cached_property
    def urgent_levels(self) -> list[str]:
        """The levels in use, but for "none"."""
        return sorted({section.level for section in self.sections} - {"none"})

    @cached_property
    def by_page(self) -> dict[str, list[Section]]:
        """The sections that must be on each page now, by page path."""
        pages: dict[str, list[Section]] = {}
        for section in self.current_sections():
            pages.setdefault(section.page, []).append(section)
        return pages

    def pages(self) -> list[str]:
        """Paths of the pages that must carry safety sections now, in file order."""
        return list(dict.fromkeys(s.page for s in self.sections if not s.planned))

    def current_sections(self) -> list[Section]:
        """Every section that must be in the site now."""
        return [s for s in self.sections if not s.planned]


@dataclass(frozen=True)
class _Use:
    section: Section
    group: Group
    item: str


def _uses(registry: Registry) -> Iterator[_Use]:
    for section in registry.sections:
        for group in section.groups:
            for item in group.items:
                yield _Use(section, group, item)


def _mistakes(registry: Registry) -> Iterator[str]:
    """Name everything that does not fit together between sections and items."""
    yield from _twice("section", [s.id for s in registry.sections])
    uses = list(_uses(registry))
    for section in registry.sections:
        yield from _twice(f'item in "{section.id}"', section.items)
        yield from _twice(f'group in "{section.id}"', [g.id for g in section.groups])
    yield from _twice("item with a home", [u.item for u in uses if not u.group.repeats])
    homes = {use.item for use in uses if not use.group.repeats}
    for use in uses:
        if use.item not in registry.items:
            yield f'section "{use.section.id}" names the unknown item "{use.item}"'
        elif use.item not in homes:
            yield f'item "{use.item}" is repeated but has no section of its own'
    for use in uses:
        item = registry.items.get(use.item)
        if item and item.level != use.section.level and item.level != "none":
            yield (
                f'item "{use.item}" is {item.level} but stands in the '
                f'{use.section.level} section "{use.section.id}"'
            )
    for item in registry.items:
        if item not in homes:
            yield f'item "{item}" stands in no section'
    for entry in registry.differs:
        section = registry.section(entry.section)
        if section is None or entry.item not in section.items:
            yield f'differs: "{entry.section}" has no item "{entry.item}"'


def _twice(what: str, ids: list[str]) -> Iterator[str]:
    for each in sorted(each for each, count in Counter(ids).items() if count > 1):
        yield f'{what}: "{each}" is there twice'


def load_registry(data: Path) -> Registry:
    """Read data/safety.yml. Raises DataError with the line of every mistake."""
    return load(data / "safety.yml", Registry)
