"""Words that change the sense when they change places (data/breakages.yml)."""

import re
from collections.abc import Iterator


def exchanges(text: str, pairs: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    """Every whole word or phrase of a text that has a counterpart, with its counterpart.

    A capital letter at the beginning stays one.
    """
    lower = text.casefold()
    for old, new in pairs:
        if old.casefold() not in lower:
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text, re.I):
            there = found[0]
            wanted = new[:1].upper() + new[1:] if there[:1].isupper() else new
            if wanted.casefold() != there.casefold():
                yield found.start(), found.end(), wanted
