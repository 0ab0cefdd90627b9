"""What /api/v1/ promises to other programs: the shape of each answer, published as JSON Schema."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from plainback.registry import Kind, Level

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


class Part(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Answer(Part):
    """What every answer says of itself. written: day of the newest text, as YYYY-MM-DD."""

    version: Literal[1] = 1
    language: str
    license: str = LICENCE
    written: str


class Item(Part):
    """One warning, act or reassurance, in the words of the page."""

    id: str
    text: str
    level: Level
    address: str
    """Where its words live; another page when this list repeats it."""
    short_address: str
    sources: list[str]


class Section(Part):
    """One list, in reading order."""

    id: str
    page: str
    level: Level
    kind: Kind
    heading: str
    address: str
    short_address: str
    items: list[Item]


class Sections(Answer):
    """sections.json: every safety section."""

    sections: list[Section]


class Line(Part):
    """A phone line, or a service without one national number."""

    name: str
    number: str | None
    where: str | None
    when: str | None


class Country(Part):
    """Whom to call in a country. confirmed: the day a person compared an official page, or null."""

    code: str
    name: str
    ambulance: list[str]
    urgent: list[Line]
    crisis: list[Line]
    confirmed: str | None


class Numbers(Answer):
    """numbers.json: emergency numbers by country."""

    countries: list[Country]


class Source(Part):
    """One source and how much of it was read."""

    id: str
    title: str
    language: str
    address: str | None
    read: str


class Sources(Answer):
    """sources.json: the bibliography."""

    sources: list[Source]


class PageEntry(Part):
    """One page. medical_review: date, name and profession of who reviewed it, or null."""

    path: str
    title: str
    description: str
    address: str
    short_address: str
    revised: str
    medical_review: str | None


class Pages(Answer):
    """pages.json: every page."""

    pages: list[PageEntry]


MODELS: dict[str, type[Answer]] = {
    "sections": Sections,
    "numbers": Numbers,
    "sources": Sources,
    "pages": Pages,
}
"""Answers by the name of their file."""
