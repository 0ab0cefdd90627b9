"""What a leaflet is made from: its pages, the items it must hold, and its HTML."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plainback import __version__
from plainback.interface import Interface
from plainback.leaflets.compose import Words, leaflet_html, sheet_html
from plainback.leaflets.guide import guide_html, pages_in_order
from plainback.leaflets.pieces import BuiltPage, read_built
from plainback.leaflets.plan import Plan
from plainback.leaflets.printer import drawing_style
from plainback.words import plain


@dataclass(frozen=True)
class Job:
    """One file to make. other: the second language of a sheet."""

    kind: str
    id: str
    language: str
    other: str = ""

    @property
    def file(self) -> str:
        """Its address below leaflets/: "de/my-plan.pdf", "de-ru/painkillers.pdf"."""
        both = f"{self.language}-{self.other}" if self.other else self.language
        return f"{both}/{self.id}.pdf"


def ready(
    site: Path, plan: Plan, interface: Interface, job: Job
) -> tuple[list[str], list[str], Callable[[], str]]:
    """The pages a file is made from, the items it must hold, and how its HTML is made."""
    read = partial(_read, site, interface)
    words = partial(_words, interface)
    if job.kind == "guide":
        pages = pages_in_order(
            site, interface.languages[job.language].prefix, drawing_style()
        )
        names = [_file(interface, job.language, path) for path in pages]
        items = [t for page in pages.values() for t in _items(page, "main")]
        return names, items, partial(guide_html, plan.guide, pages, words(job.language))
    if job.kind == "leaflet":
        leaflet = next(each for each in plan.leaflets if each.id == job.id)
        paths = sorted(
            {leaflet.page, *(part.page or leaflet.page for part in leaflet.parts)}
        )
        pages = {path: read(job.language, path) for path in paths}
        items = [
            text
            for part in leaflet.parts
            for text in _items(pages[part.page or leaflet.page], f'[id="{part.id}"]')
        ]
        names = [_file(interface, job.language, path) for path in paths]
        return names, items, partial(leaflet_html, leaflet, pages, words(job.language))
    sheet = next(each for each in plan.sheets if each.id == job.id)
    codes = (job.language, job.other)
    both = [read(code, sheet.page) for code in codes]
    items = [
        t for page in both for s in sheet.sections for t in _items(page, f'[id="{s}"]')
    ]
    names = [_file(interface, code, sheet.page) for code in codes]
    return (
        names,
        items,
        partial(sheet_html, sheet, *both, [words(code) for code in codes]),
    )


def _read(site: Path, interface: Interface, language: str, path: str) -> BuiltPage:
    return read_built(site, interface.languages[language].prefix, path, drawing_style())


def _words(interface: Interface, language: str) -> Words:
    more, number = (interface.word(w, language) for w in ("leaflet-online", "number"))
    return Words(language, __version__, more, number)


def _file(interface: Interface, language: str, path: str) -> str:
    return f"{interface.languages[language].prefix}{path.removeprefix('/')}index.html"


def _items(page: BuiltPage, part: str) -> Iterator[str]:
    for item in page.tree.css(f"{part} [data-safety-item]"):
        yield plain(item.text(deep=False)) or plain(item.text())
