"""Tell whether a text can be read on its ground, as far as a style sheet says it in figures."""

import re
from functools import lru_cache

LEAST = 2.5
"""Less contrast than this nobody reads; 21 is black on white. Tests ask more of our own pages."""
FAINT = 0.6
"""A text that lets more than this shine through is taken for one that is not there."""
NAMED = {"black": "000000", "white": "ffffff", "red": "ff0000", "green": "008000"}
NAMED |= {"blue": "0000ff", "yellow": "ffff00", "gray": "808080", "silver": "c0c0c0"}
HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
RGB = re.compile(
    r"rgba?\(([\d.]+%?)[ ,]+([\d.]+%?)[ ,]+([\d.]+%?)(?:[ ,/]+([\d.]+%?))?\)"
)
Colour = tuple[float, float, float, float]
"""Red, green, blue and how solid it is, each 0 to 1."""


@lru_cache(maxsize=1024)
def colour(text: str) -> Colour | None:
    """A colour in figures or one of a few names; None for anything else."""
    if text == "transparent":
        return 0.0, 0.0, 0.0, 0.0
    if found := HEX.fullmatch(f"#{NAMED[text]}" if text in NAMED else text):
        digits = found[1] if len(found[1]) > 4 else "".join(2 * c for c in found[1])
        values = [int(digits[n : n + 2], 16) / 255 for n in range(0, len(digits), 2)]
        red, green, blue, solid = (*values, 1.0)[:4]
        return red, green, blue, solid
    if found := RGB.fullmatch(text):
        red, green, blue = (_share(each, 255) for each in found.groups()[:3])
        return red, green, blue, _share(found[4] or "1", 1)
    return None


def _share(text: str, whole: int) -> float:
    return float(text.rstrip("%")) / (100 if text.endswith("%") else whole)


def unreadable(ink: str, ground: str) -> bool:
    """True when this ink is faint, or cannot be told from the ground it stands on."""
    one, other = colour(ink), colour(ground)
    if one is None or one[3] < FAINT or other is None or other[3] < 1:
        return one is not None and one[3] < FAINT
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05) < LEAST


def _light(of: Colour) -> float:
    """Relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in of[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
