"""The declarations that leave a warning as readable as it is: a list of what may be there.

Style sheets can spoil words in a hundred ways, and browsers invent more: letters of a symbol font,
lines that stand upright, a box too low for its text. So whatever is not listed here spoils them.
"""

import re
from functools import lru_cache

from plainback.style_lists import (
    AT_THE_END,
    COLOUR,
    COLOURS,
    COMMON,
    FREE,
    FREE_KINDS,
    GROUNDS,
    KEYWORDS,
    LIMITS,
    NEVER,
    SIGNS,
)

REM = {"px": 1 / 16, "pt": 1 / 12, "mm": 1 / 4.2, "cm": 1 / 0.42, "in": 6.0}
REM |= {"em": 1.0, "rem": 1.0, "lh": 1.5, "rlh": 1.5, "ch": 0.5, "ex": 0.5, "ic": 1.0}
SHARES = frozenset({"%", "vw", "vh", "vi", "vb", "svh", "dvh", "cqi"})
NUMBER = re.compile(r"(?<![\w#.-])(-?(?:\d+\.?\d*|\.\d+))([a-z%]*)")
FREELY = 60.0
"""How large, in letters, a length may be inside calc(), min() or max()."""


@lru_cache(maxsize=8192)
def is_plain(declarations: str) -> bool:
    """True when these declarations, without var(), leave the words of an element readable."""
    if "\\" in declarations:
        return False
    for each in declarations.split(";"):
        name, colon, value = each.partition(":")
        name = name.strip()
        if colon and not name.startswith("--") and not _is_plain(name, value.strip()):
            return False
    return True


@lru_cache(maxsize=4096)
def _is_plain(name: str, value: str) -> bool:
    value = value.replace("!important", "").strip()
    if name in COLOURS:
        ground = name.startswith("background") or value not in GROUNDS
        return bool(COLOUR.fullmatch(value) and ground) or "var(" in value
    if name in ("font-family", "font"):
        letters = not SIGNS.search(AT_THE_END.sub("", value))
        return letters and (name != "font" or _font(value))
    if limits := LIMITS.get(_stem(name)):
        return _within(value, *limits)
    if known := KEYWORDS.get(name):
        return bool(re.fullmatch(known, value)) or _is_common(name, value)
    return name in FREE or name.startswith(FREE_KINDS) or _is_common(name, value)


def _stem(name: str) -> str:
    """ "margin" for "margin-block-start"."""
    first = name.partition("-")[0]
    return first if first in ("margin", "padding", "inset") else name


def _is_common(name: str, value: str) -> bool:
    words = COMMON if name != "all" else ""
    found = re.fullmatch(words, value)
    return bool(found) and not re.fullmatch(NEVER.get(name, "none_"), value)


def _font(value: str) -> bool:
    """The shorthand: a size, a height of the line, names of fonts."""
    if re.fullmatch("inherit|caption|menu|message-box|small-caption|status-bar", value):
        return True
    size = re.search(r"(?<![\w.])([\d.]+[a-z%]+|0)(?:\s*/\s*([\d.]+[a-z%]*))?\s", value)
    if size is None:
        return bool(re.search(r"\b(?:medium|large|small)\b", value))
    height = size[2] is None or _within(size[2], *LIMITS["line-height"])
    return height and _within(size[1], *LIMITS["font-size"])


def _within(
    value: str, words: str, least: float, most: float, low: float, high: float
) -> bool:
    """True when every length and every word of a value is one that leaves room and size."""
    value = re.sub(r"clamp\(([^,()]+),[^,()]+,", r"max(\1,", value)
    worked_out = "(" in value
    for number, unit in NUMBER.findall(value):
        if unit in SHARES:
            fits = low <= float(number) <= (100 if worked_out else high)
        elif unit and unit not in REM:
            return False
        else:
            size = float(number) * REM.get(unit, 1.0)
            fits = least <= size <= (max(most, FREELY) if worked_out else most)
        if not fits:
            return False
    rest = NUMBER.sub(" ", value)
    others = re.sub(r"\b(?:calc|min|max|var)\(|[()+*/,]| - ", " ", rest).split()
    return all(re.fullmatch(words, other) for other in others)
