"""Note what an element carries besides its text: numbers to call, sources, pictures, addresses."""

from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plainback.fetching import FETCHING, FETCHING_LINKS, INSIDE, fetched_by_styles
from plainback.page import Citation, Page, Phone, Picture
from plainback.place import Place
from plainback.run import Run
from plainback.signs import PICTURES, Signs
from plainback.zones import Attributes


class Collector:
    """Notes of one page."""

    def __init__(self, page: Page, tree: LexborHTMLParser) -> None:
        self.page = page
        self.tree = tree

    @cached_property
    def named(self) -> dict[str, LexborNode]:
        """The elements with an id; few pages have a picture that points at one."""
        return {node.id: node for node in self.tree.css("[id]") if node.id}

    def note(
        self,
        node: LexborNode,
        tag: str,
        signs: Signs,
        has: Attributes,
        place: Place,
        heading: str,
    ) -> None:
        """Note whatever this element carries."""
        if element_id := has.get("id"):
            self.page.ids.append(element_id)
        if signs.spoken:
            self._note_spoken(signs.spoken, has, place, heading)
        if signs.loads:
            self._note_loads(tag, has)
        if tag == "meta":
            name = has.get("name") or has.get("property") or has.get("http-equiv") or ""
            self.page.metas[name.lower()] = has.get("content") or ""
            if charset := has.get("charset"):
                self.page.metas["charset"] = charset.lower()
        elif tag == "link" and has.get("rel") == "canonical":
            self.page.metas["canonical"] = has.get("href") or ""
        elif tag == "link" and has.get("rel") == "alternate" and "hreflang" in has:
            self.page.alternates[has["hreflang"] or ""] = has.get("href") or ""
        elif tag == "base":
            self.page.metas["base"] = has.get("href") or "(target)"
        elif tag in PICTURES:
            self._note_picture(node, tag, has, place, heading)
        elif tag == "style" and (css := node.text()):
            self.page.loads.append(INSIDE)
            self.page.loads += [("style", each) for each in fetched_by_styles(css)]

    def _note_spoken(
        self, names: tuple[str, ...], has: Attributes, place: Place, heading: str
    ) -> None:
        for name in names:
            if (text := has.get(name)) and text.strip():
                language = has.get("lang") or place.language
                run = Run(
                    name, language, place.zone, heading, place.section, place.item
                )
                run.add(text, language, hidden=place.hidden)
                self.page.runs.append(run)

    def _note_loads(self, tag: str, has: Attributes) -> None:
        for name in FETCHING.get(tag, ()):
            if address := has.get(name):
                self.page.loads.append((tag, address))
        if tag == "link" and FETCHING_LINKS & set(
            (has.get("rel") or "").lower().split()
        ):
            self.page.loads.append((tag, has.get("href") or ""))
        if style := has.get("style"):
            self.page.loads += [(tag, each) for each in fetched_by_styles(style)]
        if tag == "meta" and (has.get("http-equiv") or "").lower() == "refresh":
            self.page.loads.append((tag, (has.get("content") or "").partition("=")[2]))

    def _note_picture(
        self, node: LexborNode, tag: str, has: Attributes, place: Place, heading: str
    ) -> None:
        decoration = has.get("aria-hidden") == "true" or place.also.startswith('"aria')
        decoration = decoration or has.get("role") in ("presentation", "none")
        name = "" if decoration else self._name(node, tag, has)
        address = has.get("src") or has.get("id") or ""
        if place.picture <= (tag == "svg"):  # a drawing inside a drawing is part of it
            self.page.pictures.append(Picture(tag, name, address, place.zone, heading))

    def _name(self, node: LexborNode, tag: str, has: Attributes) -> str | None:
        """The words that stand for a picture; None when there are none."""
        if label := (has.get("aria-label") or "").strip():
            return label
        pointed = [
            self.named.get(i) for i in (has.get("aria-labelledby") or "").split()
        ]
        if words := " ".join(each.text().strip() for each in pointed if each).strip():
            return words
        if tag == "svg":
            title = node.css_first("title")
            return (title.text().strip() if title else "") or None
        return has["alt"] or "" if "alt" in has else None

    def note_phone(
        self, shown: str, has: Attributes, place: Place, heading: str
    ) -> None:
        """Note a link that dials."""
        self.page.phones.append(
            Phone(
                has.get("href") or "",
                shown,
                tuple((has.get("data-country") or "").split()),
                has.get("data-line") or "",
                place.zone,
                place.language,
                heading,
                place.item.id if place.item else "",
                place.why_missed if place.zone == "strip" else place.hidden,
            )
        )

    def note_citation(
        self, has: Attributes, place: Place, heading: str, block: int
    ) -> None:
        """Note a link to a source."""
        item = place.item.id if place.item else ""
        self.page.citations.append(
            Citation(
                has["data-source"] or "", has.get("href") or "", heading, item, block
            )
        )
