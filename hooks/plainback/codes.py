"""data/codes.yml: which page answers a code of a clinical record."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from plainback.datafile import StrictModel, load
from plainback.registry import Id, PagePath

Mark = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9.]*$")]
Name = Annotated[str, StringConstraints(pattern=r"\S")]
Oid = Annotated[str, StringConstraints(pattern=r"^[0-2](\.\d+)+$")]


class Code(StrictModel):
    """One code, what its source calls it, and the page that answers it."""

    title: Name
    page: PagePath
    source: Id


class System(StrictModel):
    """One system of codes, and how other programs name it."""

    name: Name
    uri: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
    oids: Annotated[list[Oid], Field(min_length=1)]
    codes: Annotated[dict[Mark, Code], Field(min_length=1)]


class Codes(StrictModel):
    """All of data/codes.yml."""

    sources: dict[Id, Name]
    systems: Annotated[dict[Id, System], Field(min_length=1)]

    @model_validator(mode="after")
    def _confirmed(self) -> "Codes":
        unknown = [
            f'{system} {mark}: unknown source "{code.source}"'
            for system, each in self.systems.items()
            for mark, code in each.codes.items()
            if code.source not in self.sources
        ]
        if unknown:
            raise ValueError("; ".join(unknown))
        return self

    def of_page(self, path: str) -> list[tuple[System, str, Code]]:
        """Every code that leads to a page, in the order of the file."""
        return [
            (system, mark, code)
            for system in self.systems.values()
            for mark, code in system.codes.items()
            if code.page == path
        ]


def load_codes(data: Path) -> Codes:
    """Read data/codes.yml. Raises DataError with the line of every mistake."""
    return load(data / "codes.yml", Codes)
