"""Write the files that stand beside the pages."""

import os
import re
import shutil
from pathlib import Path

from plainback.moved import load_moved
from plainback.publishing.api import api_files
from plainback.publishing.book import Book, clean_title
from plainback.publishing.embeds import embed_files
from plainback.publishing.made import made_files
from plainback.publishing.qr import qr_codes
from plainback.safety_changes import load_safety_changes
from plainback.writing.library import Library
from plainback.writing.marks import FOREIGN


def write_all(site: Path, data: Path, site_url: str, library: Library) -> None:
    """Write every file below the site's folder. Raises DataError for unreadable data."""
    titles = {
        language: {p: clean_title(re.sub(FOREIGN, r"\1", t)) for p, t in pages.items()}
        for language, pages in library.titles.items()
    }
    book = Book(
        site_url,
        library.short_links,
        library.codes,
        load_safety_changes(data),
        load_moved(data),
        library.interface,
        library.numbers,
        titles,
        frozenset(section.id for section in library.registry.sections),
    )
    cards = embed_files(site, library.interface, library.registry)
    if library.edition and library.edition.logo:
        (site / "edition").mkdir(exist_ok=True)
        shutil.copy(data.parent / library.edition.logo, site / "edition")
    api = api_files(site, book, library)
    write_files(site, {**made_files(book), **qr_codes(book), **cards, **api})


def write_files(site: Path, files: dict[str, str]) -> None:
    """Write texts below the site's folder. There are many small ones, so folders come first."""
    for folder in sorted({name.rpartition("/")[0] for name in files}):
        try:
            os.mkdir(f"{site}/{folder}")
        except FileExistsError:
            pass
        except FileNotFoundError:
            os.makedirs(f"{site}/{folder}")
    for name, text in files.items():
        with open(f"{site}/{name}", "wb", buffering=0) as file:
            file.write(text.encode())
