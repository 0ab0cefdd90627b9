"""Everything a page may draw on while it is written: data files and words of the same language."""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from babel import Locale

from plainback.charts import Charts, load_charts
from plainback.codes import Codes, load_codes
from plainback.dates import long_date
from plainback.detection import (
    Breakages,
    Detection,
    load_breakages,
    load_detection,
)
from plainback.edition import Edition, load_edition
from plainback.emergency import EmergencyNumbers, load_emergency_numbers
from plainback.glossary import Glossary, load_glossary
from plainback.icons import Icons, load_icons
from plainback.interface import Interface, load_interface
from plainback.leaflets.plan import Plan, load_plan
from plainback.page_files import page_path
from plainback.poses import Poses, load_poses
from plainback.problem import DataError, Problem
from plainback.quality import Quality, load_quality
from plainback.registry import Registry, load_registry
from plainback.related import Related, load_related
from plainback.reviews import Reviews, load_reviews
from plainback.short_links import ShortLinks, load_short_links
from plainback.source_uses import SourceUses, load_source_uses
from plainback.topics import Topics, load_topics
from plainback.translations import Translations, load_translations
from plainback.typography import Typography, keep_together, load_typography
from plainback.writing.bibliography import Bibliography
from plainback.writing.marks import CITATION, FOREIGN, HEADING, TITLE
from plainback.writing.safety_block import SafetyBlock, safety_blocks


@dataclass
class Library:
    """The data files, loaded once per build, and the item words of every language."""

    registry: Registry
    numbers: EmergencyNumbers
    interface: Interface
    typography: Typography
    bibliography: Bibliography
    glossary: Glossary
    charts: Charts
    translations: Translations
    topics: Topics
    poses: Poses
    uses: SourceUses
    short_links: ShortLinks
    codes: Codes
    reviews: Reviews
    icons: Icons
    related: Related
    quality: Quality
    detection: Detection
    breakages: Breakages
    leaflets: Plan
    edition: Edition | None = None
    """A clinic's own name and numbers, where there is an edition.yml."""
    day: date | None = None
    """The day for which the site is built; overdue checks are counted up to it."""
    citing_pages: dict[str, list[str]] = field(default_factory=dict)
    """source key -> paths of the pages that cite it, in the order of their files."""
    blocks: dict[str, dict[str, SafetyBlock]] = field(default_factory=dict)
    """language -> section id -> the block as its translator wrote it."""
    item_words: dict[str, dict[str, str]] = field(default_factory=dict)
    """language -> item id -> the words on the item's own page."""
    files: dict[str, str] = field(default_factory=dict)
    """page path -> file name of the page below docs/<language>/."""
    titles: dict[str, dict[str, str]] = field(default_factory=dict)
    """language -> page path -> the page's title."""
    headings: dict[str, dict[str, str]] = field(default_factory=dict)
    """language -> "page path#id" -> the words of the heading or safety section there."""
    spaces: dict[str, re.Pattern[str]] = field(default_factory=dict)
    """language -> the spaces that must not break."""

    def country_name(self, code: str, language: str) -> str:
        """ "Deutschland" for ("DE", "de"), from Unicode CLDR; the code itself when unknown."""
        return Locale(language).territories.get(code, code)

    def date(self, iso: str, language: str) -> str:
        """ "21. November 2026" for ("2026-11-21", "de")."""
        return long_date(iso, language)


READERS = (
    load_registry,
    load_emergency_numbers,
    load_interface,
    load_typography,
    Bibliography,
    load_glossary,
    load_charts,
    load_translations,
    load_topics,
    load_poses,
    load_source_uses,
    load_short_links,
    load_codes,
    load_reviews,
    load_icons,
    load_related,
    load_quality,
    load_detection,
    load_breakages,
    load_plan,
)
"""What reads each data file, in the order of the fields above."""


def load_data(data: Path) -> list[Any]:
    """Read all data files. Raises DataError with the problems of all of them."""
    problems: list[Problem] = []
    loaded = []
    for read in READERS:
        try:
            loaded.append(read(data))
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError(problems)
    return loaded


