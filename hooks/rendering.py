"""Under `mkdocs serve`: take a page as it was written at the last save, where nothing changed."""

from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from keeping import Kept, Noting, Render
from plainback.writing.extension import PlainbackExtension

MADE = ("content", "toc", "_title_from_render", "present_anchor_ids")
"""What MkDocs' Page.render() leaves in a page, besides the links to places."""


def markdown_of(
    markdown: str,
    page: Page,
    files: Files,
    keep: Kept,
    extension: PlainbackExtension,
) -> str:
    """The Markdown that MkDocs is to write, or the one it wrote before, to be taken as it was."""
    all_files = frozenset(files.src_uris)
    render = keep.renders.pop(page.file.src_uri, None)
    if render and render.source == markdown and render.files == all_files:
        keep.renders[page.file.src_uri] = render
        page.render = partial(_take, page, render)
        return render.markdown
    noting = Noting(extension.library)
    page.render = partial(_write, page, markdown, all_files, keep, extension, noting)
    return markdown


def _take(page: Page, render: Render, config: MkDocsConfig, files: Files) -> None:
    """Instead of Page.render(): the same result."""
    for name, value in render.made.items():
        setattr(page, name, value)
    page.links_to_anchors = {
        files.src_uris[name]: places for name, places in render.links.items()
    }


def _write(
    page: Page,
    source: str,
    all_files: frozenset[str],
    keep: Kept,
    extension: PlainbackExtension,
    noting: Noting,
    config: MkDocsConfig,
    files: Files,
) -> None:
    """Page.render(), and keep the result. A page with a warning is written each time."""
    warnings = config.extra["mkdocs_warnings"].texts
    before, library = len(warnings), extension.library
    extension.library = noting
    try:
        Page.render(page, config, files)
    finally:
        extension.library = library
    if len(warnings) == before:
        links = page.links_to_anchors or {}
        keep.renders[page.file.src_uri] = Render(
            source,
            all_files,
            frozenset(noting.used),
            page.markdown,
            {name: getattr(page, name) for name in MADE},
            {file.src_uri: places for file, places in links.items()},
        )
