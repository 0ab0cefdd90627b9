"""The cards "What brings you here?": each link with the drawing of the page it leads to."""

import posixpath
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from plainback.page_files import page_path

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension


class SituationCards(Treeprocessor):
    """Put the drawing of data/icons.yml before the words of each card; a card can do without."""

    def __init__(self, md: Markdown, extension: "PlainbackExtension") -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        for frame in root.iter("div"):
            if frame.get("class") == "pb-situations":
                for link in frame.iter("a"):
                    self._draw(link)

    def _draw(self, link: Element) -> None:
        library = self.extension.library
        here = posixpath.dirname(library.files.get(self.extension.page.path, ""))
        way = (link.get("href") or "").split("#")[0]
        path = page_path(posixpath.normpath(posixpath.join(here, way)))
        icon = library.icons.icons.get(path)
        if icon is None:
            return
        words, link.text = link.text, None
        # Decoration: the words beside it say everything, so nobody has to hear about it.
        look = {"class": "pb-icon", "viewBox": "0 0 40 40", "aria-hidden": "true"}
        drawing = Element("svg", look)
        SubElement(drawing, "path", {"d": icon.line})
        if icon.sore:
            SubElement(drawing, "path", {"class": "pb-icon__sore", "d": icon.sore})
        drawing.tail = words
        link.insert(0, drawing)
