"""The source list of a page, written from the CSL-JSON bibliography by citeproc."""

import html
import re
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

from plainback.sources import Source, load_sources


@dataclass(frozen=True)
class Entry:
    """One line of a source list: id, language of the source, how it was read, its HTML."""

    id: str
    language: str
    reading: str
    html: str
    """Who, title, where, when; the title leads to the source."""


class Bibliography:
    """Writes each source once and keeps the line for all pages of the build."""

    def __init__(self, data: Path) -> None:
        self.sources = load_sources(data)
        self._rules = (data / "sources.csl").read_bytes()
        raw = [source.csl() for source in self.sources.values()]
        self._style = CitationStylesStyle(str(data / "sources.csl"), validate=False)
        self._full = CiteProcJSON(raw)
        self._short = CiteProcJSON(list(map(_short, raw)))
        self._written: dict[tuple[str, bool], Entry] = {}

    def __eq__(self, other: object) -> bool:
        """True when it writes the same lines: `mkdocs serve` asks after each save."""
        return isinstance(other, Bibliography) and (
            (self.sources, self._rules) == (other.sources, other._rules)
        )

    def entries(self, keys: list[str], full: bool = False) -> list[Entry]:
        """The lines for these keys, in this order; an unknown key has no line, so that the gate
        finds the citation that leads nowhere. full: with all that is known.
        """
        return [self._entry(key, full) for key in keys if key in self.sources]

    def keys(self) -> list[str]:
        """All keys, in the alphabetical order of the full lines."""
        lines = self.entries(list(self.sources), full=True)
        return [e.id for e in sorted(lines, key=lambda e: _sort_words(e.html))]

    def _entry(self, key: str, full: bool) -> Entry:
        if (key, full) not in self._written:
            source = self.sources[key]
            line = self._line(self._full if full else self._short, key)
            self._written[key, full] = Entry(
                key, source.language, source.reading, _linked(line, source)
            )
        return self._written[key, full]

    def _line(self, reader: CiteProcJSON, key: str) -> str:
        """Let citeproc write one source; it takes its items one bibliography at a time."""
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # citeproc warns about fields it does not use
            writer = CitationStylesBibliography(self._style, reader, formatter.html)
            writer.register(Citation([CitationItem(key)]))
            return str(writer.bibliography()[0]).replace("..", ".")


def _short(entry: dict[str, Any]) -> dict[str, Any]:
    """The entry without what its lasting address says as well: further authors, journal."""
    short = dict(entry)
    if "DOI" in entry or "PMID" in entry:
        for key in ("container-title", "volume", "issue", "page"):
            short.pop(key, None)
    if len(entry.get("author", ())) > 2:
        short |= {"author": entry["author"][:1], "annote": "et al."}
    return short


def _sort_words(line: str) -> str:
    return re.sub(r"<[^>]+>", "", line).casefold()


def _linked(line: str, source: Source) -> str:
    """The line with its title leading to the source; paper shows the address (print.css)."""
    address = source.address
    if not address:
        return line
    # The title as citeproc writes it: escaped, and without a full stop before its own.
    title = html.escape(source.title, quote=False).rstrip(".")
    shown = title if title in line else line
    return line.replace(shown, f'<a href="{html.escape(address)}">{shown}</a>', 1)
