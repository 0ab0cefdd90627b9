"""edition.yml: a clinic's own edition. It adds who they are and how to reach them, nothing else.

There is no key that hides, reorders or rewords anything: what is not listed here is refused.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal, get_args

from babel import Locale
from pydantic import Field, StringConstraints

from plainback.datafile import StrictModel, load
from plainback.edition_name import why_no_name
from plainback.edition_phone import costs_extra
from plainback.emergency import CountryCode, EmergencyNumbers
from plainback.interface import Interface
from plainback.problem import DataError, Problem
from plainback.registry import Language

FILE = "edition.yml"
LARGEST_LOGO = 60_000
"""Bytes. A patient waits for it on every first page."""
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS = get_args(Day)
Name = Annotated[str, StringConstraints(min_length=2, strip_whitespace=True)]
Span = Annotated[
    str,
    StringConstraints(pattern=r"^([01]?\d|2[0-4]):[0-5]\d-([01]?\d|2[0-4]):[0-5]\d$"),
]
"""From when to when on a day: "8:00-12:30"."""
Phone = Annotated[str, StringConstraints(pattern=r"^\+[1-9][0-9 ]{7,20}$")]
"""With the code of the country, so that it works from everywhere and is no short number."""
Logo = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.(png|webp)$")]
"""A picture without letters that could be read as text: its words are the name beside it."""


class Opening(StrictModel):
    """Some days, and when the practice is open on them. There is no room for words."""

    days: Annotated[list[Day], Field(min_length=1)]
    times: Annotated[list[Span], Field(min_length=1)]


class Edition(StrictModel):
    """All of edition.yml."""

    name: Name
    phone: Phone
    hours: Annotated[list[Opening], Field(min_length=1)]
    languages: Annotated[list[Language], Field(min_length=1)]
    """The languages that people speak there."""
    countries: Annotated[list[CountryCode], Field(min_length=1)]
    """Where their patients live."""
    logo: Logo | None = None

    @property
    def dials(self) -> str:
        """The phone number as a link has it: "+493012345678"."""
        return self.phone.replace(" ", "")

    def hours_in(self, language: str) -> str:
        """ "Montag, Dienstag 8:00–12:00; Freitag 9:00–11:00", the days as Unicode names them."""
        names = Locale(language).days["stand-alone"]["wide"]
        lines = []
        for each in self.hours:
            days = ", ".join(names[DAYS.index(day)] for day in each.days)
            times = ", ".join(span.replace("-", "–") for span in each.times)
            lines.append(f"{days} {times}")
        return "; ".join(lines)

    def countries_in(self, language: str) -> list[str]:
        """The names of the countries, as Unicode has them."""
        names = Locale(language).territories
        return [names.get(code, code) for code in self.countries]


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
    if edition.logo and (why_not := _why_no_picture(project / edition.logo)):
        mistakes.append(f"logo: {why_not}")
    if mistakes:
        fix = "Correct it; an edition says who you are and how to reach you, no more."
        raise DataError([Problem(FILE, 0, "data-file", each, fix) for each in mistakes])
    return edition


def _mistakes(
    edition: Edition, interface: Interface, numbers: EmergencyNumbers
) -> Iterator[str]:
    if why_not := why_no_name(edition.name):
        yield why_not
    if costs_extra(edition.dials):
        yield "phone: calling this number costs extra"
    if unknown := set(edition.languages) - set(interface.languages):
        yield f"languages: {', '.join(sorted(unknown))} is not on the site"
    if unknown := set(edition.countries) - set(numbers.countries):
        yield f"countries: {', '.join(sorted(unknown))} is not in the table"
    days = [day for each in edition.hours for day in each.days]
    if len(days) != len(set(days)):
        yield "hours: each day once, with all its times"
    dialled = {n for country in numbers.countries.values() for n in country.dialled()}
    for number in sorted(dialled):
        # the number itself, behind the code of a country, which has three figures at most
        code = edition.dials.lstrip("+").removesuffix(number)
        if len(number) > 2 and code != edition.dials.lstrip("+") and len(code) <= 3:
            yield f"{number} is a number of the country table; only the site shows it"


def _why_no_picture(file: Path) -> str:
    """Why a file is no picture that a page can show; "" when it is one."""
    if not file.is_file():
        return f"there is no {file.name} beside {FILE}"
    content = file.read_bytes()
    if len(content) > LARGEST_LOGO:
        return f"{file.name} is larger than {LARGEST_LOGO // 1000} kB"
    kinds = {".png": content[:8] == b"\x89PNG\r\n\x1a\n"}
    kinds[".webp"] = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    return "" if kinds[file.suffix] else f"{file.name} is no {file.suffix[1:]} picture"
