"""What belongs into a safety section: a short list, so that whatever is new does not."""

from plainback.later import asked_later

PLAIN = """
    section aside div p ul ol li h2 h3 h4 a span strong em b i br wbr abbr cite img
    svg g path circle rect line polyline polygon ellipse title desc use
"""
ELEMENTS = frozenset(PLAIN.split())
OTHERWISE = frozenset(
    {"details", "summary", "dialog", "noscript", "template", "script", "style"}
)
"""Elements that hide, which hidden-item reports."""
ATTRIBUTES = frozenset({"id", "class", "lang", "href", "hreflang", "rel"})
HIDING = frozenset({"hidden", "inert", "aria-hidden", "dir"})
ONLY_AT = {
    "section": {"aria-labelledby"},
    "aside": {"aria-label", "aria-labelledby"},
    "a": {"role"},
    "img": {"alt", "src", "width", "height", "loading"},
}
"""Attributes that belong to one element only. What is inside a drawing may have any."""
WRITTEN_OUT = "data-column"
"""Its words, for cells of tables, are written out by the style sheet."""
DATA_TYPES = ("application/ld+json", "application/json")
DRAWN = frozenset(PLAIN.split()[PLAIN.split().index("svg") :])


def strange(tag: str, names: tuple[str, ...]) -> str:
    """Why an element does not belong into a safety section, by its name and its attributes."""
    if tag not in ELEMENTS:
        return "" if tag in OTHERWISE else f"<{tag}>"
    if tag in DRAWN:
        return ""
    known = ATTRIBUTES | HIDING | ONLY_AT.get(tag, set())
    data = {n for n in names if n.startswith("data-") and n != WRITTEN_OUT}
    odd = [n for n in names if n not in known and n not in data]
    return f'the attribute "{min(odd)}"' if odd else ""


def acting(tag: str, attributes: dict[str, str | None], line: str) -> str:
    """Why an element may run a program that is not ours; "" for data and for our own files.

    line: what stands in it, for a program.
    """
    if odd := [name for name in attributes if name.startswith("on")]:
        return f'the attribute "{min(odd)}"'
    if tag != "script" or attributes.get("type") in DATA_TYPES or attributes.get("src"):
        return ""
    if asked_later(line):
        return ""
    return "a <script> of its own"
