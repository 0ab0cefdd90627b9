"""Which files beside the pages are what the data and the titles of the pages make of them."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from plainback.page import Page
from plainback.publishing.book import Book, clean_title
from plainback.publishing.made import made_files

if TYPE_CHECKING:
    from plainback.site import Site


def rightly_made(site: "Site", names: Iterable[str]) -> set[str]:
    """The files among these that are right to the last byte."""
    wanted = made_files(book_of(site))
    return {n for n in names if n in wanted and _is(site.folder / n, wanted[n])}


def book_of(site: "Site") -> Book:
    """What these files must be made from, as far as the built pages tell."""
    home = site.page(site.languages[0], "/")
    titles = {
        language: {path: _title(page) for path, page in pages.items()}
        for language, pages in site.pages.items()
    }
    known = site.knowledge
    return Book(
        home.metas.get("canonical", "") if home else "",
        known.short_links,
        known.codes,
        known.changes,
        known.moved,
        known.interface,
        known.numbers,
        titles,
        frozenset(section.id for section in known.registry.sections),
    )


def _title(page: Page) -> str:
    first = next((h for h in page.headings if h.level == 1), None)
    return clean_title("".join(p.text for p in first.run.pieces)) if first else ""


def _is(file: Path, text: str) -> bool:
    """True for a file that holds this text; what cannot be read is told later, as a page."""
    try:
        return file.read_bytes() == text.encode()
    except OSError:
        return False