def load_library(root: Path, loaded: list[Any] | None = None) -> Library:
    """Load data files and words of the project. Raises DataError.

    loaded: what load_data() returned, where that is known already.
    """
    library = Library(*(loaded or load_data(root / "data")))
    library.edition = load_edition(root, library.interface, library.numbers)
    for language in library.interface.languages:
        library.spaces[language] = library.typography.pattern(language)
        library.blocks[language] = _blocks(root / "docs" / language)
        library.item_words[language] = {
            item: keep_together(text, library.spaces[language])
            for item, text in _item_words(library, language).items()
        }
    library.citing_pages = _citing_pages(root, library.registry)
    folder = root / "docs" / "en"
    names = sorted(f.relative_to(folder).as_posix() for f in folder.rglob("*.md"))
    library.files = {page_path(name): name for name in names}
    unknown = [page for page in library.quality.pages if page not in library.files]
    if unknown:
        message = f"there is no page {', '.join(unknown)}"
        fix = "Write the page's path as in its address, or remove the entry."
        raise DataError([Problem("data/quality.yml", 0, "bad-data", message, fix)])
    library.titles = {
        language: _titles(root / "docs" / language)
        for language in library.interface.languages
    }
    library.headings = {
        language: _headings(root / "docs" / language)
        for language in library.interface.languages
    }
    return library


def _titles(folder: Path) -> dict[str, str]:
    """The title of every page by its path."""
    found: dict[str, str] = {}
    for file in sorted(folder.rglob("*.md")):
        text = file.read_text("utf-8-sig", errors="replace")
        if title := re.search(TITLE, text, re.MULTILINE):
            found[page_path(file.relative_to(folder).as_posix())] = title[1].strip()
    return found


def _headings(folder: Path) -> dict[str, str]:
    """The words of every heading with an id, safety sections by the id of the section."""
    found: dict[str, str] = {}
    for file in sorted(folder.rglob("*.md")):
        path = page_path(file.relative_to(folder).as_posix())
        text = file.read_text("utf-8-sig", errors="replace")
        for words, anchor in re.findall(HEADING, text, re.MULTILINE):
            found[f"{path}#{anchor}"] = re.sub(FOREIGN, r"\1", words)
        for block in safety_blocks(text):
            found[f"{path}#{block.section}"] = block.title
    return found


def _blocks(folder: Path) -> dict[str, SafetyBlock]:
    """All safety blocks of a language by section id; unreadable bytes are MkDocs' to report."""
    found: dict[str, SafetyBlock] = {}
    for page in sorted(folder.rglob("*.md")):
        text = page.read_text(encoding="utf-8-sig", errors="replace")
        for block in safety_blocks(text):
            found.setdefault(block.section, block)
    return found


def _citing_pages(root: Path, registry: Registry) -> dict[str, list[str]]:
    """Which pages use a source, read from the English pages and the registry."""
    pages: dict[str, set[str]] = {}
    folder = root / "docs" / "en"
    for file in folder.rglob("*.md"):
        path = page_path(file.relative_to(folder).as_posix())
        for marks in re.findall(
            CITATION, file.read_text("utf-8-sig", errors="replace")
        ):
            for key in re.findall(r"[a-z0-9-]+", marks):
                pages.setdefault(key, set()).add(path)
    for section in registry.current_sections():
        for key in (k for item in section.items for k in registry.items[item].sources):
            pages.setdefault(key, set()).add(section.page)
    return {key: sorted(found) for key, found in pages.items()}


def _item_words(library: Library, language: str) -> dict[str, str]:
    """The words of every item on its own page, for the pages that repeat it."""
    words: dict[str, str] = {}
    for section in library.registry.sections:
        block = library.blocks[language].get(section.id)
        for item in block.items if block else []:
            if item.words and not section.repeats(item.id):
                words.setdefault(item.id, item.words)
    return words
