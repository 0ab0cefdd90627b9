"""A statement cites other sources than in the other languages, or a source that is not there.

A translation that has lost its source says something nobody can check; one with another source says
something else.

Bad:  en "… [@henschke-2009].", nl "…." without it
Good: the same sources at the same paragraph in every language.
"""

from collections import Counter
from collections.abc import Iterator

from plainback.agreement import odd_ones
from plainback.page import Page
from plainback.problem import Problem
from plainback.run import NO_ID
from plainback.site import Site
from plainback.texts import under

NAME = "source-mismatch"
Cited = dict[tuple[str, int], tuple[str, ...]]
"""Place of a paragraph -> its sources, sorted; a source of two sentences stands there twice."""


def check(site: Site) -> Iterator[Problem]:
    """Compare the sources under each heading, paragraph by paragraph where they match."""
    for page in site.all_pages():
        yield from _leading_nowhere(site, page)
    for path in site.paths:
        pages = {page.language: page for page in site.in_every_language(path)}
        blocks = {code: _blocks(page) for code, page in pages.items()}
        cited = (c.heading for page in pages.values() for c in page.citations)
        headings = [each for each in dict.fromkeys(cited) if each != NO_ID]
        for heading in headings:
            with_heading = {
                code: page
                for code, page in pages.items()
                if not heading
                or heading in page.ids
                or any(c.heading == heading for c in page.citations)
            }
            yield from _compared(site, heading, with_heading, blocks)


def _compared(
    site: Site, heading: str, pages: dict[str, Page], blocks: dict[str, Counter[str]]
) -> Iterator[Problem]:
    cited = {code: _cited(page, heading) for code, page in pages.items()}
    whole = {code: frozenset().union(*each.values()) for code, each in cited.items()}
    told = set()
    for code, right in odd_ones(whole, frozenset.__eq__):
        told.add(code)
        lacks, more = (
            sorted(whole[right] - whole[code]),
            sorted(whole[code] - whole[right]),
        )
        words = [f"lacks {', '.join(lacks)}"] if lacks else []
        words += [f"has {', '.join(more)} more"] if more else []
        yield _problem(site, pages[code], heading, " and ".join(words), right, more)
    alike = {code: each for code, each in cited.items() if code not in told}
    if len({blocks[code][heading] for code in alike}) == 1:
        for code, right in odd_ones(alike, dict.__eq__):
            what = "has the same sources at other paragraphs, or not as often"
            yield _problem(site, pages[code], heading, what, right, [])


def _cited(page: Page, heading: str) -> Cited:
    cited: dict[tuple[str, int], list[str]] = {}
    for citation in page.citations:
        if citation.heading == heading:
            place = (citation.item, citation.block)
            cited.setdefault(place, []).append(citation.source)
    return {place: tuple(sorted(sources)) for place, sources in cited.items()}


def _blocks(page: Page) -> Counter[str]:
    """How many texts of the article stand under each heading."""
    spoken, around = ("aria-label", "alt", "title"), ("frame", "strip")
    return Counter(
        run.heading
        for run in page.runs
        if run.kind not in spoken and run.zone not in around
    )


def _problem(
    site: Site, page: Page, heading: str, what: str, right: str, more: list[str]
) -> Problem:
    name, other = site.named(page.language), site.named(right)
    message = f"the {name} text {under(heading)} {what}, compared with {other}."
    fix = f"cite as in {site.english(page.path, f'#{heading}')}."
    needles = [*(f"@{source}" for source in more), f"#{heading}"]
    return site.problem(NAME, page, message, fix, *needles)


def _leading_nowhere(site: Site, page: Page) -> Iterator[Problem]:
    ids = set(page.ids)
    for citation in page.citations:
        target = citation.href.removeprefix("#")
        if target not in ids or target != f"source-{citation.source}":
            message = f'the source "{citation.source}" is not in the list of the page.'
            fix = "correct the key, or add the source to data/sources.json."
            yield site.problem(NAME, page, message, fix, f"@{citation.source}")
