"""Declarations of a style sheet that leave a warning on the page and spoil it all the same.

White or tiny letters, a line struck out, lists in reverse: the words are there, in their order, and
the reader does not meet them so.
"""

import re
from functools import lru_cache

from plainback.colours import unreadable
from plainback.plain_styles import is_plain

COLOURED = re.compile(
    r"(?:^|;)(-webkit-text-fill-color|color|background(?:-color)?):([^;]+)"
)
CONTENT = re.compile(r"""(?:^|;)content:((?:"[^"]*"|'[^']*'|[^;"'])*)""")
QUOTED = re.compile(r"""(?:"([^"]*)"|'([^']*)')""")
WORDS = re.compile(r"\w")
FROM_PAGE = "href|lang|data-pb-address|data-column"
ADDED = re.compile(rf"url\(|counters?\((?!step\))|attr\((?!{FROM_PAGE})")
"""Words that a style sheet brings along, and not from the page; steps have their numbers."""
COVERING = re.compile(
    r"(?:^|;)(?:inset:0(?:px)?(?: 0(?:px)?)*(?=;|$)"
    r"|(?:(?:min-)?(?:width|height|inline-size|block-size)):(?:[5-9]\d|\d{3,})(?:%|[sdl]?v[whib]))"
)
LIFTED = re.compile(r"(?:^|;)position:(?:absolute|fixed|sticky)")
MADE_PART = re.compile(r"::?(?:before|after|marker)\b")


@lru_cache(maxsize=8192)
def is_spoilt(declarations: str, around: str = "") -> bool:
    """True when these declarations spoil the words of an element, without hiding it.

    around: the colours that hold where they say nothing of them.
    """
    if not is_plain(declarations):
        return True
    mine = COLOURED.findall(declarations)
    return bool(mine) and _melts(COLOURED.findall(around), mine)


def _melts(around: list[tuple[str, str]], mine: list[tuple[str, str]]) -> bool:
    """True when the letters cannot be told from what they stand on."""
    ground, ink = "white", "black"
    for name, value in [*around, *mine]:
        if not name.startswith("background"):
            ink = value if value not in ("inherit", "currentcolor") else ink
        elif value not in ("none", "transparent", "inherit"):
            ground = value
    return unreadable(ink, ground)


@lru_cache(maxsize=8192)
def is_added(declarations: str) -> bool:
    """True for words of the style sheet itself, or a cover over those of the page."""
    if COVERING.search(declarations) and LIFTED.search(declarations):
        return True
    found = CONTENT.search(declarations)
    said = found[1] if found else ""
    typed = any(WORDS.search("".join(each)) for each in QUOTED.findall(said))
    return typed or bool(ADDED.search(QUOTED.sub(" ", said)))


def touched(selectors: str) -> str:
    """The elements to which these selectors add a part."""
    return MADE_PART.sub("", selectors)
