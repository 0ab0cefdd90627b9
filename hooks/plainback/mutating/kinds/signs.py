"""The signs of a list: how urgent it is, and whether it says do or do not."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plainback.mutating import typed
from plainback.mutating.kinds.edits import replaced, words_exchanged
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Edit, Kind

LOWER = {
    "emergency": "urgent",
    "urgent": "soon",
    "soon": "none",
    "none": "urgent",
}
OPPOSITE = {
    "do-not": "normal",
    "normal": "do-not",
    "warning": "reassurance",
    "ask-first": "adapt",
    "not-now": "adapt",
}


def _next(text: str, pattern: str, other: dict[str, str]) -> Iterator[Change]:
    """Each name that a pattern finds becomes the one that must not stand there."""
    for found in re.finditer(pattern, text):
        if new := other.get(found[1]):
            yield (Edit(found.start(1), found.end(1), new),)


def level_data(page: Material) -> Iterator[Change]:
    """The urgency in the page is lower than it should be: hours are lost."""
    return _next(page.text, r'data-level="([a-z]+)"', LOWER)


def level_look(page: Material) -> Iterator[Change]:
    """An emergency is shown in the colour of something harmless."""
    return _next(page.text, r'class="pb-care pb-care--([a-z-]+)"', LOWER)


def level_words(page: Material) -> Iterator[Change]:
    """The words in front of a list say another urgency than its colour."""
    words = page.knowledge.interface.words
    for level, lower in LOWER.items():
        old = words[f"urgency-{level}"][page.language]
        new = words[f"urgency-{lower}"][page.language]
        yield from replaced(
            page.text, f"urgency.>{re.escape(old)}<", f'urgency">{new}<'
        )


def level_built(page: Material) -> Iterator[Change]:
    """Any of the three signs of urgency is wrong: the reader waits too long."""
    yield from level_data(page)
    yield from level_look(page)
    yield from level_words(page)


def section_typed(page: Material) -> Iterator[Change]:
    """A list is written under the name of the other one, and takes its urgency."""
    found = typed.sections(page.text)
    for one, other in pairwise(found):
        yield tuple(
            Edit(each.start + 11, each.start + 11 + len(each.id), name)
            for each, name in ((one, other.id), (other, one.id))
        )


def kind_built(page: Material) -> Iterator[Change]:
    """A list of what not to do is shown as harmless, and is followed."""
    yield from _next(page.text, r'data-kind="([a-z-]+)"', OPPOSITE)
    yield from _next(page.text, r'class="pb-care pb-care--([a-z-]+)"', OPPOSITE)
    words = page.knowledge.interface.words
    for kind, opposite in OPPOSITE.items():
        old = words[f"kind-{kind}"][page.language]
        new = words[f"kind-{opposite}"][page.language]
        yield from replaced(
            page.text, f"urgency.>{re.escape(old)}<", f'urgency">{new}<'
        )


def do_and_do_not(page: Material) -> Iterator[Change]:
    """What not to do stands in the list of what is safe, and the other way round."""
    registry = page.knowledge.registry
    items = typed.own_items(page.text)
    kinds = {section.id: section.kind for section in registry.sections}
    for one in items:
        for other in items:
            if kinds.get(one.section) == "do-not" != kinds.get(other.section):
                yield words_exchanged(one, other)


def _starts(page: Material) -> list[str]:
    starts = page.knowledge.words.languages[page.language].negation_starts
    return sorted(starts, key=len, reverse=True)


def do_not_becomes_do(page: Material) -> Iterator[Change]:
    """ "Never massage the front of the neck" without its first word is an invitation."""
    words = "|".join(re.escape(each).replace("'", "[’']") for each in _starts(page))
    pattern = re.compile(rf"(?:{words}) (\w)", re.IGNORECASE)
    registry = page.knowledge.registry
    kinds = {section.id: section.kind for section in registry.sections}
    for item in typed.own_items(page.text):
        if kinds.get(item.section) == "do-not" and (m := pattern.match(item.words)):
            at = item.words_start
            yield (Edit(at, at + m.end(), m[1].upper()),)


KINDS = [
    Kind(
        "level-changed",
        True,
        ("wrong-level", "missing-item", "unknown-item"),
        section_typed,
        level_built,
    ),
    Kind("kind-changed", True, ("wrong-kind",), None, kind_built),
    Kind("do-and-do-not", True, ("wrong-kind",), do_and_do_not),
    Kind("do-not-becomes-do", True, ("wrong-kind",), do_not_becomes_do),
]
