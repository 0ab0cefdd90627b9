"""The built pages once more: their safety sections, for other websites and systems."""

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

ADDRESS = re.compile(r' (href|src)="([^"]*)"')
ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
BESIDE = (
    "[data-source], .pb-cites, .pb-lines, .pb-pending, .pb-differs, .pb-care__sources"
)
"""What stands at an item besides its own words."""


@dataclass(frozen=True)
class BuiltPage:
    """One page: its address from the root of the site, and its elements."""

    address: str
    tree: LexborHTMLParser

    def section(self, section: str) -> LexborNode | None:
        """A safety section of this page."""
        return self.tree.css_first(f'[data-safety-section="{section}"]')

    def part(self, selector: str, up: str) -> str:
        """The HTML of a part; its links lead from a folder that is `up` from the root."""
        node = self.tree.css_first(selector)
        return self.moved(node.html or "", up) if node else ""

    def moved(self, html: str, up: str) -> str:
        """HTML of this page for a file elsewhere: every link leads where it led here."""

        def lead(found: re.Match[str]) -> str:
            name, way = found[1], found[2]
            if ELSEWHERE.match(way):
                return found[0]
            path, mark, place = way.partition("#")
            there = posixpath.normpath(posixpath.join(self.address or ".", path))
            folder = (
                ""
                if there == "."
                else f"{there}/"
                if path.endswith("/") or not path
                else there
            )
            return f' {name}="{up}{folder}{mark}{place}"'

        return ADDRESS.sub(lead, html)


def built_page(site: Path, address: str) -> BuiltPage | None:
    """Read the page at "de/red-flags/"; None when it is not there."""
    file = site / address / "index.html"
    if not file.is_file():
        return None
    return BuiltPage(address, LexborHTMLParser(file.read_text(encoding="utf-8")))


def own_words(item: LexborNode) -> str:
    """The words of an item with its phone numbers, without notes and citations."""
    copy = LexborHTMLParser(item.html or "").css_first("li")
    for beside in copy.css(BESIDE):
        beside.decompose()
    return " ".join(copy.text().split())
