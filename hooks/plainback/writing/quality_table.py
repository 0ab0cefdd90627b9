"""The tables of our own ratings: every page, every language, the same figures in each of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from babel.numbers import format_decimal

from plainback.quality import PageQuality
from plainback.writing.generated import way_to

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension

BETWEEN = "\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}"
Cell = Callable[[PageQuality, str], str]


def quality_table(extension: "PlainbackExtension") -> Element:
    """PEMAT-P of every page, then DISCERN of the pages about treatment."""
    reader = extension.page.language
    pages = extension.library.quality.pages

    def pemat(page: PageQuality, language: str) -> str:
        return f"{page.understand(language)}{BETWEEN}{page.act(language)}"

    def discern(page: PageQuality, language: str) -> str:
        rating = page.ratings[language]
        mean = format_decimal(rating.discern_mean or 0, "0.0", locale=reader)
        return f"{rating.discern_lowest}{BETWEEN}{mean}"

    frame = Element("div", {"class": "pb-quality"})
    treatment = [path for path, page in pages.items() if page.about_treatment]
    _add_table(frame, "pemat", list(pages), pemat, extension)
    _add_table(frame, "discern", treatment, discern, extension)
    return frame


def _add_table(
    frame: Element,
    name: str,
    paths: list[str],
    cell: Cell,
    extension: "PlainbackExtension",
) -> None:
    """One row for each of these pages, one column for each language."""
    library, reader = extension.library, extension.page.language
    caption = library.interface.word(f"quality-{name}", reader)
    box = SubElement(frame, "div", {"class": "pb-table", "role": "region"})
    box.attrib |= {"tabindex": "0", "aria-label": caption}
    table = SubElement(box, "table", {"data-quality": name})
    SubElement(table, "caption").text = caption
    head = SubElement(SubElement(table, "thead"), "tr")
    page_word = library.interface.word("quality-page", reader)
    SubElement(head, "th", {"scope": "col"}).text = page_word
    for code, info in library.interface.languages.items():
        SubElement(head, "th", {"scope": "col", "lang": code}).text = info.name
    body = SubElement(table, "tbody")
    for path in paths:
        row = SubElement(body, "tr", {"data-quality-page": path})
        title = SubElement(row, "th", {"scope": "row"})
        link = SubElement(title, "a", {"href": way_to(extension, path, "")})
        link.text = library.titles[reader].get(path, path)
        page = library.quality.pages[path]
        for code in library.interface.languages:
            rated = code in page.ratings
            SubElement(row, "td").text = cell(page, code) if rated else "–"
