"""Read a built page the way a search result shows it: its title, then section by section."""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

BESIDE = (
    ".pb-sources, .pb-care__sources, .pb-cites, .pb-care__urgency, .pb-bibliography,"
    " .pb-in-short__title, .pb-numbers__confirmed, .pb-show, svg,"
    " .pb-breadcrumbs, .pb-differs, script, style, [data-safety-item]:not([id])"
)
"""Parts of a page that are no text of its own, or stand on another page."""
HEADINGS = ("h1", "h2", "h3", "h4")
BLOCKS = ("p", "li", "dt", "dd", "td", "th", "tr", "div", "figcaption", "br")


@dataclass
class Part:
    """A place that a result can lead to; id "" is the top of the page."""

    id: str
    heading: str = ""
    text: str = ""
    level: str = ""
    verdict: str = ""
    small: bool = False
    """Below a smaller heading, which says enough."""


@dataclass
class Text:
    """What a page says."""

    parts: list[Part] = field(default_factory=list)
    level: str = ""

    def start(self, id_: str, heading: str = "") -> Part:
        """A new part begins here."""
        self.parts.append(Part(id_, heading, level=self.level))
        return self.parts[-1]


def read_text(html: str, language: str) -> list[Part]:
    """The parts of a page, in reading order; the first is the page itself with its title."""
    main = (
        LexborHTMLParser(html).css_first("main article") or LexborHTMLParser(html).body
    )
    for node in main.css(BESIDE):
        node.decompose()
    for node in main.css("[lang]"):
        if node.attributes.get("lang") != language:
            node.decompose()
    text = Text()
    _walk(main, text, text.start(""))
    for part in text.parts:
        part.heading, part.text = _plain(part.heading), _plain(part.text)
    return text.parts


def _walk(parent: LexborNode, text: Text, part: Part) -> Part:
    """Add what stands inside the element. Returns the part that is open after it."""
    for node in parent.iter(include_text=True):
        if node.tag == "-text":
            part.text += node.text(deep=False)
        elif node.tag == "h1":
            part.heading = node.text()
        elif "pb-claim__verdict" in (node.attributes.get("class") or ""):
            part.verdict = node.text()
        elif node.tag in HEADINGS and node.id:
            part = text.start(_address(node), node.text())
            part.small = node.tag != "h2"
        elif "data-safety-section" in node.attributes:
            part = _section(node, text, part)
        elif "data-safety-item" in node.attributes:
            text.start(node.id).text = node.text()
        else:
            part = _walk(node, text, part)
            part.text += " " if node.tag in BLOCKS else ""
    return part


def _section(node: LexborNode, text: Text, part: Part) -> Part:
    text.level = node.attributes.get("data-level") or ""
    part = _walk(node, text, part)
    text.level = ""
    return part


def _address(heading: LexborNode) -> str:
    """The id of a heading; for a safety section the section's own, which is promised for ever."""
    around = heading.parent
    if around and around.attributes.get("aria-labelledby") == heading.id:
        return around.id or heading.id
    return heading.id


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
