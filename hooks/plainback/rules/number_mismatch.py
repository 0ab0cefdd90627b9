"""A figure differs between languages, or from the registry.

38 degrees has become 83, 3 weeks 3 days, 1 in 100 1 in 10: each sends people to a doctor too
late, or frightens those who are well.

Bad:  en "over 3 months", nl "langer dan 3 weken"
Good: en "over 3 months", nl "langer dan 3 maanden"

Limit: a number word without a unit ("two people") is not compared; nor is a figure that comes
twice in texts that do not stand paragraph by paragraph beside each other.
"""

from collections.abc import Iterator

from plainback.body import texts_by_heading
from plainback.figure_reader import FigureReader, figure_reader
from plainback.figures import Figures, together
from plainback.odd_figures import odd_figures, odd_text
from plainback.own_items import home_texts
from plainback.problem import Problem
from plainback.side_by_side import same_paragraphs
from plainback.site import Site
from plainback.source import item_needle
from plainback.texts import run_needles, under
from plainback.words import plain

NAME = "number-mismatch"


def check(site: Site) -> Iterator[Problem]:
    """Compare the figures of every item, and of the text under every heading."""
    readers = {
        code: figure_reader(site.knowledge.words, code) for code in site.languages
    }
    yield from _registry_items(site, readers)
    for path in site.paths:
        yield from _bodies(site, path, readers)


def _registry_items(site: Site, readers: dict[str, FigureReader]) -> Iterator[Problem]:
    homes = home_texts(site)
    differing = {
        (entry.item, language)
        for entry in site.knowledge.registry.differs
        for language in entry.languages
        if entry.what == "numbers"
    }
    for item in site.knowledge.registry.items:
        figures = {
            code: readers[code].read(homes[code, item])
            for code in site.languages
            if homes.get((code, item)) and (item, code) not in differing
        }
        yield from _item(site, item, figures, readers[site.languages[0]])
    yield from _repeated(site, readers, homes)


def _item(
    site: Site, item: str, figures: dict[str, Figures], english: FigureReader
) -> Iterator[Problem]:
    """One item must have the figures of the registry, and the same in every language."""
    page = site.knowledge.registry.home_of(item).page
    told = set()
    for code in figures:
        for number in site.knowledge.registry.items[item].numbers:
            if _lacks(english.read(plain(number)), figures[code]):
                told.add(code)
                message = f'the {site.named(code)} "{item}" must say "{number}".'
                yield _item_problem(site, code, page, item, message)
    for code, right, what in odd_figures(figures, Figures.agrees):
        if code not in told:
            name, other = site.named(code), site.named(right)
            message = f'the {name} "{item}" {what}, compared with {other}.'
            yield _item_problem(site, code, page, item, message)


def _repeated(
    site: Site, readers: dict[str, FigureReader], homes: dict[tuple[str, str], str]
) -> Iterator[Problem]:
    """An item repeated on another page must keep the figures of its own page."""
    for page in site.all_pages():
        for _, item in page.items():
            home = homes.get((page.language, item.id), item.text)
            if home == item.text or not item.text:
                continue
            reader = readers[page.language]
            if not reader.read(home).agrees(reader.read(item.text)):
                name = site.named(page.language)
                message = f'the {name} "{item.id}" has other figures here than on its own page.'
                yield _item_problem(site, page.language, page.path, item.id, message)


def _lacks(asked: Figures, there: Figures) -> bool:
    wanted = asked.stated or asked.possible
    return bool(Figures(wanted, tuple).missing_from(there))


def _item_problem(
    site: Site, language: str, path: str, item: str, message: str
) -> Problem:
    page = site.page(language, path)
    fix = (
        f"compare it with {site.english(path, item_needle(item))} and data/safety.yml."
    )
    return site.problem(NAME, page, message, fix, item_needle(item))


def _bodies(
    site: Site, path: str, readers: dict[str, FigureReader]
) -> Iterator[Problem]:
    """Compare all text under a heading; then, where they correspond, paragraph by paragraph."""
    pages = {page.language: page for page in site.in_every_language(path)}
    texts = {code: texts_by_heading(page) for code, page in pages.items()}
    told = set()
    for key in dict.fromkeys(key for each in texts.values() for key in each):
        figures = {
            code: together([readers[code].read(t) for t in texts[code].get(key, [])])
            for code, page in pages.items()
            if key in texts[code] or key in page.ids or not key
        }
        for odd in odd_figures(figures, Figures.names_the_same):
            told.add((odd[0], key))
            where = odd_text(texts[odd[0]].get(key, []), figures, odd, readers, key)
            yield _text_problem(site, path, key, odd, where)
    for runs in same_paragraphs(list(pages.values())):
        figures = {code: readers[code].read(run.words) for code, run in runs.items()}
        for odd in odd_figures(figures, Figures.agrees):
            key = runs[odd[0]].heading
            if (odd[0], key) not in told:
                where = run_needles(runs[odd[0]])
                yield _text_problem(site, path, key, odd, where)


def _text_problem(
    site: Site, path: str, key: str, odd: tuple[str, str, str], where: list[str]
) -> Problem:
    """A text of one language (odd[0]) has other figures than that of another."""
    code, right, what = odd
    name, other = site.named(code), site.named(right)
    message = f"the {name} text {under(key)} {what}, compared with {other}."
    fix = f"compare it with {site.english(path, f'#{key}')}."
    return site.problem(NAME, site.page(code, path), message, fix, *where)
