"""Files that were made from the pages and the data, made once more and compared.

The check reads pages. A square code that leads elsewhere, a warning that is missing in the data for
other systems, an old keeper for offline use: nobody sees these before they are used. So everything
is made again beside the site, from the same pages, and must be the same to the last byte.
"""

import shutil
import tempfile
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from plainback.apart import is_apart
from plainback.files import files_in
from plainback.history import build_day
from plainback.publishing.writing import write_all
from plainback.search_data import load_search
from plainback.writing.library import load_library
from plainback.writing.offline import write_helps
from plainback.writing.search_index import write_indexes

MADE = ("edition/", "search/", "words/", "sw.js")
"""Besides the folders that hold no pages of a language."""


def wrongly_made(site: Path, project: Path) -> list[str]:
    """A sentence for each file that is not what the pages make of it. Raises DataError."""
    with tempfile.TemporaryDirectory() as folder:
        again = Path(folder) / "site"
        _copy_pages(site, again)
        _make(again, project)
        wanted, there = set(files_in(again)), set(files_in(site))
        lost = sorted(wanted - there)
        other = [
            name
            for name in sorted(there & wanted)
            if (site / name).read_bytes() != (again / name).read_bytes()
        ]
        unknown = sorted(name for name in there - wanted if is_made(name))
    return [
        *(f"{name} is missing" for name in lost),
        *(f"{name} is not what the pages and data/ make of it" for name in other),
        *(f"{name} is made by nothing" for name in unknown),
    ]


def is_made(name: str) -> bool:
    """True for a file that is made from pages or data: "r/2008/qr.svg"."""
    return is_apart(name) or name.startswith(MADE)


def _copy_pages(site: Path, again: Path) -> None:
    for name in files_in(site):
        if not is_made(name) and not name.endswith(".pdf"):
            (again / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site / name, again / name)


def _make(site: Path, project: Path) -> None:
    """What the hooks do after the last page (hooks/addresses.py, helps.py, search.py)."""
    library = load_library(project)
    library.day = build_day(project, library.reviews.newest)
    home = LexborHTMLParser((site / "index.html").read_text(encoding="utf-8"))
    link = home.css_first('link[rel="canonical"]')
    address = (link.attributes.get("href") if link else None) or "/"
    write_helps(site, library.interface, library.registry)
    search = load_search(project / "data")
    write_indexes(site, project / "docs", library.interface, search)
    write_all(site, project / "data", address, library)
