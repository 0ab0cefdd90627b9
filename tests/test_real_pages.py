"""Teeth: take each safety item and each section out of the real pages, in each language, and see
that exactly this is reported.
"""

from pathlib import Path

import pytest
from lxml import html

from conftest import ROOT
from plainback.check import judge
from plainback.knowledge import load_knowledge
from plainback.page import Page
from plainback.reading import read_page
from plainback.site import Site, read_site
from plainback.stylesheets import StyleShelf

LANGUAGES = ("en", "de", "nl", "ru")


@pytest.fixture(scope="module")
def real(site: Path) -> Site:
    """The real site, read once. Tests swap pages in it and put them back."""
    return read_site(site, ROOT, load_knowledge(ROOT / "data"))


class Broken:
    """The real site with some pages changed, for as long as the block lasts."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.styles = StyleShelf(site.folder)
        self.trees: dict[tuple[str, str], html.HtmlElement] = {}
        self.kept: dict[tuple[str, str], Page] = {}

    def tree(self, language: str, path: str) -> html.HtmlElement:
        """The page as elements that may be changed."""
        if (language, path) not in self.trees:
            file = self.site.folder / self.site.pages[language][path].file
            text = file.read_text(encoding="utf-8")
            self.trees[language, path] = html.document_fromstring(text)
        return self.trees[language, path]

    def problems(self) -> set[tuple[str, str]]:
        """Rule and message of everything found on the changed pages."""
        for (language, path), tree in self.trees.items():
            old = self.site.pages[language][path]
            self.kept[language, path] = old
            new = Page(old.file, language, path)
            text = html.tostring(tree, encoding="unicode", doctype="<!doctype html>")
            read_page(text, new, self.styles)
            self.site.pages[language][path] = new
        try:
            return {(p.rule, p.message) for p in judge(self.site).problems}
        finally:
            for (language, path), page in self.kept.items():
                self.site.pages[language][path] = page


def named(site: Site, language: str) -> str:
    return site.knowledge.interface.english_name(language)


def longest(site: Site) -> int:
    return max(len(s.items) for s in site.knowledge.registry.current_sections())


def test_the_real_site_has_no_problem(real: Site) -> None:
    assert Broken(real).problems() == set()


@pytest.mark.parametrize("turn", range(4))
def test_each_item_taken_out_is_reported_and_nothing_else(
    turn: int, real: Site
) -> None:
    """One item of every section at a time, each section in another language, until all had their
    turn: what is reported must be exactly what was taken out.
    """
    sections = real.knowledge.registry.current_sections()
    tried = 0
    for number in range(longest(real)):
        broken, expected = Broken(real), set()
        for turned, section in enumerate(sections):
            if number >= len(section.items):
                continue
            language = LANGUAGES[(turn + turned + number) % 4]
            item = section.items[number]
            tree = broken.tree(language, section.page)
            within = f"//*[@data-safety-section='{section.id}']"
            tree.xpath(f"{within}//*[@data-safety-item='{item}']")[0].drop_tree()
            name = named(real, language)
            expected.add(
                ("missing-item", f'the {name} page lacks "{item}" in "{section.id}".')
            )
            tried += 1
        found = broken.problems()
        assert expected <= found
        assert {rule for rule, _ in found} <= {"missing-item", *consequences(found)}
        assert len([1 for rule, _ in found if rule == "missing-item"]) == len(expected)
    assert tried == sum(len(section.items) for section in sections)


def consequences(found: set[tuple[str, str]]) -> set[str]:
    """What may be reported besides, because it is also true of the page: an address is lost, a
    link or citation of the item is gone, the one paragraph it left is shorter, an embed differs.
    """
    also = {"lost-permalink", "source-mismatch", "missing-section", "empty-item"}
    also |= {"embed-mismatch"}
    return {rule for rule, _ in found if rule in also}


@pytest.mark.parametrize("turn", range(4))
def test_each_section_taken_out_is_reported(turn: int, real: Site) -> None:
    """One section of every page at a time, each page in another language."""
    pages: dict[str, list[str]] = {}
    for section in real.knowledge.registry.current_sections():
        pages.setdefault(section.page, []).append(section.id)
    for number in range(max(map(len, pages.values()))):
        broken, expected = Broken(real), set()
        for turned, (path, ids) in enumerate(pages.items()):
            if number < len(ids):
                language = LANGUAGES[(turn + turned + number) % 4]
                tree = broken.tree(language, path)
                found = tree.xpath(f"//*[@data-safety-section='{ids[number]}']")
                found[0].drop_tree()
                expected.add((named(real, language), ids[number]))
        problems = broken.problems()
        missing = [m for rule, m in problems if rule == "missing-section"]
        assert len(missing) == len(expected)
        for name, section_id in expected:
            assert any(name in m and f'"{section_id}"' in m for m in missing)
