"""Mistakes in the data files: what must be said is itself data, and can be wrong.

A section that loses an item loses it in all four languages at once; so the pages do not differ.
What can still be noticed: the words that stand on the pages, and the addresses that were promised.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from plainback.mutating.kinds.edits import replaced
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Edit, Kind


def _sections(page: Material) -> tuple[int, int] | None:
    """Where the sections stand in data/safety.yml; None in other files."""
    if not page.file.endswith("safety.yml"):
        return None
    start = page.text.index("\nsections:\n")
    return start, page.text.index("\nitems:\n", start)


def _in_sections(page: Material, pattern: str, new: str) -> Iterator[Change]:
    found = _sections(page)
    for change in replaced(page.text, pattern, new) if found else ():
        if found[0] < change[0].start < found[1]:
            yield change


def drop_item(page: Material) -> Iterator[Change]:
    """An item is taken from its list in the registry, for all languages."""
    return _in_sections(page, r"^          - [a-z0-9-]+\n", "")


def drop_section(page: Material) -> Iterator[Change]:
    """A section is taken from the registry, and nobody misses it any more."""
    return _in_sections(page, r"^  - id: ([a-z-]+)$", r"  - id: \1-old")


def lower_level(page: Material) -> Iterator[Change]:
    """An emergency is said to be less urgent, in all languages."""
    yield from _in_sections(page, r"^    level: emergency$", "    level: soon")
    yield from _in_sections(page, r"^    level: urgent$", "    level: soon")


def change_kind(page: Material) -> Iterator[Change]:
    """A list of what not to do is said to be one of what is harmless."""
    yield from _in_sections(page, r"^    kind: do-not$", "    kind: normal")
    yield from _in_sections(page, r"^    kind: normal$", "    kind: do-not")


def change_number(page: Material) -> Iterator[Change]:
    """The figure that every language must keep is another one."""
    if page.file.endswith("safety.yml"):
        for line in re.finditer(r"numbers: \[(.+)\]", page.text):
            for found in re.finditer(r"\d+", line[1]):
                at = line.start(1) + found.start()
                yield (Edit(at, at + len(found[0]), str(int(found[0]) + 1)),)


def drop_word(page: Material) -> Iterator[Change]:
    """A word of the template is missing in one language."""
    if page.file.endswith("interface.yml"):
        code = page.language
        yield from replaced(
            page.text, rf'(?<![\w"]){code}: "[^"]+"(?=[,}}])', f'{code}: ""'
        )


def spoken_urgency(page: Material) -> Iterator[Change]:
    """The words for "at once" and "in the next days" have changed places in one language."""
    if page.file.endswith("interface.yml"):
        levels = ("emergency", "urgent", "soon")
        entry = rf'(?<![\w"]){page.language}: "([^"]+)"'
        found = [
            re.search(rf"^  urgency-{level}: .*?{entry}", page.text, re.MULTILINE)
            for level in levels
        ]
        for one, other in pairwise(found):
            yield (
                Edit(one.start(1), one.end(1), other[1]),
                Edit(other.start(1), other.end(1), one[1]),
            )


def address_forgotten(page: Material) -> Iterator[Change]:
    """A promised address is misspelt in the list, so that nobody keeps it."""
    if page.file.endswith("permalinks.txt"):
        yield from replaced(page.text, r"^([a-z/-]+/#[a-z]+)[a-z](\S*)$", r"\1\2")


KINDS = [
    Kind("registry-item-dropped", False, ("unknown-item",), data=drop_item),
    Kind("registry-section-dropped", False, ("unknown-item",), data=drop_section),
    Kind("registry-level-lowered", False, ("wrong-level",), data=lower_level),
    Kind("registry-kind-changed", False, ("wrong-kind",), data=change_kind),
    Kind("registry-number-changed", False, ("number-mismatch",), data=change_number),
    Kind("template-word-missing", False, ("data-file",), data=drop_word),
    Kind("urgency-words-exchanged", False, ("wrong-level",), data=spoken_urgency),
    Kind("promise-misspelt", False, ("lost-permalink",), data=address_forgotten),
]
