"""Marks of the writing syntax, or of a template, have reached the reader.

A bracket or brace that stays on the page means that something was not understood: an item without
urgency, a phone number that is no number, a source that is none.

Bad:  Call [tel:ZZ] now.   ::: safety get-help-now   ## Heading { #an-id
Good: the reader sees words only.
"""

import re
from collections.abc import Iterator

from plainback.problem import Problem
from plainback.site import Site
from plainback.texts import run_needles

NAME = "leftover-markup"

MARKS = re.compile(
    r"[{}`|]|:::|\[(?!…\])|(?<!\[…)\]|~~|<!--|-->|</?[a-z][^>]*>"
    r"|(?<![\w*])\*+(?=\w)|(?<=\w)\*+(?![\w*])|\*\*|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)"
    r"|^\s*(?:#{1,6}\s|[-+*]\s|\d+\)\s)|&(?:[a-z]+|#\d+);|(?<!\w)@[a-z]"
    r"|(?<![\w-])(?:TODO|FIXME|TBD|XXX|undefined|NaN|[Ll]orem ipsum)\b|object Object"
    r"|^None$|\ufffd",
    re.MULTILINE,
)
"""Signs that no sentence for patients needs. "[…]" in a quotation is allowed."""

SIGNS = frozenset("{}`|[]~<>*_#@&\ufffd")
WORDS = (":::", "TODO", "FIXME", "TBD", "XXX", "undefined", "NaN", "orem ipsum", "None")
""" "object Object" needs no word of its own: its brackets are signs."""


def check(site: Site) -> Iterator[Problem]:
    """Look for such signs in every text, attributes and titles included."""
    seen: set[tuple[str, str]] = set()
    for page, run in site.texts:
        text = run.text
        clean = SIGNS.isdisjoint(text) and text[:1] not in "-+0123456789"
        if run.zone == "sources" or (clean and not any(word in text for word in WORDS)):
            continue
        found = MARKS.search(text)
        if found is None or (page.file, text) in seen:
            continue
        seen.add((page.file, text))
        around = text[max(0, found.start() - 20) : found.end() + 30].strip()
        message = f'"{found[0].strip()}" has reached the reader: "{around}"'
        fix = "correct the markup; the block and its id must be spelled exactly."
        yield site.problem(NAME, page, message, fix, around, *run_needles(run))
