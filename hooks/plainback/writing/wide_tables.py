"""Tables scroll sideways inside a frame of their own, never the whole page."""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension


class WideTables(Treeprocessor):
    """Put each table of the text into a frame that the keyboard reaches and that has a name."""

    def __init__(self, md: Markdown, extension: "PlainbackExtension") -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        name = ""
        for number, child in enumerate(list(root)):
            if child.tag in ("h1", "h2", "h3"):
                name = "".join(child.itertext()).strip()
            elif child.tag == "table":
                frame = Element("div", {"class": "pb-table", "role": "region"})
                frame.set("tabindex", "0")
                frame.set("aria-label", name)
                root[number] = frame
                frame.tail, child.tail = child.tail, None
                frame.append(child)
