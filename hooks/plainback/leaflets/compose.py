"""Lay out leaflets as HTML pages for the printer: head, numbered items, foot."""

import html
import re
from dataclasses import dataclass

import segno

from plainback.leaflets.pieces import BuiltPage, MissingPartError, cleaned, cut
from plainback.leaflets.plan import Leaflet, Sheet

ITEM = re.compile(r'<li data-safety-item="([^"]+)"([^>]*)>')


@dataclass(frozen=True)
class Words:
    """The words around a leaflet in one language."""

    language: str
    version: str
    more: str
    """"More on this page:", before the address."""
    number: str
    """ "No.", above the numbers of a sheet."""


@dataclass(frozen=True)
class Line:
    """A line of a safety section. key: the item's id, or the tag of a heading."""

    key: str
    item: str
    html: str


def leaflet_html(leaflet: Leaflet, pages: dict[str, BuiltPage], words: Words) -> str:
    """One leaflet. pages: page path -> built page in the leaflet's language."""
    own = pages[leaflet.page]
    parts = [cut(pages[part.page or leaflet.page], part.id) for part in leaflet.parts]
    body = numbered("\n".join(parts))
    return document(
        leaflet.title[words.language],
        words.language,
        f"{foot(own, words)}{head(leaflet.title[words.language], own, words)}"
        f'<main class="columns-{leaflet.columns}">{body}</main>',
    )


def sheet_html(
    sheet: Sheet, reader: BuiltPage, other: BuiltPage, words: list[Words]
) -> str:
    """A sheet in two languages: the reader's on the left, the other one on the right."""
    titles = [sheet.title[each.language] for each in words]
    rows = _rows(sheet, reader, other, words)
    heads = "".join(
        f'<th lang="{each.language}" scope="col">{html.escape(title)}</th>'
        for each, title in zip(words, titles, strict=True)
    )
    return document(
        " – ".join(titles),
        words[0].language,
        f"{foot(reader, words[0])}{head(titles[0], reader, words[0])}"
        f'<ul class="calls" lang="{words[1].language}">{other.calls}</ul>'
        # the head of the numbers, so that a screen reader knows what every cell belongs to
        '<table class="sheet"><thead><tr><th class="number" scope="col">'
        f"{html.escape(words[0].number)}</th>"
        f"{heads}</tr></thead>{rows}</table>"
        f'<p class="state" lang="{words[1].language}">{_state(other, words[1])}</p>',
    )


def numbered(body: str) -> str:
    """Put the number in front of every safety item: 1, 2, 3 through the whole leaflet."""
    count = iter(range(1, 1000))
    return ITEM.sub(
        lambda found: f'{found[0]}<span class="number">{next(count)}</span> ', body
    )


def head(title: str, page: BuiltPage, words: Words) -> str:
    """Title, emergency numbers, and the way to the page: its address and code."""
    shown = re.sub(r"^https?://|/$", "", page.address)
    code = segno.make(page.address, error="m").svg_data_uri(scale=4, border=2, nl=False)
    return (
        f'<header><img class="code" src="{code}" alt="{html.escape(page.address)}">'
        f"<h1>{html.escape(title)}</h1>"
        f'<ul class="calls">{page.calls}</ul>'
        f'<p class="address">{html.escape(words.more)} {html.escape(shown)}</p></header>'
    )


def foot(page: BuiltPage, words: Words) -> str:
    """How old this is and who has reviewed it, in the page's own words."""
    # name, phone and hours; the numbers for emergencies stand above, so "not for emergencies" too
    practice = " · ".join([*page.practice[:3], *page.practice[-1:]])
    told = f"<p><strong>{html.escape(practice)}</strong></p>" if practice else ""
    return f"<footer>{told}<p>{_state(page, words)}</p></footer>"


def _state(page: BuiltPage, words: Words) -> str:
    return html.escape(" ".join([f"Plainback {words.version}.", *page.state]))


def document(title: str, language: str, body: str) -> str:
    """A whole HTML document; the style sheet comes from the printer."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f'<title>{html.escape(title)}</title><meta name="author" content="Plainback"></head>'
        f"<body>{body}</body></html>"
    )


def _rows(sheet: Sheet, reader: BuiltPage, other: BuiltPage, words: list[Words]) -> str:
    """The rows of a sheet, a body for each section; the numbers run through the whole sheet."""
    count = iter(range(1, 1000))
    bodies = []
    for section in sheet.sections:
        left, right = _lines(reader, section), _lines(other, section)
        if [line.key for line in left] != [line.key for line in right]:
            places = f"{reader.address} and {other.address}"
            raise MissingPartError(f'"{section}" differs between {places}')
        rows = "".join(
            _row(str(next(count)) if one.item else "", one, two, words)
            for one, two in zip(left, right, strict=True)
        )
        bodies.append(f'<tbody class="level-{_level(reader, section)}">{rows}</tbody>')
    return "".join(bodies)


def _row(number: str, one: Line, two: Line, words: list[Words]) -> str:
    cell = "td" if number else "th"
    return (
        f'<tr class="{"item" if number else "heading"}"><td class="number">{number}</td>'
        f'<{cell} lang="{words[0].language}">{one.html}</{cell}>'
        f'<{cell} lang="{words[1].language}">{two.html}</{cell}></tr>'
    )


def _level(page: BuiltPage, section: str) -> str:
    node = page.tree.css_first(f'[id="{section}"]')
    return (node.attributes.get("data-level") if node else "") or "none"


def _lines(page: BuiltPage, section: str) -> list[Line]:
    """The headings and items of a safety section in their order."""
    node = page.tree.css_first(f'[id="{section}"]')
    if node is None:
        raise MissingPartError(f'there is no "{section}" on {page.address}')
    lines = []
    for line in node.css("h2, h3, li[data-safety-item]"):
        item = line.attributes.get("data-safety-item") or ""
        for numbers in line.css("ul"):
            numbers.decompose()  # the phone lines of an item: a clinician is in the room
        inside = re.sub(r"^<[^>]+>|</[^>]+>$", "", cleaned(line.html or ""))
        lines.append(Line(item or line.tag, item, inside))
    return lines
