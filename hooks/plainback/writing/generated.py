"""Blocks whose content is made from data: what a hand-written copy would let drift apart."""

import posixpath
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from plainback.glossary import Term
from plainback.writing.source_list import add_source

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension

SHOWN_SECTION = "get-help-now"
"""The section whose items a reader may have to show to staff."""


def show_this(extension: "PlainbackExtension") -> Element:
    """The emergency items, numbered, in the reader's language and beside it in the others.

    Each other language has an address of its own (#with-de), so that one pair can be linked and
    printed; the style sheet then shows that pair only. Without it all languages stand together.
    """
    library, language = extension.library, extension.page.language
    others = [code for code in library.interface.languages if code != language]
    frame = Element("div", {"class": "pb-show"})
    for code in others:
        SubElement(frame, "span", {"id": f"with-{code}", "class": "pb-show__target"})
    choice = SubElement(frame, "ul", {"class": "pb-show__choice"})
    for code in others:
        link = SubElement(SubElement(choice, "li"), "a", {"href": f"#with-{code}"})
        link.text = library.interface.word(f"show-with-{code}", language)
    table = SubElement(frame, "table", {"class": "pb-show__table"})
    head = SubElement(SubElement(table, "thead"), "tr")
    SubElement(head, "th", {"scope": "col"}).text = library.interface.word(
        "number", language
    )
    for code in [language, *others]:
        cell = SubElement(head, "th", {"scope": "col", "lang": code, "data-show": code})
        cell.text = library.interface.languages[code].name
    body = SubElement(table, "tbody")
    section = library.registry.section(SHOWN_SECTION)
    for number, item in enumerate(section.items if section else [], start=1):
        row = SubElement(body, "tr", {"data-show-item": item})
        SubElement(row, "th", {"scope": "row"}).text = str(number)
        for code in [language, *others]:
            cell = SubElement(row, "td", {"lang": code, "data-show": code})
            cell.text = library.item_words[code].get(item, "")
    return frame


def parity_table(extension: "PlainbackExtension") -> Element:
    """Each safety section with its urgency and the number of items in every language."""
    library, language = extension.library, extension.page.language
    words = library.interface
    frame = Element("div", {"class": "pb-table", "role": "region", "tabindex": "0"})
    frame.set("aria-label", words.word("parity-caption", language))
    table = SubElement(frame, "table")
    SubElement(table, "caption").text = words.word("parity-caption", language)
    head = SubElement(SubElement(table, "thead"), "tr")
    SubElement(head, "th", {"scope": "col"}).text = words.word("parity-list", language)
    SubElement(head, "th", {"scope": "col"}).text = words.word(
        "parity-urgency", language
    )
    for code, info in words.languages.items():
        SubElement(head, "th", {"scope": "col", "lang": code}).text = info.name
    body = SubElement(table, "tbody")
    for section in library.registry.current_sections():
        row = SubElement(body, "tr", {"data-parity-section": section.id})
        name = SubElement(row, "th", {"scope": "row"})
        block = library.blocks[language].get(section.id)
        link = SubElement(
            name, "a", {"href": way_to(extension, section.page, section.id)}
        )
        link.text = block.title if block else section.id
        key = (
            f"kind-{section.kind}"
            if section.level == "none"
            else f"urgency-{section.level}"
        )
        SubElement(row, "td").text = words.word(key, language).rstrip(":")
        for code in words.languages:
            found = library.blocks[code].get(section.id)
            SubElement(row, "td").text = str(len(found.items) if found else 0)
    return frame


def way_to(extension: "PlainbackExtension", page: str, anchor: str) -> str:
    """The way to a place on another page as a writer would link it, so that MkDocs checks it."""
    files = extension.library.files
    here = posixpath.dirname(files.get(extension.page.path, ""))
    way = posixpath.relpath(files.get(page, page), here or ".")
    return f"{way}#{anchor}" if anchor else way


def bibliography(extension: "PlainbackExtension") -> Element:
    """Every source, how much of it was read, and on which pages it is used."""
    library, language = extension.library, extension.page.language
    words = library.interface
    frame = Element("ul", {"class": "pb-sources pb-bibliography"})
    for entry in library.bibliography.entries(library.bibliography.keys(), full=True):
        item = SubElement(frame, "li", {"id": f"all-{entry.id}"})
        add_source(item, entry, extension)
        pages = library.citing_pages.get(entry.id, [])
        if pages:
            used = SubElement(item, "span", {"class": "pb-bibliography__pages"})
            used.text = f" {words.word('used-on', language)} "
            _add_page_links(used, pages, extension)
    return frame


def _add_page_links(
    parent: Element, pages: list[str], extension: "PlainbackExtension"
) -> None:
    titles = extension.library.titles[extension.page.language]
    for number, path in enumerate(pages):
        link = SubElement(parent, "a", {"href": way_to(extension, path, "")})
        link.text = titles.get(path, path)
        link.tail = "" if number == len(pages) - 1 else " · "


def glossary(extension: "PlainbackExtension") -> Element:
    """All terms by group: plain word, medical word, meaning, and the other languages' words."""
    library, language = extension.library, extension.page.language
    frame = Element("div", {"class": "pb-glossary"})
    for group, titles in library.glossary.groups.items():
        SubElement(frame, "h3", {"id": f"group-{group}"}).text = titles[language]
        listing = SubElement(frame, "dl")
        terms = [term for term in library.glossary.terms if term.group == group]
        for term in sorted(terms, key=lambda t: t.words[language].plain.casefold()):
            _add_term(listing, term, extension)
    return frame


def _add_term(listing: Element, term: Term, extension: "PlainbackExtension") -> None:
    language = extension.page.language
    entry = SubElement(listing, "div", {"id": f"term-{term.id}"})
    own = term.words[language]
    name = SubElement(entry, "dt")
    name.text = (
        own.plain if own.medical == own.plain else f"{own.plain} ({own.medical})"
    )
    SubElement(entry, "dd").text = own.meaning
    others = SubElement(entry, "dd", {"class": "pb-glossary__others"})
    for code, word in term.words.items():
        if code != language:
            part = SubElement(
                others, "span", {"lang": code, "class": "pb-glossary__other"}
            )
            part.text = word.plain
            part.tail = " "


def topic_map(extension: "PlainbackExtension") -> Element:
    """Page by page, the headings that answer the topics readers bring along."""
    library, language = extension.library, extension.page.language
    places = [place for topic in library.topics.topics.values() for place in topic.at]
    frame = Element("ul", {"class": "pb-topics"})
    for path, title in library.titles[language].items():
        wanted = dict.fromkeys(p for p in places if p.split("#")[0] == path)
        if wanted:
            entry = SubElement(frame, "li")
            _link(entry, way_to(extension, path, ""), title)
            answers = SubElement(entry, "ul")
            for place in wanted:
                words = library.headings[language].get(place, place)
                way = way_to(extension, *place.split("#"))
                _link(SubElement(answers, "li"), way, words)
    return frame


def _link(parent: Element, way: str, words: str) -> None:
    SubElement(parent, "a", {"href": way}).text = words
