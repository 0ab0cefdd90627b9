"""Give the templates their words, phone numbers, addresses and sources."""

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import jinja2
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from keeping import kept
from plainback.later import later
from plainback.page_files import page_path
from plainback.publishing.oembed import oembed_name
from plainback.writing.extension import library_in
from plainback.writing.library import Library
from plainback.writing.structured_data import AboutPage, structured_data


class Compiled(jinja2.BytecodeCache):
    """The templates of one build, compiled once: each language has a fresh environment."""

    def __init__(self, code: dict[str, bytes]) -> None:
        self.code = code

    def load_bytecode(self, bucket: Bucket) -> None:
        """Use what another language compiled; Jinja looks whether the template is the same."""
        if code := self.code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it for the other languages."""
        self.code[bucket.key] = bucket.bytecode_to_string()


# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# One call per language, each with a fresh environment: the words are those of that language.
def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> None:
    """Set what every template may use, 404.html and sitemap.xml included."""
    keep = kept()
    code = keep.templates if keep else config.extra.setdefault("compiled", {})
    env.bytecode_cache = Compiled(code)
    library = library_in(config.markdown_extensions)
    i18n = config.plugins["i18n"]
    language = i18n.current_language or i18n.default_language
    env.globals.update(
        language=language,
        library=library,
        edition=library.edition,
        word=_word(library, language),
        absolute=_absolute(library, config.site_url or "/"),
        absolute_path=_absolute(library, urlsplit(config.site_url or "/").path or "/"),
        page_paths=_page_paths(files),
        later=later,
    )


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Tell the template the path of the page, the same in all languages, and who reviewed it."""
    path, language = page_path(page.file.norm_src_uri), page.file.locale_alternate_of
    library = library_in(config.markdown_extensions)
    revised = _revised(page) or library.reviews.written
    due = library.reviews.due(language, path, revised)
    context.update(path=path, revised=revised, due=due, overdue=due < library.day)
    for kind in ("medical", "translation"):
        context[kind] = library.reviews.latest(language, path, kind)
    site_url = config.site_url or "/"
    about = AboutPage(language, path, page.title, revised, context["medical"])
    context["structured"] = structured_data(about, page.content, site_url, library)
    code = library.short_links.code_of(path)
    context["oembed"] = site_url + oembed_name(language, code)
    return context


# ---------------------------------------------------------------------------
# Helper functions
# ---------------------------------------------------------------------------


def _revised(page: Page) -> date | None:
    """The day of the front matter, "revised: 2027-03-01"."""
    revised = page.meta.get("revised")
    if revised is not None and not isinstance(revised, date):
        raise PluginError(
            f"docs/{page.file.src_uri}: revised is not a day such as 2027-03-01"
        )
    return revised


def _word(library: Library, language: str) -> Callable[..., str]:
    def word(key: str, in_language: str = language, **values: str) -> str:
        text = library.interface.word(key, in_language)
        return text.format(**values) if values else text

    return word


def _absolute(library: Library, site_url: str) -> Callable[[str, str], str]:
    def absolute(language: str, path: str) -> str:
        return site_url + library.interface.address(language, path)

    return absolute


def _page_paths(files: Files) -> list[str]:
    """The language-neutral paths of all pages, sorted, for the sitemap."""
    return sorted({page_path(f.norm_src_uri) for f in files.documentation_pages()})
