"""Tell the parts of a page apart, by the elements and classes that the templates use."""

from plainback.run import CITATION, PHONE

Attributes = dict[str, str | None]

ZONES = {
    "pb-numbers": "numbers",
    "pb-lines": "lines",
    "pb-differs": "difference",
    "pb-pending": "difference",
    "pb-state": "state",
    "pb-sources": "sources",
    "pb-care__sources": "citations",
    "pb-breadcrumbs": "frame",
    "pb-strip": "strip",
}
"""The parts of a page, by the class that the templates give them."""


def zone_changes(tag: str, attributes: Attributes, zone: str) -> dict[str, object]:
    """The part of the page that begins with this element, if one does."""
    if tag == "main":
        return {"zone": "main"}
    if tag == "article" and zone == "main":
        return {"zone": "article"}
    if tag == "section" and "data-country" in attributes:
        return {"zone": "country"}
    for name in (attributes.get("class") or "").split():
        if name in ZONES:
            return {"zone": ZONES[name]}
    return {}


def role_changes(attributes: Attributes) -> dict[str, object]:
    """What a link is for: a source, a call, or neither."""
    if "data-source" in attributes:
        return {"role": CITATION}
    return {"role": PHONE} if _dials(attributes.get("href") or "") else {}


def _dials(address: str) -> bool:
    return address.lower().startswith(("tel:", "sms:", "callto:"))


def look_of(classes: str) -> str:
    """The level or kind that the colour of a section shows: the end of pb-care--urgent."""
    looks = [c.removeprefix("pb-care--") for c in classes.split() if "pb-care--" in c]
    return looks[0] if looks else ""
