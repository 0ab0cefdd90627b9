"""Take a translator's PO file back into the pages: everything fits, or nothing is written."""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from plainback.exchange import ExchangeError, mark_of
from plainback.units import replaced, units


def pages_named(po: bytes, language: str) -> tuple[list[str], Catalog]:
    """The page files that a PO file speaks of, and its entries. Raises ExchangeError."""
    try:
        catalog = read_po(BytesIO(po), ignore_obsolete=True, abort_invalid=True)
    except (PoFileError, ValueError, LookupError) as error:
        raise ExchangeError(
            [f"this is no PO file that can be read: {error}"]
        ) from error
    if str(catalog.locale or catalog.locale_identifier) != language:
        reason = f'the file says that its language is "{catalog.locale_identifier}"'
        raise ExchangeError([f"{reason}, not {language}"])
    files = [(entry.context or "").partition("#")[0] for entry in catalog if entry.id]
    return list(dict.fromkeys(files)), catalog


def taken_back(
    catalog: Catalog, language: str, pages: dict[str, tuple[str, str]]
) -> dict[str, str]:
    """file -> the page with the words of the PO file. Raises ExchangeError with every conflict."""
    reasons: list[str] = []
    new: dict[str, str] = {}
    entries = _entries(catalog)
    for file, (english, translation) in pages.items():
        own = entries.get(file, {})
        found = list(_conflicts(file, own, english, translation))
        words = {name: entry.string.strip() for name, (entry, _) in own.items()}
        text = replaced(translation, words)
        if not found and {u.name: u.words for u in units(text)} != words:
            found = [
                f"{file}: a mark was lost or added (a line that begins with #, - or :::, "
                "an empty line): the page would have other pieces than before"
            ]
        reasons += [f"docs/{language}/{reason}" for reason in found]
        new[file] = text
    if reasons:
        raise ExchangeError(reasons)
    return new


def _entries(catalog: Catalog) -> dict[str, dict[str, tuple[Message, str]]]:
    """file -> name of the piece -> (entry, fingerprint of the words handed out)."""
    found: dict[str, dict[str, tuple[Message, str]]] = {}
    for entry in (each for each in catalog if each.id):
        file, _, rest = (entry.context or "").partition("#")
        name, _, mark = rest.rpartition(" ")
        found.setdefault(file, {})[name] = (entry, mark)
    return found


def _conflicts(
    file: str, entries: dict[str, tuple[Message, str]], english: str, translation: str
) -> Iterator[str]:
    originals = {unit.name: unit.words for unit in units(english)}
    own = {unit.name: unit.words for unit in units(translation)}
    for name in [*own, *(name for name in entries if name not in own)]:
        if name not in entries:
            yield f'{file}: "{name}" is missing in the file; it must hold the whole page'
        elif name not in own:
            yield f'{file}: the page has no "{name}"'
        else:
            entry, mark = entries[name]
            if not entry.string or not entry.string.strip():
                yield f'{file}: "{name}" has no translation'
            if entry.id != originals.get(name):
                yield f'{file}: the English of "{name}" changed after the file was made'
            if mark != mark_of(own[name]):
                yield f'{file}: "{name}" was edited in the page after the file was made'


def write_all(folder: Path, pages: dict[str, str]) -> list[str]:
    """Write every page that differs, all or none; return their files."""
    changed = [
        file
        for file, text in pages.items()
        if (folder / file).read_bytes() != text.encode()
    ]
    for file in changed:
        (folder / f"{file}.new").write_bytes(pages[file].encode())
    for file in changed:
        os.replace(folder / f"{file}.new", folder / file)
    return changed
