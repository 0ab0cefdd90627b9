"""Marks of the writing syntax, or of a template, have reached the reader.

A bracket or brace that stays on the page means that something was not understood: an item without
urgency, a phone number that is no number, a source that is none.

Bad:  Call [tel:ZZ] now.   ::: safety get-help-now   ## Heading { #an-id
Good: the reader sees words only.
"""

import re
from collections.abc import Iterator

from plainback.page import Page
from plainback.problem import Problem
from plainback.run import Run
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

SIGNS = (
    *"{}`|[]~<>*_#@&\ufffd",
    *("\n-", "\n+", ":::", "TODO", "FIXME", "TBD", "XXX", "undefined", "NaN"),
    *("orem ipsum", "object Object", "None"),
)
NUMBERED = re.compile(r"\n\d+\)")
"""Quick signs that a text must be looked at closely; most pages have none of them."""


def check(site: Site) -> Iterator[Problem]:
    """Look for such signs in every text, attributes and titles included."""
    by_page: dict[str, list[tuple[Page, Run]]] = {}
    for page, run in site.texts:
        if run.zone != "sources":
            by_page.setdefault(page.file, []).append((page, run))
    for texts in by_page.values():
        if _suspect("\n".join(run.text for _, run in texts)):
            yield from _marks(site, texts)


def _suspect(text: str) -> bool:
    lines = f"\n{text}"
    return any(sign in lines for sign in SIGNS) or bool(NUMBERED.search(lines))


def _marks(site: Site, texts: list[tuple[Page, Run]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for page, run in texts:
        text = run.text
        found = MARKS.search(text) if _suspect(text) else None
        if found is None or text in seen:
            continue
        seen.add(text)
        around = text[max(0, found.start() - 20) : found.end() + 30].strip()
        message = f'"{found[0].strip()}" has reached the reader: "{around}"'
        fix = "correct the markup; the block and its id must be spelled exactly."
        yield site.problem(NAME, page, message, fix, around, *run_needles(run))
