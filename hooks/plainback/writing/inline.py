"""Short marks inside a sentence: [@source], [tel:DE urgent], [word]{lang=ru}."""

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from plainback.emergency import Country
from plainback.writing.generated import way_to
from plainback.writing.marks import CITATION, FOREIGN, PHONE, TERM

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension


class Citation(InlineProcessor):
    """[@a; @b] becomes links to the source list, which numbers them in reading order."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:
        group = Element("span", {"class": "pb-cites"})
        for key in (each.strip().removeprefix("@") for each in m[1].split(";")):
            link = {"class": "pb-cite", "role": "doc-noteref"}
            link |= {"data-source": key, "href": f"#source-{key}"}
            SubElement(group, "a", link)
        return group, m.start(0), m.end(0)


class Phone(InlineProcessor):
    """[tel:DE] becomes a link that calls; the digits come from the country table."""

    def __init__(self, md: Markdown, extension: "PlainbackExtension") -> None:
        super().__init__(PHONE, md)
        self.extension = extension

    def handleMatch(
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        country = self.extension.library.numbers.countries.get(m[1])
        number = first_number(country, m[2] or "ambulance") if country else None
        if (
            number is None
        ):  # left as it is: the gate finds the brackets on the built page
            return m[0].replace("[", "[ "), m.start(0), m.end(0)
        link = phone_link(*number, m[1], m[2] or "ambulance")
        return link, m.start(0), m.end(0)


def first_number(country: Country, line: str) -> tuple[str, str] | None:
    """The number to dial and how to show it, or None where the country has no such number."""
    if line == "ambulance":
        return country.ambulance[0], country.ambulance[0]
    lines = country.urgent if line == "urgent" else country.crisis
    found = next((each for each in lines if each.number), None)
    return (found.number or "", found.display or found.number or "") if found else None


def phone_link(number: str, shown: str, country: str, line: str) -> Element:
    """The one form in which a phone number gets onto a page."""
    link = Element(
        "a",
        {
            "class": "pb-tel",
            "href": f"tel:{number}",
            "data-country": country,
            "data-line": line,
        },
    )
    link.text = shown.replace(" ", "\u00a0")
    return link


class ForeignWord(InlineProcessor):
    """[Hexenschuss]{lang=de} is spoken in its own language."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:
        word = Element("span", {"lang": m[2]})
        word.text = m[1]
        return word, m.start(0), m.end(0)


class GlossaryWord(InlineProcessor):
    """[disc]{term=disc} leads to the word list; its meaning is shown at the word on demand."""

    def __init__(self, md: Markdown, extension: "PlainbackExtension") -> None:
        super().__init__(TERM, md)
        self.extension = extension

    def handleMatch(
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        library = self.extension.library
        term = next((t for t in library.glossary.terms if t.id == m[2]), None)
        if term is None:  # left as it is: the gate finds the brackets on the built page
            return m[0].replace("[", "[ "), m.start(0), m.end(0)
        link = Element("a", {"class": "pb-term"})
        link.set("href", way_to(self.extension, "glossary/", f"term-{term.id}"))
        link.set("data-pb-meaning", term.words[self.extension.page.language].meaning)
        link.text = m[1]
        return link, m.start(0), m.end(0)


def add_inline_patterns(md: Markdown, extension: "PlainbackExtension") -> None:
    """Register the marks before ordinary links (160), which also start with a bracket."""
    md.inlinePatterns.register(Citation(CITATION, md), "plainback-citation", 172)
    md.inlinePatterns.register(Phone(md, extension), "plainback-phone", 171)
    md.inlinePatterns.register(ForeignWord(FOREIGN, md), "plainback-foreign", 170)
    md.inlinePatterns.register(
        GlossaryWord(md, extension), "plainback-glossary-word", 169
    )
