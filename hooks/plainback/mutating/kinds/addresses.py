"""Addresses, headings, pages: what is printed on paper must lead somewhere."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plainback.mutating import printed, typed
from plainback.mutating.kinds.edits import gone, replaced, said
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Edit, Kind


def rename_typed(page: Material) -> Iterator[Change]:
    """A heading has another id: the leaflet of a clinic leads to the top of the page."""
    return replaced(page.text, r"(?<=\{ #)([a-z0-9-]+)(?= \}$)", r"\1-neu")


def rename_built(page: Material) -> Iterator[Change]:
    """A generator makes ids of its own, or none: printed addresses lead nowhere."""
    for each in [*printed.items(page.text), *printed.sections(page.text)]:
        end = page.text.index(">", each.start)
        for new in ("", f' id="{each.id}-1"'):
            at = page.text.find(f' id="{each.id}"', each.start, end)
            if at > 0:
                yield (Edit(at, at + len(f' id="{each.id}"'), new),)
    promised = {p.place for p in page.knowledge.permalinks if p.page == page.path}
    for each in [h for h in printed.headings(page.text) if h.id in promised]:
        yield (Edit(each.start, each.start + len(f'<h2 id="{each.id}"'), "<h2"),)


def drop_heading(page: Material) -> Iterator[Change]:
    """A heading is lost, and with it the way to its text."""
    return (gone(each) for each in typed.headings(page.text))


def drop_heading_built(page: Material) -> Iterator[Change]:
    """The same in the built page: a theme or generator did it, no translator."""
    return (gone(each) for each in printed.headings(page.text))


def heading_level(page: Material) -> Iterator[Change]:
    """A heading is of another level: who listens to the page loses the order of things."""
    yield from replaced(page.text, r"^## (?=.*\{ #)", "### ")
    yield from replaced(page.text, r"^### (?=.*\{ #)", "## ")


def empty_heading(page: Material) -> Iterator[Change]:
    """A heading says nothing: who listens to the page cannot find its text."""
    return (said(each, "") for each in printed.headings(page.text))


def group_heading(page: Material) -> Iterator[Change]:
    """A heading inside a safety list is lost: items stand under the wrong words."""
    return replaced(page.text, r"^### \[[a-z-]+\] .*\n", "")


def exchange_headings(page: Material) -> Iterator[Change]:
    """Two headings stand above each other's text: the answer is to another question."""
    found = typed.headings(page.text)
    for one, other in pairwise(found):
        yield (*said(one, other.words), *said(other, one.words))


def missing(page: Material) -> Iterator[Change]:
    """The page is not there in this language: a printed address shows an error."""
    yield (Edit(0, len(page.text), ""),)


def title_typed(page: Material) -> Iterator[Change]:
    """The page has no title: its tab shows a file name."""
    return replaced(page.text, r"^# (.+)\n", r"\1\n")


def title_built(page: Material) -> Iterator[Change]:
    """The tab names another page: people close the right one."""
    mine = re.search(r"<title>([^<]*)</title>", page.text)
    for text in page.neighbours.values():
        other = re.search(r"<title>([^<]*)</title>", text)
        if other[1] != mine[1]:
            yield (Edit(mine.start(1), mine.end(1), other[1]),)


def other_page(page: Material) -> Iterator[Change]:
    """Another page of the same language stands at this address."""
    for text in page.neighbours.values():
        yield (Edit(0, len(page.text), text),)


KINDS = [
    Kind(
        "address-lost",
        True,
        ("lost-permalink", "heading-mismatch"),
        rename_typed,
        rename_built,
    ),
    Kind(
        "heading-dropped",
        True,
        ("heading-mismatch", "lost-permalink"),
        drop_heading,
        drop_heading_built,
    ),
    Kind("heading-level", False, ("heading-mismatch",), heading_level),
    Kind("heading-emptied", False, ("empty-item",), None, empty_heading),
    Kind("group-heading-dropped", False, ("heading-mismatch",), group_heading),
    Kind("headings-exchanged", False, (), exchange_headings),
    Kind("page-missing", True, ("missing-page",), None, missing),
    Kind("page-misplaced", True, ("missing-page",), None, other_page),
    Kind("title-wrong", False, ("title-first",), title_typed, title_built),
]
