"""data/short_links.yml: the short address of every page, safety section and item, for ever."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from plainback.check_digit import check_digit, with_check_digit
from plainback.datafile import StrictModel, load
from plainback.permalinks import Permalink
from plainback.registry import Registry

FILE = "short_links.yml"
FIRST = 200
"""The running number of the first code, so that each code has four digits and none
is a number that somebody may dial."""

Code = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{3,}$")]
Address = Annotated[
    str, StringConstraints(pattern=r"^(/|([a-z0-9-]+/)+)(#[a-z][a-z0-9-]*)?$")
]
Words = Annotated[str, StringConstraints(pattern=r"\S")]


class ShortLink(StrictModel):
    """Where a code leads, and what stood there when it was promised."""

    to: Address
    says: Words | None = None

    @property
    def page(self) -> str:
        """The path of the page: "red-flags/"."""
        return self.to.partition("#")[0]

    @property
    def place(self) -> str:
        """The id on the page; "" for the page as a whole."""
        return self.to.partition("#")[2]


class Rewording(StrictModel):
    """A person compared new words with the old ones and found the same meaning."""

    date: Annotated[str, StringConstraints(pattern=r"^20\d\d-\d\d-\d\d$")]
    by: Words
    why: Words
    says: Words


class ShortLinks(StrictModel):
    """All of data/short_links.yml."""

    links: Annotated[dict[Code, ShortLink], Field(min_length=1)]
    reworded: dict[Address, Annotated[list[Rewording], Field(min_length=1)]] = {}

    @model_validator(mode="after")
    def _complete(self) -> "ShortLinks":
        if mistakes := list(_mistakes(self)):
            raise ValueError("; ".join(mistakes))
        return self

    def code_of(self, address: str) -> str:
        """The code of "red-flags/#chest-pain"; "" when it has none."""
        return next((c for c, each in self.links.items() if each.to == address), "")

    def promised(self, address: str) -> str | None:
        """What the address was promised to say, in the words of the last review."""
        if address in self.reworded:
            return self.reworded[address][-1].says
        return next(each.says for each in self.links.values() if each.to == address)

    def next_code(self, ahead: int = 0) -> str:
        """The code of the next address, or of one further ahead."""
        return with_check_digit(FIRST + len(self.links) + ahead)


def _mistakes(links: ShortLinks) -> Iterator[str]:
    """Codes run on without a gap, so a lost line is seen; no address has two."""
    for number, code in enumerate(links.links, start=FIRST):
        if check_digit(code[:-1]) != code[-1]:
            yield f'"{code}" is mistyped: its last digit does not fit'
        elif code != with_check_digit(number):
            yield f'"{with_check_digit(number)}" was lost or stands after "{code}"'
            break
    targets = [link.to for link in links.links.values()]
    for address in sorted({each for each in targets if targets.count(each) > 1}):
        yield f'"{address}" has two codes'
    for address in sorted(set(links.reworded) - set(targets)):
        yield f'reworded: "{address}" has no code'


def meanings(registry: Registry) -> dict[str, str]:
    """Address -> what the registry says there, for every section and item now on the site."""
    found: dict[str, str] = {}
    for section in registry.current_sections():
        found[f"{section.page}#{section.id}"] = section.title
        for item in section.items:
            if not section.repeats(item):
                found[f"{section.page}#{item}"] = registry.items[item].says
    return found


def without_code(
    links: ShortLinks, permalinks: list[Permalink], says: dict[str, str]
) -> list[str]:
    """The promised pages, sections and items that have no code, in the order of the promises."""
    coded = {link.to for link in links.links.values()}
    wanted = [p.address for p in permalinks if not p.place or p.address in says]
    return [address for address in dict.fromkeys(wanted) if address not in coded]


def load_short_links(data: Path) -> ShortLinks:
    """Read data/short_links.yml. Raises DataError with the line of every mistake."""
    return load(data / FILE, ShortLinks)
