"""The headings of a page are not those of the other languages.

Every heading has an id, the same everywhere: links from paper lead there, the language switch stays
there, and a heading that is missing in one language means that its text is missing too.

Bad:  en "## How sure { #how-sure }", ru "## Насколько это точно" without an id
Good: the same ids, in the same order and at the same level, in every language.
"""

from collections.abc import Iterator

from plainback.agreement import odd_ones
from plainback.page import Heading, Page
from plainback.problem import Problem
from plainback.site import Site

NAME = "heading-mismatch"
COMPARED = frozenset({"main", "article", "country", "sources"})
Outline = list[tuple[str, int]]


def check(site: Site) -> Iterator[Problem]:
    """Compare the headings that people write, and those inside the safety sections."""
    safety = set(site.knowledge.registry.by_id)
    for path in site.paths:
        pages = {page.language: page for page in site.in_every_language(path)}
        for page in pages.values():
            yield from _without_id(site, page, list(pages))
        outlines = {code: _outline(page, safety) for code, page in pages.items()}
        for code, right in odd_ones(outlines, list.__eq__):
            yield from _differences(
                site, pages[code], outlines[code], outlines[right], right
            )
        for page in pages.values():
            yield from _groups(site, page)


def written_headings(page: Page) -> list[Heading]:
    """Headings of the page's own text, after its title."""
    return [
        heading
        for heading in page.headings
        if heading.run.zone in COMPARED
        and heading.level > 1
        and not heading.run.section
    ]


def _outline(page: Page, safety: set[str]) -> Outline:
    """Ids and levels, without the titles of safety sections, which have rules of their own."""
    found = [(heading.id or "", heading.level) for heading in written_headings(page)]
    return [
        (i, level) for i, level in found if i and i.removesuffix("-title") not in safety
    ]


def _without_id(site: Site, page: Page, languages: list[str]) -> Iterator[Problem]:
    """Headings whose id nobody typed: it is made of the words, and changes with them."""
    name = site.named(page.language)
    files = {code: site.source.file_of(code, page.path) for code in languages}
    typed = {code: site.source.ids(file) for code, file in files.items()}
    for heading in written_headings(page):
        mine = heading.id in typed[page.language]
        if heading.id and (
            mine or not any(heading.id in ids for ids in typed.values())
        ):
            continue  # typed nowhere: a block has made it, the same in every language
        message = f'the {name} heading "{heading.heard}" has no id.'
        fix = "write { #the-english-id } behind it, the same in all languages."
        yield site.problem(
            NAME, page, message, fix, f"# {heading.heard}", heading.heard
        )


def _differences(
    site: Site, page: Page, there: Outline, right: Outline, model: str
) -> Iterator[Problem]:
    name, other = site.named(page.language), site.named(model)
    ids, wanted, levels = [i for i, _ in there], [i for i, _ in right], dict(right)
    for each in wanted:
        if each not in ids:
            message = f'the {name} page lacks the heading "{each}" of the {other} page.'
            fix = f"translate {site.english(page.path, f'#{each}')} with its id."
            yield site.problem(NAME, page, message, fix, f"#{each}")
    for each, level in there:
        if each not in levels:
            message = (
                f'the {name} page has the heading "{each}", which {other} has not.'
            )
            fix = "give it the id of the other languages, or add it there too."
            yield site.problem(NAME, page, message, fix, f"#{each}")
        elif level != levels[each]:
            message = (
                f'the {name} heading "{each}" is of level {level}, not {levels[each]}.'
            )
            fix = "use as many # as the English page."
            yield site.problem(NAME, page, message, fix, f"#{each}")
    shared = [each for each in ids if each in levels]
    yield from _order(site, page, shared, [each for each in wanted if each in ids])


def _order(
    site: Site, page: Page, there: list[str], right: list[str]
) -> Iterator[Problem]:
    """The first heading that stands too early."""
    for first, second in zip(there, right, strict=False):
        if first != second:
            name = site.named(page.language)
            message = f'the {name} page has the heading "{first}" before "{second}".'
            fix = "keep the order of the other languages."
            yield site.problem(NAME, page, message, fix, f"#{first}")
            return


def _groups(site: Site, page: Page) -> Iterator[Problem]:
    """Inside a safety section: one heading for each group that has a title, no others."""
    name = site.named(page.language)
    for built in page.sections:
        section = site.knowledge.registry.section(built.id)
        if section is None:
            continue
        titled = [f"{section.id}-{group.id}" for group in section.groups if group.title]
        found = [heading.id or "" for heading in built.groups]
        for each in titled:
            if each not in found:
                group = each.removeprefix(f"{section.id}-")
                message = f'the {name} "{section.id}" lacks the heading of "{group}".'
                fix = f'write "### [{group}] …" above its items.'
                yield site.problem(NAME, page, message, fix, f"::: safety {section.id}")
        for each in found:
            if each not in titled:
                message = f'the {name} "{section.id}" has an unknown heading "{each}".'
                fix = "use the groups of data/safety.yml."
                yield site.problem(NAME, page, message, fix, f"::: safety {section.id}")
