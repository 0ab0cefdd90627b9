"""A leaflet is older than the page it was printed from, or was changed afterwards.

Paper is handed out for months. A leaflet that still shows last year's warning signs beside a page
with this year's is worse than none.

Bad:  the German warning signs were mended, leaflets/de/when-to-get-help.pdf was not made again
Good: "make leaflets" after every build that is to be published

Limit: a site without leaflets passes, for the address of a missing file tells a reader nothing
wrong; what stands inside a file is proved when it is made.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from plainback.problem import Problem
from plainback.site import Site

NAME = "leaflet-mismatch"
FOLDER = "leaflets"
LIST = "index.json"
FIX = "run make leaflets."


def check(site: Site) -> Iterator[Problem]:
    """Compare the files in leaflets/ with their list, and the list with the pages."""
    folder = site.folder / FOLDER
    if not folder.is_dir():
        return
    try:
        listed = json.loads((folder / LIST).read_text(encoding="utf-8"))["leaflets"]
        made = {
            name: (each["sha256"], dict(each["pages"])) for name, each in listed.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        yield _problem(site, LIST, "the list of the leaflets cannot be read.")
        return
    there = {file.relative_to(folder).as_posix() for file in folder.rglob("*.pdf")}
    for name in sorted(there - set(made)):
        yield _problem(
            site, name, "this leaflet is not in the list of those that were made here."
        )
    hashes: dict[str, str] = {}
    for name, (promised, pages) in sorted(made.items()):
        if _hash(folder / name) != promised:
            yield _problem(
                site, name, "this leaflet is missing or was changed after it was made."
            )
        for page, was in sorted(pages.items()):
            if hashes.setdefault(page, _hash(site.folder / page)) != was:
                yield _problem(
                    site, name, f"the page {page} has changed since this was made."
                )
    yield from _unequal(site, set(made))


def _unequal(site: Site, made: set[str]) -> Iterator[Problem]:
    """Every language must have every leaflet."""
    ids = {
        name.partition("/")[2] for name in made if name.split("/")[0] in site.languages
    }
    for language in site.languages:
        for each in sorted(ids):
            if f"{language}/{each}" not in made:
                name = site.named(language)
                yield _problem(
                    site,
                    f"{language}/{each}",
                    f"there is no {name} leaflet of this name.",
                )


def _problem(site: Site, name: str, message: str) -> Problem:
    return Problem(site.source.built(f"{FOLDER}/{name}"), 0, NAME, message, FIX)


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
