"""Write the pages: block syntax, citations and phone numbers, with the data files behind them."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from keeping import kept
from plainback.every_language import gaps_as_far_as_readable, language_gaps
from plainback.history import build_day
from plainback.interface import load_interface
from plainback.page_files import page_path
from plainback.problem import DataError, Problem
from plainback.reviews import reviews_on
from plainback.sharing import meanwhile
from plainback.writing.extension import PageContext, PlainbackExtension, extension_in
from plainback.writing.library import Library, load_library
from plainback.writing.readable import unreadable_pages
from rendering import markdown_of
from stopping import StoppedError

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# Before MkDocs empties the output folder, so that unreadable input costs nobody the last build.
# Nested builds find the block syntax already there: data and words are loaded once.
@event_priority(50)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the data files, look whether every page can be read, add the block syntax."""
    if extension_in(config.markdown_extensions) is None:
        settings = Path(config.config_file_path)
        library = _load(settings.parent)
        if keep := kept():
            keep.adopt(library, settings.read_bytes())
        config.markdown_extensions.append(PlainbackExtension(library))
    return config


# Before Markdown is rendered, once per page.
def on_page_markdown(
    markdown: str, page: Page, config: MkDocsConfig, files: Files
) -> str:
    """Tell the block syntax which page it writes."""
    language = page.file.locale_alternate_of
    extension = extension_in(config.markdown_extensions)
    extension.page = PageContext(language, page_path(page.file.norm_src_uri))
    keep = kept()
    return markdown_of(markdown, page, files, keep, extension) if keep else markdown


# ---------------------------------------------------------------------------
# Helper functions
# ---------------------------------------------------------------------------


def _load(root: Path) -> Library:
    """Data and pages, or one report of everything that cannot be read."""
    keep, known = kept(), False

    def gaps() -> list[Problem]:
        return list(language_gaps(root))

    if keep is None:
        gaps = meanwhile(gaps)  # as long as reading the data: the other core is idle
    try:
        loaded, known = keep.read_data(root / "data") if keep else (None, False)
        library = load_library(root, loaded)
        library.day = build_day(root, library.reviews.newest)
        reviews_on(root / "data", library.day)
    except DataError as error:
        raise StoppedError(sorted({*error.problems, *_besides(root)})) from error
    unreadable = unreadable_pages(root / "docs", library.interface)
    if problems := [*([] if known else gaps()), *unreadable]:
        raise StoppedError(sorted(problems))
    return library


def _besides(root: Path) -> list[Problem]:
    """What else is wrong where a data file is broken, as far as it can be told."""
    gaps = gaps_as_far_as_readable(root)
    try:
        interface = load_interface(root / "data")
    except DataError:
        return gaps
    return [*gaps, *unreadable_pages(root / "docs", interface)]
