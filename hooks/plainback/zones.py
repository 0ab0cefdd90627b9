"""Tell the parts of a page apart, by the elements and classes that the templates use."""

from functools import lru_cache

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
    "pb-edition": "edition",
    "pb-edition-name": "edition-name",
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
    named = zone_of(attributes.get("class"))
    return {"zone": named} if named else {}


@lru_cache(maxsize=4096)
def zone_of(classes: str | None) -> str:
    """The part of the page that these classes begin; "" for none."""
    names = (classes or "").split()
    return next((ZONES[name] for name in names if name in ZONES), "")


def role_changes(attributes: Attributes) -> dict[str, object]:
    """What a link is for: a source, a call, or neither."""
    if "data-source" in attributes:
        return {"role": CITATION}
    return {"role": PHONE} if dials(attributes.get("href")) else {}


def dials(address: str | None) -> bool:
    """True for an address that calls or writes to a number."""
    return (address or "").lower().startswith(("tel:", "sms:", "callto:"))


def look_of(classes: str) -> str:
    """The level or kind that the colour of a section shows: the end of pb-care--urgent."""
    looks = [c.removeprefix("pb-care--") for c in classes.split() if "pb-care--" in c]
    return looks[0] if looks else ""
