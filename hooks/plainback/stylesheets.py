"""The style sheets that a page really uses, each read once."""

import posixpath
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from plainback.hiding import Styles

Used = tuple[tuple[str, str], ...]
"""Pairs of a file (or the text of a <style>) and the medium it is for."""


@dataclass
class StyleShelf:
    """All style sheets of one site. Pages that use the same ones share the result."""

    folder: Path
    by_use: dict[Used, Styles] = field(default_factory=dict)

    def for_page(self, tree: LexborHTMLParser, file: str) -> Styles:
        """What the style sheets of this page hide."""
        used = tuple(_used(tree, file))
        if used not in self.by_use:
            styles = Styles()
            for sheet, medium in used:
                styles.add(self._text(sheet), medium)
            self.by_use[used] = styles
        return self.by_use[used]

    def _text(self, sheet: str) -> str:
        if not sheet.startswith("/"):
            return sheet
        try:
            path = self.folder / sheet.lstrip("/")
            return path.read_text(encoding="utf-8", errors="replace")
        except OSError:  # a missing file hides nothing
            return ""


def _used(tree: LexborHTMLParser, file: str) -> list[tuple[str, str]]:
    used = []
    for node in tree.css("link[rel~=stylesheet], style"):
        medium = node.attributes.get("media") or ""
        if node.tag == "style":
            used.append((node.text() or "", medium))
        elif address := node.attributes.get("href"):
            path = unquote(urlsplit(address).path)
            used.append(
                (
                    posixpath.normpath(
                        posixpath.join("/", posixpath.dirname(file), path)
                    ),
                    medium,
                )
            )
    return used
