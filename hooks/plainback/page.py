"""What a reader meets on one built page, in the order in which it stands there."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plainback.run import BESIDE, Run
from plainback.words import plain


@dataclass(slots=True, eq=False, repr=False)
class Item:
    """A line of a safety section."""

    id: str
    element_id: str | None
    hidden: str
    language: str
    runs: list[Run] = field(default_factory=list)
    kept: str | None = None
    """Its words, put together once; many rules ask for them."""

    @property
    def text(self) -> str:
        """The item's own words: no notes, phone lines or citations."""
        if self.kept is None:
            words = " ".join(r.words for r in self.runs if r.zone not in BESIDE)
            self.kept = plain(words)
        return self.kept


@dataclass(slots=True, eq=False, repr=False)
class Section:
    """A safety section as it was built."""

    id: str
    element_id: str | None
    level: str
    kind: str
    look: str
    """The level or kind that its colour shows."""
    hidden: str
    named_by: str = ""
    """The id of what screen readers say for the section; "" when nothing is named."""
    heading: "Heading | None" = None
    groups: list["Heading"] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    def item(self, item_id: str) -> Item | None:
        """The first line with this id, or None."""
        return next((item for item in self.items if item.id == item_id), None)


@dataclass(slots=True, eq=False, repr=False)
class Heading:
    """A heading of any level."""

    id: str | None
    level: int
    run: Run
    hidden: str

    @property
    def heard(self) -> str:
        """What is seen or read aloud; all of it where the whole section is hidden."""
        section = self.run.section
        whole = section is not None and section.hidden != ""
        shown = [p.text for p in self.run.pieces if whole or p.spoken or not p.hidden]
        return plain("".join(shown))


@dataclass(frozen=True, slots=True)
class Phone:
    """A link that dials."""

    href: str
    shown: str
    countries: tuple[str, ...]
    line: str
    zone: str
    language: str
    heading: str
    item: str
    hidden: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A link to a source. block: how many texts stand before it under the same heading."""

    source: str
    href: str
    heading: str
    item: str
    block: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; name None when it has no words at all, "" when it says it is decoration."""

    tag: str
    name: str | None
    address: str
    zone: str
    heading: str


@dataclass(slots=True, eq=False, repr=False)
class Page:
    """One built page. language and path are "" for a page outside the languages."""

    file: str
    language: str = ""
    path: str = ""
    lang: str = ""
    title: str = ""
    metas: dict[str, str] = field(default_factory=dict)
    alternates: dict[str, str] = field(default_factory=dict)
    """Language -> where the page says that it stands in that language."""
    runs: list[Run] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    """The address of every other link in its words, and the heading above it."""
    pictures: list[Picture] = field(default_factory=list)
    loads: list[tuple[str, str]] = field(default_factory=list)
    """Addresses that the browser fetches by itself, with the tag that asks for them."""
    ids: list[str] = field(default_factory=list)
    concealed: dict[str, str] = field(default_factory=dict)
    """Safety ids that stand in the file but on no page a reader sees, and where they stand."""
    strays: list[tuple["Section", Run]] = field(default_factory=list)
    """Lines of a safety section that are no items."""
    strange: list[tuple["Section | None", "Item | None", str]] = field(
        default_factory=list
    )
    """What does not belong into a safety section or the strip of numbers."""
    homeless: list[Item] = field(default_factory=list)
    """Items outside every section."""
    has_main: bool = False
    programs: list[str] = field(default_factory=list)
    """What the page tells programs: its JSON-LD blocks, as they are written."""

    def section(self, section_id: str) -> Section | None:
        """The first section with this id, or None."""
        return next((s for s in self.sections if s.id == section_id), None)

    def items(self) -> Iterator[tuple[Section, Item]]:
        """Every item with its section, in reading order."""
        for section in self.sections:
            for item in section.items:
                yield section, item
