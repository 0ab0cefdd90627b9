"""The Markdown files of the pages, and the words of safety items as people typed them.

A fingerprint of the typed words is the same as that of the built ones, so that what was compared
with what can be told without building, and from older versions of a file.
"""

import re
from datetime import date
from pathlib import Path

from plainback.interface import Interface
from plainback.registry import Registry
from plainback.words import plain
from plainback.writing.safety_block import safety_blocks

REVISED = re.compile(r"\A---\n(?:.*\n)*?revised: *(\d{4}-\d\d-\d\d) *\n")


def page_path(file: str) -> str:
    """ "massage/when-not/" for "massage/when-not.md", "red-flags/" for "red-flags/index.md"."""
    stem = file.removesuffix(".md").strip("/")
    stem = stem[: -len("index")] if stem.split("/")[-1] == "index" else stem
    return f"{stem.rstrip('/')}/" if stem.rstrip("/") else "/"


class UnknownPageError(Exception):
    """A person asks for a language or page that is not there; the text says what."""


def known_page(project: Path, interface: Interface, language: str, page: str) -> str:
    """The file below docs/<language>/ of a page that a person named in any of the usual ways.

    Raises UnknownPageError for a language that is no translation, and for an unknown page.
    """
    others = list(interface.languages)[1:]
    if language not in others:
        raise UnknownPageError(f"{language} is not one of: {', '.join(others)}")
    wanted = page_path(page.removeprefix(f"docs/{language}/"))
    files = page_files(project, language)
    if wanted not in files:
        raise UnknownPageError(f'docs/{language}/ has no page "{page}"')
    return files[wanted]


def page_files(project: Path, language: str) -> dict[str, str]:
    """page path -> file below docs/<language>/, in the order of the files."""
    folder = project / "docs" / language
    names = sorted(f.relative_to(folder).as_posix() for f in folder.rglob("*.md"))
    return {page_path(name): name for name in names}


def page_text(project: Path, language: str, file: str) -> str:
    """The Markdown of a page; "" where there is none."""
    try:
        path = project / "docs" / language / file
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


def own_words(markdown: str, registry: Registry) -> dict[str, str]:
    """item -> its words, for the items whose words live on this page."""
    words: dict[str, str] = {}
    for block in safety_blocks(markdown):
        section = registry.section(block.section)
        for item in block.items:
            if item.words and section and not section.repeats(item.id):
                words.setdefault(item.id, plain(item.words))
    return words


def revised_on(markdown: str) -> date | None:
    """The day in a page's front matter ("revised: 2027-03-01"), or None."""
    found = REVISED.match(markdown)
    return date.fromisoformat(found[1]) if found else None
