"""data/moved.yml: where pages went that stood at a promised address."""

from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints, model_validator

from plainback.datafile import StrictModel, load
from plainback.registry import PagePath
from plainback.short_links import Address

OldPath = Annotated[str, StringConstraints(pattern=r"^([a-z0-9-]+/)+$")]


class Moved(StrictModel):
    """All of data/moved.yml."""

    pages: dict[OldPath, PagePath]
    """Old page path -> the path of the page that now says it."""
    places: dict[Address, Address] = {}
    """"old/#id" -> "new/#id", where the id alone does not find its place on the new page."""

    @model_validator(mode="after")
    def _leads_somewhere(self) -> "Moved":
        mistakes = [
            f'"{old}" leads to "{new}", which has moved too: name its last place'
            for old, new in self.pages.items()
            if new in self.pages
        ]
        mistakes += [
            f'"{old}" is on a page that has not moved'
            for old in self.places
            if old.partition("#")[0] not in self.pages
        ]
        if mistakes:
            raise ValueError("; ".join(mistakes))
        return self

    def now(self, address: str) -> str:
        """Where an address leads today: itself when nothing has moved."""
        page, mark, place = address.partition("#")
        if page not in self.pages:
            return address
        return self.places.get(address, f"{self.pages[page]}{mark}{place}")


def load_moved(data: Path) -> Moved:
    """Read data/moved.yml. Raises DataError with the line of every mistake."""
    return load(data / "moved.yml", Moved)
