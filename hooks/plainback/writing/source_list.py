"""The numbered sources at the end of a page, part of its text so that links are checked."""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from babel import Locale
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from plainback.writing.bibliography import Entry

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
        frame = SubElement(root, "section", {"class": "pb-sources"})
        frame.set("aria-labelledby", "sources")
        title = SubElement(frame, "h2", {"id": "sources"})
        title.text = library.interface.word("sources", page.language)
        listing = SubElement(frame, "ol")
        for entry in entries:
            item = SubElement(listing, "li", {"id": f"source-{entry.id}"})
            add_source(item, entry, self.extension)

    def _number(self, root: Element) -> None:
        page = self.extension.page
        for link in root.iter("a"):
            if key := link.get("data-source"):
                link.text = str(page.number_of(key))


def add_source(item: Element, entry: Entry, extension: "PlainbackExtension") -> None:
    """One source: its line, its language, what it was used for, and how it was read."""
    library, language = extension.library, extension.page.language
    words = library.interface
    line = SubElement(item, "span", {"lang": entry.language})
    line.text = extension.md.htmlStash.store(entry.html)
    spoken = Locale(language).languages[entry.language]
    about = SubElement(item, "span", {"class": "pb-sources__about"})
    about.text = f" {words.word('in-language', language).format(language=spoken)} "
    if use := library.uses.phrase(entry.id, language):
        about.text += f"{words.word('used-for', language)} {use}. "
    about.text += words.word(entry.reading, language)
