"""Emergency, medical and crisis numbers by country: the only source of a phone number on a page."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from plainback.country_codes import COUNTRY_CODES
from plainback.datafile import StrictModel, load
from plainback.registry import Language

Digits = Annotated[str, StringConstraints(pattern=r"^[0-9]{3,15}$")]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Text = str | dict[Language, str]
"""One proper name for every language, or one text per language."""


class Line(StrictModel):
    """A phone line, or a service without one national number."""

    number: Digits | None = None
    display: str | None = None
    name: Text
    where: Text | None = None
    when: Text | None = None

    @model_validator(mode="after")
    def _shown_as_it_is_dialled(self) -> "Line":
        shown = "".join(c for c in self.display or "" if c.isdigit())
        if self.display and shown != self.number:
            raise ValueError(
                f"display {self.display} is another number than {self.number}"
            )
        return self


class Confirmation(StrictModel):
    """When a person checked the numbers of a country, and on which official page."""

    date: Annotated[str, StringConstraints(pattern=r"^20\d\d-\d\d-\d\d$")]
    at: Annotated[str, StringConstraints(pattern=r"^https://")]


class Country(StrictModel):
    """What to call in one country."""

    ambulance: Annotated[list[Digits], Field(min_length=1)]
    urgent: list[Line] = []
    crisis: list[Line] = []
    crisis_note: Text | None = None
    note: Text | None = None
    readers: list[Language]
    confirmed: Confirmation | None

    def dialled(self) -> set[str]:
        """Every number that may stand on a page for this country."""
        lines = [line.number for line in self.urgent + self.crisis if line.number]
        return {*self.ambulance, *lines}


class StripButton(StrictModel):
    """One button of the red strip: a number, and the countries in which it works."""

    number: Digits
    countries: Annotated[list[CountryCode], Field(min_length=1)]


class EmergencyNumbers(StrictModel):
    """All of data/emergency_numbers.yml."""

    strip: dict[Language, Annotated[list[StripButton], Field(min_length=1)]]
    countries: Annotated[dict[CountryCode, Country], Field(min_length=1)]

    @model_validator(mode="after")
    def _fits_together(self) -> "EmergencyNumbers":
        wrong = [code for code in self.countries if code not in COUNTRY_CODES]
        mistakes = [f'"{code}" is not the code of a country' for code in wrong]
        for button in (each for buttons in self.strip.values() for each in buttons):
            for code in button.countries:
                country = self.countries.get(code)
                if country is None or button.number not in country.ambulance:
                    mistakes.append(
                        f"strip: {button.number} is no ambulance number of {code}"
                    )
        if mistakes:
            raise ValueError("; ".join(mistakes))
        return self

    def for_readers_of(self, language: str) -> list[str]:
        """Country codes, those where readers of this language are likely first."""
        codes = list(self.countries)
        return sorted(codes, key=lambda code: self._distance(code, language))

    def _distance(self, code: str, language: str) -> tuple[int, int]:
        readers = self.countries[code].readers
        return (
            readers.index(language) if language in readers else len(readers) + 9,
            list(self.countries).index(code),
        )


LineKind = Literal["ambulance", "urgent", "crisis"]


def load_emergency_numbers(data: Path) -> EmergencyNumbers:
    """Read data/emergency_numbers.yml. Raises DataError with the line of every mistake."""
    return load(data / "emergency_numbers.yml", EmergencyNumbers)
