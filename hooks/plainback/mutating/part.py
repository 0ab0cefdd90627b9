"""Judge a part of the site: the pages of one address and those whose words they repeat.

A mistake on one page cannot change what the gate says about most others, so a whole check for each
of thousands of mistakes would be wasted time. A test compares this quick judgement with the whole.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

from plainback.knowledge import Knowledge
from plainback.page import Page
from plainback.problem import Problem
from plainback.reading import read_page
from plainback.rules import RULES
from plainback.site import Site
from plainback.source import SourcePlaces, plain_spaces
from plainback.stylesheets import StyleShelf
from plainback.texts import AROUND, gather_texts

HOME = "/"
"""The first page by name: what stands around all pages is judged where it comes first."""


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

    def new_problems(self, path: str, changed: Changed) -> list[Problem]:
        """What the gate says now and did not say before."""
        if path not in self.before:
            self.before[path] = frozenset(self.problems(path, Changed()))
        return sorted(set(self.problems(path, changed)) - self.before[path])

    def problems(self, path: str, changed: Changed) -> list[Problem]:
        """Every problem of the part of the site around this page path."""
        with_files = _laid(self.folder, changed.files | self._written(changed))
        try:
            return _judged(self.part(path, changed), set(changed.pages))
        finally:
            for file, text in with_files.items():
                file.write_text(text, encoding="utf-8")

    def around(self, path: str) -> set[str]:
        """The page, the pages whose items it repeats, and the first page of all."""
        registry = self.site.knowledge.registry
        homes = {
            registry.home_of(item).page
            for section in registry.current_sections()
            if section.page == path
            for item in section.items
            if section.repeats(item)
        }
        return {path, HOME} | homes

    def part(self, path: str, changed: Changed) -> Site:
        """A site of the pages at one address, with the changes, and what it needs of others."""
        wanted = self.around(path)
        knowledge = changed.knowledge or self.site.knowledge
        links = [link for link in knowledge.permalinks if link.page in wanted]
        part = Site(
            self.folder,
            replace(knowledge, permalinks=links),
            _sources(self.site, self.folder, changed),
        )
        for language, pages in self.site.pages.items():
            part.pages[language] = {
                each: pages[each] if each == path else _bones(pages[each])
                for each in wanted
                if each in pages
            }
        shelf = self._shelf(changed)
        for (language, where), html in changed.pages.items():
            if html:
                page = self._read(language, where, html, shelf)
                part.pages[language][where] = page
            else:
                part.pages[language].pop(where, None)
        return part

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


def _judged(part: Site, changed: set[tuple[str, str]]) -> list[Problem]:
    """What all rules say. Rules that look at one text at a time see those of changed pages only."""
    part.texts = [
        (page, run)
        for page, run in gather_texts(part)
        if (page.language, page.path) in changed
    ]
    return [problem for rule in RULES for problem in rule.check(part)]


def _bones(page: Page) -> Page:
    """What the judgement of another page needs of this one: its items, and what stands around."""
    around = [r for r in page.runs if r.zone in AROUND or r.kind == "aria-label"]
    return replace(page, runs=around, headings=[], phones=[], citations=[], pictures=[])


def _laid(folder: Path, files: dict[str, str]) -> dict[Path, str]:
    """Write the changed files over the copy; returns what stood there."""
    kept = {}
    for name, text in files.items():
        file = folder / name
        kept[file] = file.read_text(encoding="utf-8")
        file.write_text(text, encoding="utf-8")
    return kept
