"""Where on a page we are: language, zone, safety section, and whether anybody sees it."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainback.hiding import CLOSED, Styles, attribute_hides
from plainback.odd_frame import odd_frame
from plainback.page import Item, Page, Section
from plainback.signs import INLINE
from plainback.spoiling import is_spoilt
from plainback.style_words import as_written
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


ADDED = "words, or a cover, that its style sheet adds"


class Surroundings:
    """Work out the place inside each element of one page."""

    def __init__(self, page: Page, tree: LexborHTMLParser, styles: Styles) -> None:
        self.page = page
        self.gone = _matched(tree, styles.gone)
        self.aside = _matched(tree, styles.aside)
        self.partly = _matched(tree, styles.partly)
        page.strange += [(None, None, what) for what in odd_frame(tree)]
        added = _matched(tree, styles.added)
        if added:
            page.strange.append((None, None, ADDED))
        self.spoilt = _matched(tree, styles.spoilt) | added
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
        if also := self._also(mark, attributes):
            changes["also"] = also
            if tag in INLINE and place.section and not place.hidden:
                changes.setdefault("hidden", also)  # words inside a line or a heading
        return changes

    def _also(self, mark: int, attributes: Attributes) -> str:
        """Why some do not meet an element, or not as it was written; "" for none."""
        if (attributes.get("aria-hidden") or "").lower() == "true":
            return '"aria-hidden" keeps it from people with a screen reader'
        if mark in self.partly:
            return "a style sheet hides it on paper or on some screens"
        style = attributes.get("style")
        if mark in self.spoilt or (style and is_spoilt(as_written(style))):
            return "a style sheet makes it unreadable or adds words to it"
        if (attributes.get("dir") or "").lower() == "rtl":
            return 'the attribute "dir" turns its direction round'
        return ""

    def _in_safety(self, attributes: Attributes, place: Place) -> Place:
        if "data-safety-section" in attributes:
            section = Section(
                attributes["data-safety-section"] or "",
                attributes.get("id"),
                attributes.get("data-level") or "",
                attributes.get("data-kind") or "",
                look_of(attributes.get("class") or ""),
                place.why_missed,
                attributes.get("aria-labelledby") or "",
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
    if not selectors:
        return set()
    found = {node.mem_id for node in tree.css(", ".join(selectors))}
    if tree.root is not None and tree.root.mem_id in found and tree.body is not None:
        found.add(tree.body.mem_id)  # what is said of the whole page holds in its body
    return found
