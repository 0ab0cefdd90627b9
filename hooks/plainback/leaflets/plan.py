"""Which leaflets there are, and which parts of which pages each is made of."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from plainback.datafile import StrictModel, load

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")]
PagePath = Annotated[str, StringConstraints(pattern=r"^(/|([a-z0-9-]+/)+)$")]
InEveryLanguage = dict[str, Annotated[str, StringConstraints(min_length=1)]]


class Part(StrictModel):
    """A safety section or a heading with its text. page: "" is the leaflet's own page."""

    id: Id
    page: PagePath | None = None


class Leaflet(StrictModel):
    """A leaflet in one language, two sides of A4 at most."""

    id: Id
    title: InEveryLanguage
    page: PagePath
    columns: Annotated[int, Field(ge=1, le=2)]
    parts: Annotated[list[Part], Field(min_length=1)]


class Sheet(StrictModel):
    """Safety sections in two languages side by side, for two people who share none."""

    id: Id
    title: InEveryLanguage
    page: PagePath
    sections: Annotated[list[Id], Field(min_length=1)]


class Guide(StrictModel):
    """All pages in one file."""

    id: Id
    title: InEveryLanguage
    contents: InEveryLanguage


class Plan(StrictModel):
    """All of data/leaflets.yml."""

    leaflets: Annotated[list[Leaflet], Field(min_length=1)]
    sheets: Annotated[list[Sheet], Field(min_length=1)]
    guide: Guide


def load_plan(data: Path) -> Plan:
    """Read data/leaflets.yml. Raises DataError with the line of every mistake."""
    return load(data / "leaflets.yml", Plan)
