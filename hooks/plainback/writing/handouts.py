"""Blocks for clinics: what to give to a patient, by subject and language, in one table each.

The PDF files are made after the pages, by "make leaflets". "make publish-check" refuses a site on
which a link of these tables leads nowhere.
"""

from html import escape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from plainback.publishing.embeds import embed_name, embeds

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension


def handouts(extension: "PlainbackExtension") -> Element:
    """A row for each leaflet and the guide: link, PDF and line to paste in every language."""
    library, language = extension.library, extension.page.language
    languages = library.interface.languages
    word = library.interface.word
    names = [(info.name, code) for code, info in languages.items()]
    heads = [(word("handout-subject", language), ""), *names]
    heads.append((word("short-code", language), ""))
    frame, body = _table(word("handouts-caption", language), heads)
    plan, up = library.leaflets, _up(extension)
    rows = [(each.id, each.title, each.page) for each in plan.leaflets]
    rows.append((plan.guide.id, plan.guide.title, "/"))
    for name, title, page in rows:
        row = SubElement(body, "tr", {"data-handout": name})
        SubElement(row, "th", {"scope": "row"}).text = title[language]
        for code in languages:
            ways = _ways(extension, name, page, code)
            _cell(extension, row, [(up + way, text, code) for way, text in ways])
        short = library.short_links.code_of(page)
        _cell(extension, row, [(f"{up}r/{short}/qr.svg", "QR", "")])
    return frame


def _ways(
    extension: "PlainbackExtension", name: str, page: str, language: str
) -> list[tuple[str, str]]:
    """Address and words of each thing that there is of a subject in one language."""
    library = extension.library
    short = f"r/{language}/{library.short_links.code_of(page)}/"
    ways = [(short, f"/{short}"), (f"leaflets/{language}/{name}.pdf", "PDF")]
    card = next((c for c in embeds(library.registry) if c.page == page), None)
    if card is not None:
        line = embed_name(card, language).replace("index.html", "iframe.txt")
        words = library.interface.word("embed-line", extension.page.language)
        ways.append((line, words))
    return ways


def sheets(extension: "PlainbackExtension") -> Element:
    """A row for each sheet in two languages: this page's and that of the patient."""
    library, language = extension.library, extension.page.language
    languages, word = library.interface.languages, library.interface.word
    others = [code for code in languages if code != language]
    heads = [(word("handout-subject", language), "")]
    heads += [(languages[code].name, code) for code in others]
    frame, body = _table(word("sheets-caption", language), heads)
    for sheet in library.leaflets.sheets:
        row = SubElement(body, "tr", {"data-handout": sheet.id})
        SubElement(row, "th", {"scope": "row"}).text = sheet.title[language]
        for code in others:
            file = f"{_up(extension)}leaflets/{code}-{language}/{sheet.id}.pdf"
            _cell(extension, row, [(file, "PDF", "")])
    return frame


def _up(extension: "PlainbackExtension") -> str:
    page = extension.page
    here = extension.library.interface.address(page.language, page.path)
    return "../" * here.count("/")


def _table(caption: str, heads: list[tuple[str, str]]) -> tuple[Element, Element]:
    """A table in its frame, and its body. heads: words, and their language where it is another."""
    frame = Element("div", {"class": "pb-table", "role": "region", "tabindex": "0"})
    frame.set("aria-label", caption)
    table = SubElement(frame, "table", {"class": "pb-handouts"})
    SubElement(table, "caption").text = caption
    head = SubElement(SubElement(table, "thead"), "tr")
    for words, language in heads:
        known = {"lang": language} if language else {}
        SubElement(head, "th", {"scope": "col", **known}).text = words
    return frame, SubElement(table, "tbody")


def _cell(
    extension: "PlainbackExtension", row: Element, ways: list[tuple[str, str, str]]
) -> None:
    """A cell of links: address, words, and the language of what they lead to."""
    # Kept from MkDocs, which looks for a page of docs/ behind every link.
    lines = " ".join(
        f'<a href="{escape(way)}"{_in(language)}>{escape(words)}</a>'
        for way, words, language in ways
    )
    SubElement(row, "td").text = extension.md.htmlStash.store(lines)


def _in(language: str) -> str:
    return f' hreflang="{language}"' if language else ""
