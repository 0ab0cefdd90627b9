"""Read a built site: every page, grouped by language and page path."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plainback.all_pages import read_pages
from plainback.apart import is_apart
from plainback.files import files_in
from plainback.knowledge import Knowledge
from plainback.page import Page
from plainback.problem import Problem
from plainback.publishing.checking import rightly_made
from plainback.run import Run
from plainback.source import SourcePlaces


@dataclass(eq=False, repr=False)
class Site:
    """Everything the rules look at. Rules only read it."""

    folder: Path
    knowledge: Knowledge
    source: SourcePlaces
    pages: dict[str, dict[str, Page]] = field(default_factory=dict)
    """language -> page path -> page."""
    others: list[Page] = field(default_factory=list)
    """Pages outside the languages, such as the page for a wrong address."""
    files: list[str] = field(default_factory=list)
    """Every file of the site, sorted, such as "assets/site.css"."""
    cards: list[Page] = field(default_factory=list)
    """Cards for other websites, which a rule compares with their pages."""
    made: set[str] = field(default_factory=set)
    """Files made from data alone that are there and right to the last byte."""
    unreadable: list[Problem] = field(default_factory=list)
    texts: list[tuple[Page, Run]] = field(default_factory=list)
    """Every text with its page; judge() gathers them before the rules look."""

    @property
    def languages(self) -> list[str]:
        """The languages of the site, English first."""
        return list(self.knowledge.interface.languages)

    @property
    def paths(self) -> list[str]:
        """Every page path that stands in some language, sorted."""
        return sorted({path for pages in self.pages.values() for path in pages})

    def page(self, language: str, path: str) -> Page | None:
        """One page, or None."""
        return self.pages.get(language, {}).get(path)

    def all_pages(self) -> Iterator[Page]:
        """Every page of every language, by language and path."""
        for language in self.languages:
            for path in sorted(self.pages.get(language, {})):
                yield self.pages[language][path]

    def in_every_language(self, path: str) -> list[Page]:
        """The pages with this path, English first."""
        found = [self.page(language, path) for language in self.languages]
        return [page for page in found if page]

    def named(self, language: str) -> str:
        """ "German" for "de"; the code itself for a language the site does not have."""
        languages = self.knowledge.interface.languages
        return languages[language].english if language in languages else language

    def problem(
        self, rule: str, page: Page, message: str, fix: str, *needles: str
    ) -> Problem:
        """A problem at the first needle that stands in the source of the page."""
        path, line = self.place(page, *needles)
        return Problem(path, line, rule, message, fix)

    def place(self, page: Page, *needles: str) -> tuple[str, int]:
        """The source file and line to mend; the built file where there is no source."""
        if not page.language or not self.source.has(page.language, page.path):
            return self.source.built(page.file), 0
        file = self.source.file_of(page.language, page.path)
        return file, self.source.line(file, *needles)

    def english(self, path: str, *needles: str) -> str:
        """ "docs/en/red-flags/index.md:31": where a translator looks."""
        first = self.languages[0]
        file = self.source.file_of(first, path)
        line = self.source.line(file, *needles)
        return f"{file}:{line}" if line else file


def read_site(folder: Path, project: Path, knowledge: Knowledge) -> Site:
    """Read all built pages once. Pages that cannot be read are in `unreadable`."""
    site = Site(folder, knowledge, SourcePlaces(project, folder))
    site.files = sorted(files_in(folder))
    pages = {name for name in site.files if name.endswith(".html")}
    apart = {name for name in site.files if is_apart(name) or _old_page(site, name)}
    _add_pages(site, sorted(pages - apart))
    # What is made from data needs no reading when it is what the data say; all else is read.
    site.made |= rightly_made(site, apart)
    _add_pages(site, sorted((pages & apart) - site.made))
    return site


def _old_page(site: Site, name: str) -> bool:
    """True for the file at the address of a page that has moved."""
    path = _address(site, name)[1]
    return path in site.knowledge.moved.pages


def _add_pages(site: Site, names: list[str]) -> None:
    unread = [Page(name, *_address(site, name)) for name in names]
    for page, why_not in read_pages(site.folder, unread):
        if why_not:
            _cannot_read(site, page.file, why_not)
        if page.path:
            site.pages.setdefault(page.language, {})[page.path] = page
        elif page.file.startswith("embed/"):
            site.cards.append(page)
        else:
            site.others.append(page)


def _address(site: Site, name: str) -> tuple[str, str]:
    """The language and path of a built file; two empty texts outside the languages."""
    if not name.endswith("index.html") or is_apart(name):
        return "", ""
    address = name.removesuffix("index.html")
    languages = site.knowledge.interface.languages
    for language, info in sorted(
        languages.items(), key=lambda pair: -len(pair[1].prefix)
    ):
        if address.startswith(info.prefix):
            return language, address.removeprefix(info.prefix) or "/"
    return "", ""


def _cannot_read(site: Site, name: str, why: str) -> None:
    message = f"the page cannot be checked: {why}."
    fix = "Build the site again; if this stays, look at the page's source and template."
    problem = Problem(site.source.built(name), 0, "unreadable-page", message, fix)
    site.unreadable.append(problem)
