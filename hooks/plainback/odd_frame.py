"""Attributes that change how a whole page is read out, set on what stands around its words."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

AROUND = "html, body, main, article, [aria-modal], [aria-owns]"
USUAL = frozenset(
    {
        "id",
        "class",
        "lang",
        "dir",
        "tabindex",
        "hidden",
        "inert",
        "style",
        "aria-hidden",
    }
)
"""Those that hide are reported as hidden lines, and programs by their own rule."""
ELSEWHERE = ("data-", "on", "xmlns", "xml:lang", "prefix")
OWN_ROLES = {"main": "main", "article": "article", "body": "document"}


def odd_frame(tree: LexborHTMLParser) -> Iterator[str]:
    """Every attribute that gives a page another role, name or order for screen readers."""
    for node in tree.css(AROUND):
        for name, value in node.attributes.items():
            known = name in USUAL or name.startswith(ELSEWHERE)
            own = name == "role" and value == OWN_ROLES.get(node.tag)
            if name == "dir" and (value or "").lower() == "rtl":
                yield f'the attribute "dir" on <{node.tag}>'
            elif not known and not own and _is_said(node.tag, name):
                yield f'the attribute "{name}" on <{node.tag}>'


def _is_said(tag: str, name: str) -> bool:
    """True for what screen readers act upon; elsewhere only what takes the page from them."""
    frame = tag in ("html", "body", "main", "article")
    return name in ("aria-modal", "aria-owns") or (
        frame and (name == "role" or name.startswith("aria-"))
    )
