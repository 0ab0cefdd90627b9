"""The numbered sources at the end of a page, part of its text so that links are checked."""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension


class SourceList(Treeprocessor):
    """Number the citations in reading order and append the list they lead to."""

    def __init__(self, md: Markdown, extension: "PlainbackExtension") -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        page, library = self.extension.page, self.extension.library
        self._number(root)
        entries = library.bibliography.entries(page.cited)
        if not entries:
            return
        words = library.interface
        frame = SubElement(root, "section", {"class": "pb-sources"})
        frame.set("aria-labelledby", "sources")
        title = SubElement(frame, "h2", {"id": "sources"})
        title.text = words.word("sources", page.language)
        listing = SubElement(frame, "ol")
        for entry in entries:
            item = SubElement(listing, "li", {"id": f"source-{entry.id}"})
            line = SubElement(item, "span", {"lang": entry.language})
            line.text = self.md.htmlStash.store(entry.html)
            reading = SubElement(item, "span", {"class": "pb-sources__reading"})
            reading.text = f" {words.word(entry.reading, page.language)}"

    def _number(self, root: Element) -> None:
        page = self.extension.page
        word = self.extension.library.interface.word("source", page.language)
        for link in root.iter("a"):
            if key := link.get("data-source"):
                number = page.number_of(key)
                link.text = str(number)
                link.set("aria-label", f"{word} {number}")
