"""Read many built pages, some at a time, with both cores."""

from functools import partial
from itertools import chain
from pathlib import Path

from plainback.datafile import LARGEST_FILE
from plainback.page import Page
from plainback.reading import read_page
from plainback.sharing import MOST_TASKS, share
from plainback.stylesheets import StyleShelf

FEW = 12
"""Pages that are read together. A site of so few is read by one process."""


def read_pages(folder: Path, pages: list[Page]) -> list[tuple[Page, str]]:
    """These pages as they stand in their files, each with why it cannot be read, or ""."""
    shelf = StyleShelf(folder)
    some = max(FEW, len(pages) // MOST_TASKS + 1)
    tasks = [
        partial(_read_some, folder, pages[start : start + some], shelf)
        for start in range(0, len(pages), some)
    ]
    return list(chain.from_iterable(share(tasks)))


def _read_some(
    folder: Path, pages: list[Page], shelf: StyleShelf
) -> list[tuple[Page, str]]:
    return [(page, _read(folder / page.file, page, shelf)) for page in pages]


def _read(file: Path, page: Page, shelf: StyleShelf) -> str:
    try:
        if file.stat().st_size > LARGEST_FILE:
            return f"it is larger than {LARGEST_FILE // 1_000_000} MB"
        read_page(file.read_text(encoding="utf-8"), page, shelf)
    except UnicodeDecodeError:
        return "it is not UTF-8 text"
    except RecursionError:
        return "its elements are nested too deeply"
    except (OSError, ValueError) as error:
        return str(error)
    return "it has no main part" if page.path and not page.has_main else ""
