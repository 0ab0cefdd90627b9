"""Cut the parts of a leaflet out of a built page, as they stand there."""

import base64
import re
from dataclasses import dataclass, field
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainback.words import plain

FURNITURE = """
    .pb-cites, .pb-sources, .pb-care__sources, .pb-chart .pb-table, .pb-chart__sources,
    script, button, template
"""
"""What makes no sense on a leaflet: numbers of sources that are not there, things to tap."""
KEPT = ("lang", "class", "alt", "src", "data-safety-item", "data-level", "data-kind")
LOOSE = re.compile(r"\s+([.,;:!?])")
"""The space that a taken-out citation leaves before a full stop."""


@dataclass
class BuiltPage:
    """A built page and what a leaflet takes from its frame."""

    tree: LexborHTMLParser
    title: str
    address: str
    calls: str
    """The buttons of the emergency strip, as HTML list items."""
    state: list[str] = field(default_factory=list)
    """The sentences on the page's age and review."""
    practice: list[str] = field(default_factory=list)
    """The clinic that hands it out: name, phone, hours and so on, where there is an edition."""


class MissingPartError(Exception):
    """A part that data/leaflets.yml names stands on no page."""


def read_built(site: Path, prefix: str, path: str, drawing_style: str) -> BuiltPage:
    """Read a built page. path: "/" or "red-flags/"; prefix: "" or "de/".

    Drawings become pictures with their words as alternative text and drawing_style as their style.
    """
    file = site / prefix / path.removeprefix("/") / "index.html"
    if not file.is_file():
        raise MissingPartError(f"the page {prefix}{path} has not been built")
    tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
    for link in tree.css(".pb-state a"):
        link.decompose()
    canonical = tree.css_first('link[rel="canonical"]')
    for drawing in tree.css("svg"):
        if drawing.attributes.get("role") == "img":
            _make_picture(tree, drawing, drawing_style)
        else:
            drawing.decompose()  # an ornament: it says nothing
    return BuiltPage(
        tree,
        plain(tree.css_first("h1").text()),
        canonical.attributes.get("href", "") if canonical else "",
        "".join(
            f"<li>{plain(li.text())}</li>" for li in tree.css(".pb-strip__calls li")
        ),
        [plain(p.text()) for p in tree.css(".pb-state p")],
        [plain(p.text()) for p in tree.css(".pb-edition p")],
    )


def cut(page: BuiltPage, part: str) -> str:
    """The HTML of a safety section, an exercise, or a heading with all that belongs to it."""
    start = page.tree.css_first(f'[id="{part}"]')
    if start is None:
        raise MissingPartError(f'there is no "{part}" on {page.address}')
    parent = start.parent
    if start.tag == "section":
        nodes = [start]
    elif parent is not None and "pb-exercise" in (parent.attributes.get("class") or ""):
        nodes = [parent]
    else:
        nodes = _under(start)
    return "".join(cleaned(node.html or "") for node in nodes)


def cleaned(html: str) -> str:
    """HTML without furniture, ids and links; the words of a link stay."""
    tree = LexborHTMLParser(f"<body>{html}</body>")
    for node in tree.css(FURNITURE):
        node.decompose()
    for node in tree.css("body *"):
        for name in list(node.attributes):
            if name not in KEPT:
                del node.attrs[name]
    tree.unwrap_tags(["a", "abbr"])
    inside = tree.body.html or ""
    return LOOSE.sub(r"\1", re.sub(r"^<body>|</body>$", "", inside.strip()))


def _under(heading: LexborNode) -> list[LexborNode]:
    """A heading and what follows it, up to the next one of its level or a safety section."""
    stops = [f"h{level}" for level in range(1, int(heading.tag[1]) + 1)]
    nodes, node = [heading], heading.next
    while node is not None and node.tag not in (*stops, "section"):
        if node.is_element_node:
            nodes.append(node)
        node = node.next
    return nodes


def _make_picture(tree: LexborHTMLParser, drawing: LexborNode, style: str) -> None:
    words = [plain(node.text()) for node in drawing.css("title, desc")]
    source = (drawing.html or "").replace(
        "<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1
    )
    source = source.replace(">", f"><style>{style}</style>", 1)
    source = re.sub(r"viewbox=", "viewBox=", source)
    data = base64.b64encode(source.encode()).decode()
    picture = tree.create_node("img")
    picture.attrs["src"] = f"data:image/svg+xml;base64,{data}"
    picture.attrs["alt"] = ". ".join(words)
    picture.attrs["class"] = drawing.attributes.get("class") or ""
    drawing.replace_with(picture)
