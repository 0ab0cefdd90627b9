"""Every text of the site, each with its page, and where it stands in its source."""

from collections.abc import Iterator

from plainback.page import Page
from plainback.run import Run
from plainback.site import Site
from plainback.source import text_needles

AROUND = frozenset({"frame", "strip", "state", "citations"})
"""Zones that stand on every page; so do most labels, such as "Source 1"."""


def gather_texts(site: Site) -> Iterator[tuple[Page, Run]]:
    """The pages' own texts first, so that a problem is told where it is at home.

    What stands around every page, the menu and the strip, comes once per language.
    """
    around: dict[tuple[str, str, str], tuple[Page, Run]] = {}
    for page in [*site.all_pages(), *site.others]:
        for run in page.runs:
            if page.language and (run.zone in AROUND or run.kind == "aria-label"):
                key = (page.language, run.kind, run.everything())
                around.setdefault(key, (page, run))
            else:
                yield page, run
    yield from around.values()


def under(heading: str) -> str:
    """'under "how-sure"', or where the text before the first heading is."""
    return f'under "{heading}"' if heading else "at the beginning"


def run_needles(run: Run) -> list[str]:
    """Where a text stands in its source: its item, its words, its heading."""
    needles = [f"[{run.item.id}]"] if run.item and run.item.id else []
    for piece in sorted(run.pieces, key=lambda piece: -len(piece.text)):
        needles += text_needles(" ".join(piece.text.split()))
    return [*needles, f"#{run.heading}"] if run.heading else needles
