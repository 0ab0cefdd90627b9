"""What a page of a kept version says on top: of which day it is, and where the present page is.

The words travel with the site, checked by the gate, so that whoever publishes it needs no more.
"""

import json
from html import escape

from plainback.dates import long_date
from plainback.publishing.book import Book

KEPT = "versions/kept.json"
PLACE = "{now}"
"""Stands for the way to the present page."""


def kept_words(book: Book) -> str:
    """The version of this site, and the note for its pages in each language, as JSON."""
    version = book.changes.versions[-1].version
    notes = {
        language: _note(book, language, version)
        for language in book.interface.languages
    }
    listed = [each.version for each in book.changes.versions if each.receipt]
    whole = {"version": version, "listed": listed, "notes": notes}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _note(book: Book, language: str, version: str) -> str:
    word = book.interface.word
    told = word("kept-version", language).format(date=long_date(version, language))
    return (
        f'<aside class="pb-kept"><p>{escape(told)} '
        f'<a href="{PLACE}">{escape(word("kept-now", language))}</a></p></aside>'
    )
