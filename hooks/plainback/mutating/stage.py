"""Build the site once, and keep what is needed to write single pages of it again.

This is the only place here that knows MkDocs: a page with a mistake in its Markdown goes through
the same Markdown, the same templates and the same data as in a real build.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page
from mkdocs.utils import meta

from plainback.page_files import page_path
from plainback.writing.extension import PageContext, PlainbackExtension, extension_in

Address = tuple[str, str]
"""Language and page path."""


@dataclass
class Printed:
    """One page of the real build: MkDocs' page, its template and what the template was given."""

    page: Page
    files: Any
    template: Any
    context: dict[str, Any]


IN_TWO_PROCESSES = "hooks/languages.py"
"""Left out here: the pages of all languages have to be in one process."""


class BuildStoppedError(Exception):
    """The site cannot be built as it is; carries what MkDocs says."""


class _Errors(logging.Handler):
    """Keeps what MkDocs would print when it ends."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.texts.append(record.getMessage())


class _Watcher(BasePlugin):
    """Looks on while MkDocs builds, and keeps every page."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: dict[Address, Printed] = {}

    def on_env(self, env: Any, *, config: Any, files: Any) -> None:
        self.env, self.files = env, files

    def on_page_context(self, context: Any, *, page: Any, config: Any, nav: Any) -> Any:
        where = (page.file.locale_alternate_of, page_path(page.file.norm_src_uri))
        template = self.env.get_template(page.meta.get("template", "main.html"))
        self.pages[where] = Printed(page, self.files, template, context)
        return context


@dataclass
class Stage:
    """A built site, and the means to write any of its pages again."""

    project: Path
    folder: Path
    config: MkDocsConfig
    extension: PlainbackExtension
    pages: dict[Address, Printed] = field(default_factory=dict)

    def source(self, language: str, path: str) -> str:
        """The Markdown file of a page, relative to the project."""
        return f"docs/{self.pages[language, path].page.file.src_uri}"

    def write(self, language: str, path: str, text: str) -> tuple[str, list[str]]:
        """The built page for this Markdown (front matter included), and MkDocs' own warnings."""
        printed = self.pages[language, path]
        page = printed.page
        before = dict(vars(page))  # every menu of the language shows its title
        warnings = self.config.extra["mkdocs_warnings"].texts
        del warnings[:]
        page.markdown, page.meta = meta.get_data(text)
        self.extension.page = PageContext(language, path)
        page.render(self.config, printed.files)
        html = printed.template.render(printed.context)
        html = self.config.plugins.on_post_page(html, page=page, config=self.config)
        vars(page).clear()
        vars(page).update(before)
        return html, list(warnings)

    @contextmanager
    def using(self, name: str, value: Any) -> Iterator[None]:
        """Write with another content of one data file meanwhile. The templates hold the library, so
        that it stays and its content changes.
        """
        library = self.extension.library
        if not hasattr(
            library, name
        ):  # the check knows this file, the templates do not
            yield
            return
        own = getattr(library, name)
        setattr(library, name, value)
        try:
            yield
        finally:
            setattr(library, name, own)


def build_stage(project: Path, folder: Path) -> Stage:
    """Build the project into the folder with MkDocs, and keep its pages.

    Raises BuildStoppedError, with the report, when the build fails or is unsafe: a gate that says
    no already proves nothing.
    """
    file = str(project / "mkdocs.yml")
    hooks = [name for name in load_config(file).hooks if name != IN_TWO_PROCESSES]
    config = load_config(file, site_dir=str(folder), hooks=hooks)
    watcher = _Watcher()
    config.plugins["plainback-watcher"] = watcher
    logger = logging.getLogger("mkdocs")
    errors = _Errors()
    logger.addHandler(errors)
    kept, logger.propagate = logger.propagate, False
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except SystemExit as error:
        raise BuildStoppedError("\n".join(errors.texts)) from error
    finally:
        logger.propagate = kept
        logger.removeHandler(errors)
        config.plugins.on_shutdown()
    extension = extension_in(config.markdown_extensions)
    return Stage(project, folder, config, extension, watcher.pages)
