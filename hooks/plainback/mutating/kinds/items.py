"""Items that are lost, doubled, moved or emptied."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plainback.mutating import printed, typed
from plainback.mutating.kinds.edits import (
    again,
    exchanged,
    gone,
    replaced,
    said,
    words_exchanged,
)
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Edit, Kind


def drop_typed(page: Material) -> Iterator[Change]:
    """A line is lost: the reader is never told of this sign."""
    return (gone(item) for item in typed.items(page.text))


def drop_built(page: Material) -> Iterator[Change]:
    """A template leaves a line out, and with it the only warning of its kind."""
    return (gone(item) for item in printed.items(page.text))


def double_typed(page: Material) -> Iterator[Change]:
    """A line stands there twice: of two versions a reader follows the milder one."""
    return (again(page.text, item) for item in typed.items(page.text))


def double_built(page: Material) -> Iterator[Change]:
    """A template writes a line twice; only one of them will be kept up to date."""
    return (again(page.text, item) for item in printed.items(page.text))


def move_typed(page: Material) -> Iterator[Change]:
    """A line stands in another list: an emergency reads as something that can wait."""
    for item in typed.items(page.text):
        for section in typed.sections(page.text):
            if section.id != item.section:
                at, line = section.words_end, page.text[item.start : item.end]
                yield (Edit(item.start, item.end, ""), Edit(at, at, line))


def move_built(page: Material) -> Iterator[Change]:
    """The same in the built page: a theme or generator did it, no translator."""
    sections = printed.sections(page.text)
    for item in printed.items(page.text):
        for section in sections:
            outside = not section.start < item.start < section.end
            last = page.text.rfind("</ul>", section.start, section.end)
            if outside and last > 0:
                line = page.text[item.start : item.end]
                yield (Edit(item.start, item.end, ""), Edit(last, last, line))


def _neighbours(page: Material, parts: list[typed.Part]) -> Iterator[Change]:
    for one, other in pairwise(parts):
        if one.end == other.start:
            yield exchanged(page.text, one, other)


def reorder_typed(page: Material) -> Iterator[Change]:
    """Two lines change places: the most dangerous signs must come first."""
    return _neighbours(page, typed.items(page.text))


def reorder_built(page: Material) -> Iterator[Change]:
    """The same in the built page, where the registry does not put it right."""
    return _neighbours(page, printed.items(page.text))


def empty_typed(page: Material) -> Iterator[Change]:
    """A translation is empty: a bullet without words warns nobody."""
    return (said(item, "…") for item in typed.own_items(page.text))


def empty_built(page: Material) -> Iterator[Change]:
    """The element is there and holds nothing; the sign it stood for is lost."""
    return (said(item, "") for item in printed.items(page.text))


def halve_typed(page: Material) -> Iterator[Change]:
    """The second half of an item is lost, and with it what turns pain into a warning."""
    for item in typed.own_items(page.text):
        cut = [m.end() for m in re.finditer(r"[,.:;](?= )", item.words)]
        if cut and cut[0] < len(item.words) - 15:
            yield said(item, item.words[: cut[0] - 1] + ".")


def repeat_typed(page: Material) -> Iterator[Change]:
    """A line was copied and not changed: one sign said twice, another not at all."""
    items = typed.own_items(page.text)
    for one, other in pairwise(items):
        yield said(other, one.words)


def exchange_typed(page: Material) -> Iterator[Change]:
    """Two lines have each other's words: fluent, and at the wrong address and urgency."""
    items = typed.own_items(page.text)
    for number, one in enumerate(items):
        for other in items[number + 1 :]:
            yield words_exchanged(one, other)


def misspell_typed(page: Material) -> Iterator[Change]:
    """An id is mistyped: nobody misses the line, and it has no urgency."""
    return replaced(page.text, r"^- \[([a-z]+)([a-z])([a-z-]*)\]", r"- [\1\3]")


KINDS = [
    Kind("item-dropped", True, ("missing-item",), drop_typed, drop_built),
    Kind("item-doubled", True, ("duplicate-item",), double_typed, double_built),
    Kind(
        "item-moved",
        True,
        ("missing-item", "unknown-item"),
        move_typed,
        move_built,
    ),
    Kind(
        "order-changed",
        False,
        ("item-order",),
        reorder_typed,
        reorder_built,
        same="the build puts the lines into the order of data/safety.yml",
    ),
    Kind("item-emptied", True, ("empty-item",), empty_typed, empty_built),
    Kind("item-halved", False, ("empty-item",), halve_typed),
    Kind("text-repeated", True, ("repeated-text",), repeat_typed),
    Kind("items-exchanged", False, (), exchange_typed),
    Kind("id-misspelt", True, ("unknown-item", "missing-item"), misspell_typed),
]
