"""Judge a part of the site: the pages of one address and those whose words they repeat.

A mistake on one page cannot change what the gate says about most others, so a whole check for each
of thousands of mistakes would be wasted time. A test compares this quick judgement with the whole.
"""

from dataclasses import dataclass, field
from pathlib import Path

from plainback.knowledge import Knowledge
from plainback.mutating.around import Pages, knowledge_for, pages_for
from plainback.page import Page
from plainback.problem import Problem
from plainback.reading import read_page
from plainback.rules import RULES, lost_short_link, page_not_in_search, unknown_text
from plainback.site import Site
from plainback.source import SourcePlaces, plain_spaces
from plainback.stylesheets import StyleShelf
from plainback.texts import gather_texts

MADE_AFTERWARDS = (lost_short_link, page_not_in_search)
"""Rules about what the build makes when all pages are there."""


@dataclass
class Changed:
    """What a mistake has changed: built pages, sources, data, files of the built site."""

    pages: dict[tuple[str, str], str | None] = field(default_factory=dict)
    """(language, path) -> the built page now; None when it is gone."""
    sources: dict[str, str] = field(default_factory=dict)
    """File relative to the project -> its text now."""
    knowledge: Knowledge | None = None
    files: dict[str, str] = field(default_factory=dict)
    """File relative to the built site -> its text now (style sheets, search indexes)."""


@dataclass
class Bench:
    """The whole site, read once, and what the gate says of each part of it unchanged."""

    site: Site
    folder: Path
    """A copy of the built site that a mistake may change."""
    before: dict[str, frozenset[Problem]] = field(default_factory=dict)
    shelf: StyleShelf | None = None
    known: dict[str, tuple[Knowledge, Pages]] = field(default_factory=dict)

    def new_problems(self, path: str, changed: Changed) -> list[Problem]:
        """What the gate says now and did not say before."""
        if path not in self.before:
            same = Changed(knowledge=self.site.knowledge)  # so that every rule looks
            self.before[path] = frozenset(self.problems(path, same))
        return sorted(set(self.problems(path, changed)) - self.before[path])

    def problems(self, path: str, changed: Changed) -> list[Problem]:
        """Every problem of the part of the site around this page path."""
        with_files = _laid(self.folder, changed.files | self._written(changed))
        try:
            return _judged(self.part(path, changed), changed)
        finally:
            for file, text in with_files.items():
                file.write_text(text, encoding="utf-8")

    def part(self, path: str, changed: Changed) -> Site:
        """A site of the pages at one address, with the changes, and what it needs of others."""
        knowledge, pages = self._around(path, changed.knowledge)
        part = Site(self.folder, knowledge, _sources(self.site, self.folder, changed))
        part.pages = {code: dict(found) for code, found in pages.items()}
        part.made = self.site.made
        shelf = self._shelf(changed)
        for (language, where), html in changed.pages.items():
            if html:
                page = self._read(language, where, html, shelf)
                part.pages[language][where] = page
            else:
                part.pages[language].pop(where, None)
        return part

    def _around(self, path: str, other: Knowledge | None) -> tuple[Knowledge, Pages]:
        """Data and pages for this path, kept until the data are broken themselves."""
        if other is None and path in self.known:
            return self.known[path]
        knowledge = knowledge_for(path, other or self.site.knowledge)
        found = knowledge, pages_for(path, self.site, knowledge.registry)
        if other is None:
            self.known[path] = found
        return found

    def _written(self, changed: Changed) -> dict[str, str]:
        """The files of the changed pages: some rules read a page as a whole."""
        address = self.site.knowledge.interface.address
        return {
            f"{address(*where)}index.html": html
            for where, html in changed.pages.items()
            if html
        }

    def _shelf(self, changed: Changed) -> StyleShelf:
        """Style sheets are read once, unless the mistake is in one."""
        if changed.files:
            return StyleShelf(self.folder)
        if self.shelf is None:
            self.shelf = StyleShelf(self.folder)
        return self.shelf

    def _read(self, language: str, path: str, html: str, shelf: StyleShelf) -> Page:
        address = self.site.knowledge.interface.address(language, path)
        page = Page(f"{address}index.html", language, path)
        read_page(html, page, shelf)
        return page


def _sources(site: Site, folder: Path, changed: Changed) -> SourcePlaces:
    """Where the words stand in docs/, with the changed files as they are now."""
    places = SourcePlaces(site.source.project, folder)
    for name, text in changed.sources.items():
        places.texts[name] = [plain_spaces(line) for line in text.splitlines()]
    return places


def _judged(part: Site, changed: Changed) -> list[Problem]:
    """What all rules say. Rules that look at one text at a time see those of changed pages only.

    Short addresses are made from data alone, the search from the pages as they then are: a broken
    page cannot make them wrong. unknown-text needs the titles of all pages.
    """
    part.texts = [
        (page, run)
        for page, run in gather_texts(part)
        if (page.language, page.path) in changed.pages
    ]
    made = () if changed.knowledge or changed.files else MADE_AFTERWARDS
    rules = [each for each in RULES if each not in (*made, unknown_text)]
    return [problem for rule in rules for problem in rule.check(part)]


def _laid(folder: Path, files: dict[str, str]) -> dict[Path, str]:
    """Write the changed files over the copy; returns what stood there."""
    kept = {}
    for name, text in files.items():
        file = folder / name
        kept[file] = file.read_text(encoding="utf-8")
        file.write_text(text, encoding="utf-8")
    return kept
