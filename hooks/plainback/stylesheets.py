"""The style sheets that a page really uses, each read once."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from plainback.hiding import Styles
from plainback.style_rules import Rule

Used = tuple[tuple[str, str], ...]
"""Pairs of a file (or the text of a <style>) and the medium it is for."""
LATER = "assets*/*/*.css"
"""Style sheets that no page names; they stand beside the programs that fetch them."""
IMPORT = re.compile(r"@import\s*(?:url\(\s*)?[\"']?([^\"')\s;]+)")


@dataclass
class StyleShelf:
    """All style sheets of one site. Pages that use the same ones share the result."""

    folder: Path
    by_use: dict[Used, Styles] = field(default_factory=dict)

    @cached_property
    def later(self) -> list[Rule]:
        """The rules of style sheets that a program of the site fetches when it is needed."""
        styles = Styles()
        for file in sorted(self.folder.glob(LATER)):
            styles.add(file.read_text(encoding="utf-8", errors="replace"))
        return styles.rules

    def for_page(self, tree: LexborHTMLParser, file: str) -> Styles:
        """What the style sheets of this page hide."""
        used = tuple(_used(tree, file))
        if used not in self.by_use:
            styles = Styles()
            for sheet, medium in used:
                for text in self._with_imports(sheet):
                    styles.add(text, medium)
            styles.rules += self.later
            styles.settle()
            self.by_use[used] = styles
        return self.by_use[used]

    def _with_imports(self, sheet: str, deep: int = 3) -> Iterator[str]:
        """The text of a style sheet, and of those that it asks for."""
        text = self._text(sheet)
        folder = posixpath.dirname(sheet) if sheet.startswith("/") else "/"
        for address in IMPORT.findall(text) if deep and "@import" in text else ():
            yield from self._with_imports(_named(address, folder), deep - 1)
        yield text

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
            used.append((_named(address, f"/{posixpath.dirname(file)}"), medium))
    return used


def _named(address: str, folder: str) -> str:
    """The file that an address means, beginning with "/"; the text itself of one that holds it."""
    if address.lower().startswith("data:"):
        return unquote(address.partition(",")[2])
    path = unquote(urlsplit(address).path)
    return posixpath.normpath(posixpath.join("/", folder, path))
