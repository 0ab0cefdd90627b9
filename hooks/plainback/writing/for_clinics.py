"""Blocks for clinics: the short address of every page and list, and the lines to paste."""

from html import escape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from plainback.publishing.embeds import embeds
from plainback.short_links import ShortLink

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension


def short_addresses(extension: "PlainbackExtension") -> Element:
    """Every page, and its safety lists, with the short address and the square code."""
    library, language = extension.library, extension.page.language
    words = library.interface
    frame = Element("div", {"class": "pb-table", "role": "region", "tabindex": "0"})
    frame.set("aria-label", words.word("short-caption", language))
    table = SubElement(frame, "table")
    SubElement(table, "caption").text = words.word("short-caption", language)
    head = SubElement(SubElement(table, "thead"), "tr")
    for key in ("short-page", "short-address", "short-code"):
        SubElement(head, "th", {"scope": "col"}).text = words.word(key, language)
    body = SubElement(table, "tbody")
    sections = {section.id for section in library.registry.current_sections()}
    for path in dict.fromkeys([*library.registry.pages(), *library.files]):
        for code, link in library.short_links.links.items():
            if link.page == path and (not link.place or link.place in sections):
                _add_row(body, code, link, extension)
    return frame


def _add_row(
    body: Element, code: str, link: ShortLink, extension: "PlainbackExtension"
) -> None:
    library, language = extension.library, extension.page.language
    words = library.headings[language].get(link.to) or library.titles[language].get(
        link.page, link.page
    )
    here = library.interface.address(language, extension.page.path)
    up = "../" * here.count("/")
    row = SubElement(body, "tr", {"data-short-link": link.to})
    name = SubElement(row, "th", {"scope": "row"})
    name.text = f"– {words}" if link.place else words
    # Kept from MkDocs, which looks for a page of docs/ behind every link.
    store = extension.md.htmlStash.store
    address, picture = f"r/{code}/", f"r/{code}/qr.svg"
    SubElement(row, "td").text = store(f'<a href="{up}{address}">/{address}</a>')
    SubElement(row, "td").text = store(f'<a href="{up}{picture}">QR {code}</a>')


def embed_lines(extension: "PlainbackExtension") -> Element:
    """For each card, a look at it and the line that a clinic pastes into its own page."""
    library, language = extension.library, extension.page.language
    here = library.interface.address(language, extension.page.path)
    up, word = "../" * here.count("/"), library.interface.word
    frame = Element("ul", {"class": "pb-embeds"})
    for card in embeds(library.registry):
        address = f"{up}embed/{language}/{card.name}/"
        title = library.titles[language].get(card.page, card.page)
        entry = SubElement(frame, "li")
        entry.text = extension.md.htmlStash.store(
            f'{escape(title)}: <a href="{address}">{escape(word("embed-show", language))}'
            f'</a> · <a href="{address}iframe.txt">'
            f"{escape(word('embed-line', language))}</a>"
        )
    return frame
