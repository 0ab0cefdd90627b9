"""Changes of the safety lists as feeds (Atom and JSON Feed) and as a list of versions.

Dates come from the data file alone, so the same data give the same bytes.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from plainback.publishing.book import NAME, Book
from plainback.publishing.frame import Files, frame
from plainback.publishing.kept import KEPT, kept_words


@dataclass(frozen=True)
class Entry:
    """One change as a feed tells it, with an id that never changes."""

    id: str
    title: str
    day: str
    address: str
    text: str


def feed_files(book: Book) -> Files:
    """Both feeds of each language, and the list of all versions."""
    for language in book.interface.languages:
        entries = list(_entries(book, language))
        yield f"feed/{language}.atom", _atom(book, language, entries)
        yield f"feed/{language}.json", _json(book, language, entries)
    yield "versions/index.html", _versions(book)
    yield KEPT, kept_words(book)


def _entries(book: Book, language: str) -> Iterator[Entry]:
    """Newest first."""
    for version in reversed(book.changes.versions):
        for number, change in enumerate(version.changes, start=1):
            yield Entry(
                f"{book.site_url}versions/#{version.version}-{number}",
                f"{book.title(language, change.to)} ({version.version})",
                version.version,
                book.site_url + book.way(language, change.to),
                change.what[language],
            )


def _atom(book: Book, language: str, entries: list[Entry]) -> str:
    own = f"{book.site_url}feed/{language}.atom"
    told = "".join(
        f"""<entry>
<id>{escape(entry.id)}</id>
<title>{escape(entry.title)}</title>
<updated>{entry.day}T00:00:00Z</updated>
<link href="{escape(entry.address)}"/>
<content type="text">{escape(entry.text)}</content>
</entry>
"""
        for entry in entries
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">
<id>{escape(own)}</id>
<title>{_title(book, language)}</title>
<updated>{entries[0].day}T00:00:00Z</updated>
<author><name>{NAME}</name></author>
<link rel="self" type="application/atom+xml" href="{escape(own)}"/>
<link href="{escape(book.site_url + book.way(language, "red-flags/"))}"/>
{told}</feed>
"""


def _json(book: Book, language: str, entries: list[Entry]) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(book, language),
        "home_page_url": book.site_url + book.way(language, "red-flags/"),
        "feed_url": f"{book.site_url}feed/{language}.json",
        "language": language,
        "items": [
            {
                "id": entry.id,
                "url": entry.address,
                "title": entry.title,
                "content_text": entry.text,
                "date_published": f"{entry.day}T00:00:00Z",
            }
            for entry in entries
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _title(book: Book, language: str) -> str:
    return f"{NAME}: {book.interface.word('feed-title', language)}"


def _versions(book: Book) -> str:
    """Every version in every language; a published one with its receipt and its own pages."""
    parts = "".join(
        f'<section class="pb-not-found" lang="{language}">\n'
        f"<h2>{escape(book.interface.word('feed-title', language))}</h2>\n"
        f'<p><a href="../feed/{language}.atom">Atom</a> · '
        f'<a href="../feed/{language}.json">JSON</a></p>\n<ul>\n'
        f"{_changes(book, language)}</ul>\n</section>\n"
        for language in book.interface.languages
    )
    return frame("../", f"{NAME}", f"<h1>{NAME}</h1>\n{parts}")


def _changes(book: Book, language: str) -> str:
    lines = ""
    for version in reversed(book.changes.versions):
        day = version.version
        kept = f'<a href="{day}/">{day}</a>' if version.receipt else day
        receipt = f" <code>{version.receipt}</code>" if version.receipt else ""
        texts = " ".join(escape(change.what[language]) for change in version.changes)
        lines += f"<li>{kept}: {texts}{receipt}</li>\n"
    return lines
