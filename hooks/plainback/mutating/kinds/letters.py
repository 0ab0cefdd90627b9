"""Letters that only look right: screen readers and searching stumble over them."""

import re
from collections.abc import Iterator

from plainback.mutating import typed
from plainback.mutating.kinds.edits import shifted
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Kind

TWINS = dict(zip("аеорсух", "aeopcyx", strict=True))
"""Cyrillic letters and the Latin ones that look the same."""


def look_alike(page: Material) -> Iterator[Change]:
    """A letter of another script: screen readers stumble, searching finds nothing."""
    cyrillic = page.language == "ru"
    exchange = TWINS if cyrillic else {new: old for old, new in TWINS.items()}
    for part in typed.texts(page.text):
        for found in re.finditer(r"\w{4,}", typed.readable(part.words)):
            at = next((n for n, c in enumerate(found[0]) if c in exchange), None)
            if at is not None:
                where = found.start() + at
                yield shifted(part, where, where + 1, exchange[found[0][at]])


def invisible(page: Material) -> Iterator[Change]:
    """A sign without width inside a word: the word can no longer be found or read aloud."""
    for part in typed.texts(page.text):
        for found in re.finditer(r"\w{6,}", typed.readable(part.words)):
            at = found.start() + 3
            yield shifted(part, at, at, "\u200b")


KINDS = [
    Kind("look-alike", False, ("wrong-language", "look-alike"), look_alike),
    Kind("invisible-sign", False, ("look-alike", "leftover-markup"), invisible),
]
