"""Move a drawing out of a page that must come at once into a file that comes when it is needed.

The words stay on the page, as the words in place of the picture; the file is the same for all
languages. It brings its own look, since a picture knows nothing of the page's style sheet.
"""

import hashlib
import html
import re
from collections.abc import Callable

DRAWING = re.compile(
    r'<svg aria-labelledby="[^"]+" class="pb-body" role="img" viewBox="0 0 (\d+) (\d+)">'
    r"<title[^>]*>(.*?)</title><desc[^>]*>(.*?)</desc>((?:(?!<text|</svg>).)*)</svg>",
    re.DOTALL,
)
"""A drawing without words in it; one with words stays, so that its text stays text."""
PAPER = "@media (forced-colors:active){:root{background:Canvas}}"
"""Forced colours reach a picture by halves: its lines may be as black as the page around it, so it
brings its own paper."""


def move_drawings(
    page: str, up: str, folder: str, look: Callable[[str], str], files: dict[str, bytes]
) -> str:
    """Replace each drawing by an image.

    up: the way from the page to the root of the site; folder: where files lie; look: the style
    rules for a piece of HTML; files: gets the drawings.
    """

    def moved(found: re.Match[str]) -> str:
        width, height, title, description, shapes = found.groups()
        inside = f'<g class="pb-body">{shapes}</g>'
        drawing = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
            f"<style>{html.escape(look(inside), quote=False)}{PAPER}</style>{inside}</svg>"
        ).encode()
        name = f"drawing-{hashlib.sha256(drawing).hexdigest()[:8]}.svg"
        files[name] = drawing
        words = f"{title}. {description}"
        return (
            f'<img alt="{words}" src="{up}{folder}/{name}" width="{width}"'
            f' height="{height}" loading="lazy">'
        )

    return DRAWING.sub(moved, page)
