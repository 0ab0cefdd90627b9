"""Small tools of which the kinds of mistakes are made."""

import re
from collections.abc import Iterator

from plainback.mutating.mutant import Change, Edit
from plainback.mutating.typed import Part


def gone(part: Part) -> Change:
    """The whole part is left out."""
    return (Edit(part.start, part.end, ""),)


def said(part: Part, words: str) -> Change:
    """The part says other words."""
    return (Edit(part.words_start, part.words_end, words),)


def again(text: str, part: Part) -> Change:
    """The part stands there twice."""
    return (Edit(part.end, part.end, text[part.start : part.end]),)


def exchanged(text: str, one: Part, other: Part) -> Change:
    """Two parts change places."""
    return (
        Edit(one.start, one.end, text[other.start : other.end]),
        Edit(other.start, other.end, text[one.start : one.end]),
    )


def words_exchanged(one: Part, other: Part) -> Change:
    """Two parts change their words and keep their names."""
    return (*said(one, other.words), *said(other, one.words))


def wrapped(part: Part, before: str, after: str) -> Change:
    """Something is put around the part."""
    return (Edit(part.start, part.start, before), Edit(part.end, part.end, after))


def in_tag(text: str, part: Part, attribute: str) -> Change:
    """The element has one more attribute."""
    end = text.index(">", part.start)
    return (Edit(end, end, f" {attribute}"),)


def replaced(text: str, pattern: str, new: str) -> Iterator[Change]:
    """Every place where a pattern stands says something else."""
    for found in re.finditer(pattern, text, re.MULTILINE):
        changed = found.expand(new)
        if changed != found[0]:
            yield (Edit(found.start(), found.end(), changed),)


def shifted(part: Part, start: int, end: int, new: str) -> Change:
    """A stretch of the words of a part, counted from the beginning of its words."""
    at = part.words_start
    return (Edit(at + start, at + end, new),)
