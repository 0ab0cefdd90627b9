"""Where on a page we are: language, zone, safety section, and whether anybody sees it."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainback.hiding import CLOSED, Styles, attribute_hides
from plainback.page import Item, Page, Section
from plainback.zones import Attributes, look_of, role_changes, zone_changes


class Place(NamedTuple):
    """What holds for everything inside an element. Never changed, only replaced."""

    language: str
    zone: str = "frame"
    role: str = ""
    hidden: str = ""
    spoken: bool = False
    also: str = ""
    """Why some do not meet it: on paper, on a phone, with a screen reader."""
    section: Section | None = None
    item: Item | None = None
    picture: int = 0
    """How many drawings are around us."""

    @property
    def why_missed(self) -> str:
        """Why somebody does not meet this part of the page; "" when everybody does."""
        return self.hidden or self.also


class Surroundings:
    """Work out the place inside each element of one page."""

    def __init__(self, page: Page, tree: LexborHTMLParser, styles: Styles) -> None:
        self.page = page
        self.gone = _matched(tree, styles.gone)
        self.aside = _matched(tree, styles.aside)
        self.partly = _matched(tree, styles.partly)
        self.spoilt = _matched(tree, styles.spoilt)
        self.marked = self.gone | self.aside | self.partly | self.spoilt

    def inside(
        self, node: LexborNode, tag: str, attributes: Attributes, place: Place
    ) -> Place:
        """What holds inside this element, beyond what holds around it."""
        changes = self._hiding(node.mem_id, tag, attributes, place)
        changes |= zone_changes(tag, attributes, place.zone)
        if language := attributes.get("lang"):
            changes["language"] = language
        if tag == "svg":
            changes["picture"] = place.picture + 1
        if tag == "a":
            changes |= role_changes(attributes)
        around = place._replace(**changes) if changes else place
        return self._in_safety(attributes, around)

    def _hiding(
        self, mark: int, tag: str, attributes: Attributes, place: Place
    ) -> dict[str, object]:
        if tag == "summary" and place.hidden == CLOSED:
            return {"hidden": ""}
        reason, spoken = attribute_hides(tag, attributes)
        if not reason and mark in self.gone:
            reason = "a style sheet of the site hides it"
        if not reason and mark in self.aside:
            reason, spoken = "a style sheet of the site moves it out of sight", True
        changes: dict[str, object] = {}
        if reason and (not place.hidden or (place.spoken and not spoken)):
            changes = {"hidden": reason, "spoken": spoken}
        if attributes.get("aria-hidden") == "true":
            changes["also"] = '"aria-hidden" keeps it from people with a screen reader'
        elif mark in self.partly:
            changes["also"] = "a style sheet hides it on paper or on some screens"
        elif mark in self.spoilt:
            changes["also"] = "a style sheet makes it unreadable or adds words to it"
        elif (attributes.get("dir") or "").lower() == "rtl":
            changes["also"] = 'the attribute "dir" turns its direction round'
        return changes

    def _in_safety(self, attributes: Attributes, place: Place) -> Place:
        if "data-safety-section" in attributes:
            section = Section(
                attributes["data-safety-section"] or "",
                attributes.get("id"),
                attributes.get("data-level") or "",
                attributes.get("data-kind") or "",
                look_of(attributes.get("class") or ""),
                place.why_missed,
            )
            self.page.sections.append(section)
            return place._replace(section=section, item=None)
        if "data-safety-item" in attributes:
            item = Item(
                attributes["data-safety-item"] or "",
                attributes.get("id"),
                place.why_missed,
                place.language,
            )
            if place.section is None:
                self.page.homeless.append(item)
            else:
                place.section.items.append(item)
            return place._replace(item=item)
        return place


def _matched(tree: LexborHTMLParser, selectors: list[str]) -> set[int]:
    return (
        {node.mem_id for node in tree.css(", ".join(selectors))} if selectors else set()
    )
