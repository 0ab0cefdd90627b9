"""edition.yml: a clinic's own edition. It adds who they are and how to reach them, nothing else.

There is no key that hides, reorders or rewords anything: what is not listed here is refused.
"""

import re
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from plainback.datafile import StrictModel, load
from plainback.emergency import CountryCode, EmergencyNumbers
from plainback.interface import Interface
from plainback.problem import DataError, Problem
from plainback.registry import Language

FILE = "edition.yml"
Plain = Annotated[
    str, StringConstraints(pattern=r"^[^<>{}\[\]|*_`#&@\\]+$", max_length=120)
]
"""Words without any sign of markup."""
Phone = Annotated[str, StringConstraints(pattern=r"^\+[1-9][0-9 ]{7,20}$")]
"""With the code of the country, so that it works from everywhere and is no short number."""
Logo = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.(png|webp)$")]
"""A picture without letters that could be read as text: its words are the name beside it."""


class Edition(StrictModel):
    """All of edition.yml."""

    name: Plain
    phone: Phone
    hours: Annotated[dict[Language, Plain], Field(min_length=1)]
    languages: Annotated[list[Language], Field(min_length=1)]
    """The languages that people speak there."""
    countries: Annotated[list[CountryCode], Field(min_length=1)]
    """Where their patients live."""
    logo: Logo | None = None

    @property
    def dials(self) -> str:
        """The phone number as a link has it: "+493012345678"."""
        return self.phone.replace(" ", "")

    @model_validator(mode="after")
    def _same_figures_in_every_language(self) -> "Edition":
        if len({tuple(re.findall(r"\d+", text)) for text in self.hours.values()}) > 1:
            raise ValueError("hours: the figures differ between the languages")
        return self


def load_edition(
    project: Path, interface: Interface, numbers: EmergencyNumbers
) -> Edition | None:
    """Read edition.yml, where there is one. Raises DataError with every mistake."""
    file = project / FILE
    if not file.exists():
        return None
    try:
        edition = load(file, Edition)
    except DataError as error:  # it lies beside data/, not in it
        raise DataError([replace(p, path=FILE) for p in error.problems]) from error
    mistakes = list(_mistakes(edition, interface, numbers))
    if mistakes:
        fix = "Correct it; an edition says who you are and how to reach you, no more."
        raise DataError([Problem(FILE, 0, "data-file", each, fix) for each in mistakes])
    return edition


def _mistakes(
    edition: Edition, interface: Interface, numbers: EmergencyNumbers
) -> list[str]:
    found = []
    if set(edition.hours) != set(interface.languages):
        found.append("hours must stand in every language of the site")
    if unknown := set(edition.languages) - set(interface.languages):
        found.append(f"languages: {', '.join(sorted(unknown))} is not on the site")
    if unknown := set(edition.countries) - set(numbers.countries):
        found.append(f"countries: {', '.join(sorted(unknown))} is not in the table")
    dialled = {n for country in numbers.countries.values() for n in country.dialled()}
    said = re.findall(r"\d{3,}", " ".join([edition.name, *edition.hours.values()]))
    local = edition.dials.lstrip("+")
    for number in sorted(dialled):
        if number in said or (len(number) > 2 and local in (number, f"00{number}")):
            found.append(
                f"{number} is a number of the country table; only the site shows it"
            )
    if re.search(
        r"\d{5,}|\d[\d ]{6,}\d", " ".join([edition.name, *edition.hours.values()])
    ):
        found.append("a phone number belongs under phone, not into name or hours")
    return found
