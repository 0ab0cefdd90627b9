"""Read one built page the way a browser does: from top to bottom, once."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainback.belonging import acting
from plainback.collecting import Collector
from plainback.concealed import find_concealed
from plainback.later import asked_later
from plainback.page import Heading, Page
from plainback.place import Place, Surroundings
from plainback.run import CITATION, NO_ID, PHONE, WRITTEN, Run
from plainback.signs import HEADINGS, NOT_READ, signs_of
from plainback.structured import blocks
from plainback.stylesheets import StyleShelf
from plainback.zones import Attributes, dials, zone_of


def read_page(html: str, page: Page, shelf: StyleShelf) -> None:
    """Fill a page with what stands in its HTML."""
    tree = LexborHTMLParser(html)
    styles = shelf.for_page(tree, page.file)
    reader = _Reader(page, tree, Surroundings(page, tree, styles))
    if tree.root is not None:
        page.lang = tree.root.attributes.get("lang") or ""
        reader.walk(tree.root, Place(page.lang or "?"), "p")
    find_concealed(page, html)
    page.programs = blocks(html)
    for run in page.runs:
        run.everything()


class _Reader:
    def __init__(
        self, page: Page, tree: LexborHTMLParser, surroundings: Surroundings
    ) -> None:
        self.page = page
        self.run: Run | None = None
        self.heading = ""
        self.block = 0
        self.collector = Collector(page, tree)
        self.surroundings = surroundings
        self.marked = surroundings.marked

    def walk(self, node: LexborNode, place: Place, kind: str) -> None:
        child = node.first_child
        while child is not None:
            tag = child.tag
            if tag == "-text":
                text = child.text_content or ""
                if self.run is not None or not text.isspace():
                    self.add(text, place, kind)
            elif child.is_element_node:
                self.enter(child, tag, place, kind)
            child = child.next

    def add(self, text: str, place: Place, kind: str) -> None:
        """Add text to the run that is open, or open one."""
        run = self.run or self.open(place, kind)
        run.add(text, place.language, place.role, place.hidden, place.spoken)

    def open(self, place: Place, kind: str) -> Run:
        section, item = place.section, place.item
        run = Run(kind, place.language, place.zone, self.heading, section, item)
        self.page.runs.append(run)
        if item is not None:
            item.runs.append(run)
        self.block += 1
        self.run = run
        return run

    def enter(self, node: LexborNode, tag: str, place: Place, kind: str) -> None:
        """Read an element and everything in it."""
        if tag == "head":
            self.read_head(node, place)
            return
        has = node.attributes
        signs = signs_of(tag, tuple(has))
        if (
            signs.moves
            or (signs.classed and zone_of(has["class"]))
            or (signs.link and dials(has["href"]))
            or node.mem_id in self.marked
        ):
            place = self.surroundings.inside(node, tag, has, place)
        if signs.acts or (signs.strange and (place.section or place.zone == "strip")):
            odd = signs.strange or acting(tag, has, self.line_in(node, tag))
            self.note_strange(odd, place)
        if signs.noted:
            self.collector.note(node, tag, signs, has, place, self.heading)
        if signs.special:
            self.read_special(node, tag, has, place, kind)
        elif signs.inline:
            self.walk(node, place, kind)
        else:
            self.run = None
            self.walk(node, place, tag)
            self.run = None

    def line_in(self, node: LexborNode, tag: str) -> str:
        """The program that stands in a script, and in the page's notes what it asks for."""
        line = (node.text() or "") if tag == "script" else ""
        if address := asked_later(line):
            self.page.loads.append(("script", address))
        return line

    def note_strange(self, what: str, place: Place) -> None:
        """Note what does not belong into a safety section, if it is not hidden anyway."""
        if what and not place.why_missed:
            self.page.strange.append((place.section, place.item, what))

    def read_special(
        self, node: LexborNode, tag: str, has: Attributes, place: Place, kind: str
    ) -> None:
        """Read an element that is more than a paragraph or a word in it."""
        if tag == "a":
            self.read_link(node, has, place, kind)
        elif tag == "br":
            if self.run is not None:
                self.add(" ", place, kind)
            self.walk(node, place, kind)
        elif tag not in NOT_READ:
            self.run = None
            self.read_block(node, tag, has, place)
            self.run = None

    def read_head(self, node: LexborNode, place: Place) -> None:
        for child in node.iter():
            tag, has = child.tag, child.attributes
            signs = signs_of(tag, tuple(has))
            self.collector.note(child, tag, signs, has, place, "")
            if signs.acts:
                self.note_strange(acting(tag, has, self.line_in(child, tag)), place)
            if tag == "title":
                self.page.title = (child.text() or "").strip()
                self.alone("title", self.page.title, place)
        self.alone("description", self.page.metas.get("description", ""), place)

    def alone(self, kind: str, text: str, place: Place) -> None:
        """A text that stands by itself, not inside a paragraph."""
        if text.strip():
            run = Run(
                kind, place.language, place.zone, self.heading, place.section, None
            )
            run.add(text, place.language, hidden=place.hidden)
            self.page.runs.append(run)

    def read_link(
        self, node: LexborNode, has: Attributes, place: Place, kind: str
    ) -> None:
        self.walk(node, place, kind)
        if place.role == PHONE:
            shown = (node.text() or "").strip()
            self.collector.note_phone(shown, has, place, self.heading)
        elif place.role == CITATION:
            self.collector.note_citation(has, place, self.heading, self.block)
        elif place.zone in WRITTEN and (href := has.get("href")):
            self.page.links.append((href, self.heading))

    def read_block(
        self, node: LexborNode, tag: str, attributes: Attributes, place: Place
    ) -> None:
        if tag == "main":
            self.page.has_main = True
        if tag in HEADINGS:
            self.read_heading(node, tag, attributes, place)
        elif tag == "title":
            self.alone("alt", node.text() or "", place)
        elif tag == "li" and place.section and not place.item:
            self.open(place, tag)
            self.page.strays.append((place.section, self.run))
            self.walk(node, place, tag)
        else:
            self.walk(node, place, "p" if tag == "div" else tag)

    def read_heading(
        self, node: LexborNode, tag: str, attributes: Attributes, place: Place
    ) -> None:
        self.heading = "" if tag == "h1" else attributes.get("id") or NO_ID
        self.block = 0
        run = self.open(place, tag)
        self.walk(node, place, tag)
        level = HEADINGS[tag]
        heading = Heading(attributes.get("id"), level, run, place.why_missed)
        self.page.headings.append(heading)
        if place.section is None:
            return
        if place.section.heading is None and not place.section.items:
            place.section.heading = heading
        else:
            place.section.groups.append(heading)
