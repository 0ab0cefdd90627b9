"""Declarations of a style sheet that leave a warning on the page and spoil it all the same.

White or tiny letters, a line struck out, lists in reverse: the words are there, in their order, and
the reader does not meet them so.
"""

import re
from functools import lru_cache

SMALL = r"(?:0*\.[0-4]\d*|0)(?![.\d])"
WHITE = r"(?:white|#f[ef]f[ef]f[ef]|#fff)(?![\w-])"
SPOILT = re.compile(
    rf"(?:^|;)(?:opacity:{SMALL}|opacity:[1-4]?\d%|line-height:0(?!\.?\d)"
    rf"|font-size:(?:{SMALL}r?em|[0-7](?:\.\d+)?p[xt]|[1-4]?\d(?:\.\d+)?%)"
    rf"|(?:zoom|scale):{SMALL}|transform:[^;]*(?:rotate|matrix|skew|scale[xy3d]*\({SMALL})"
    r"|rotate:(?!none|0)[^;]*\d|filter:(?!none)[^;]*(?:blur|brightness|contrast|opacity)"
    r"|(?:-webkit-)?mask(?:-image)?:(?!none)|clip-path:(?!none)|(?:-webkit-)?text-security:(?!none)"
    r"|z-index:-|(?:-webkit-)?line-clamp:\d|letter-spacing:-|offset(?:-path)?:(?!none)"
    rf"|(?:-webkit-text-fill-)?color:{WHITE}|text-decoration(?:-line)?:[^;]*line-through"
    r"|direction:rtl|unicode-bidi:(?:bidi-override|isolate-override)"
    r"|order:-?[1-9]|flex-(?:direction|flow|wrap):[^;]*reverse|pointer-events:none)"
)
CUT = re.compile(r"(?:^|;)(?:max-)?(?:height|block-size):\d")
CLIPPED = re.compile(r"(?:^|;)overflow(?:-[xy]|-block)?:(?:hidden|clip)")
COLOURS = re.compile(r"(?:^|;)(color|background(?:-color)?):([^;]+)")
ADDED = re.compile(r"(?:^|;)\s*content:[^;]*(['\"])[^'\"]*\w[^'\"]*\1")
MADE_PART = re.compile(r"::?(?:before|after|marker)\b")


@lru_cache(maxsize=4096)
def is_spoilt(declarations: str) -> bool:
    """True when these declarations spoil the words of an element, without hiding it."""
    tight = re.sub(r"\s*([:;,(])\s*|\s*!important|\s+", r"\1", declarations.lower())
    colours = dict(COLOURS.findall(tight))
    ground = colours.get("background") or colours.get("background-color")
    return bool(
        SPOILT.search(tight)
        or (CUT.search(tight) and CLIPPED.search(tight))
        or (ground and colours.get("color") == ground)
    )


def with_added_words(selectors: str, declarations: str) -> str:
    """The elements to which a style sheet adds words of its own; "" for none."""
    tight = re.sub(r"\s*:\s*", ":", declarations)
    return MADE_PART.sub("", selectors) if ADDED.search(tight) else ""
