"""Tables where there is little room: each scrolls in a frame of its own, or its rows are stacked.

A frame is for the keyboard and has a name. Stacked, each cell begins with the name of its column,
which the style sheet writes from `data-column`: half a cell at the edge reads as another figure.
"""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension

MANY, MOST = 4, 6
"""Columns from which a table of words, or any table, needs more room than a chart has."""
WORDS = 20
"""Letters of a cell that holds words."""


class WideTables(Treeprocessor):
    """Put each table of the text into a frame, and the name of its column at each cell."""

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
        for frame in root.iter("div"):
            if frame.get("class") == "pb-table":
                _name_cells(frame)


def _name_cells(frame: Element) -> None:
    """Write the name of its column at each cell; mark a frame whose table needs much room."""
    columns = [_words(cell) for cell in frame.findall("table/thead/tr/*")]
    wordy = False
    for row in frame.findall("table/tbody/tr"):
        for column, cell in list(zip(columns, row, strict=False))[1:]:
            cell.set("data-column", column)
            wordy |= len("".join(cell.itertext())) > WORDS
    if len(columns) >= (MANY if wordy else MOST):
        frame.set("class", "pb-table pb-table--many")


def _words(cell: Element) -> str:
    """The words of a heading without the numbers of its sources."""
    if "pb-cite" in cell.get("class", ""):
        return cell.tail or ""
    inner = "".join(map(_words, cell))
    return f"{cell.text or ''}{inner}{cell.tail or ''}".strip()
