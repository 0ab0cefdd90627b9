"""Blocks between `::: name` and `:::`.

A block that is not closed, or whose name is unknown, is left on the page as it was typed. The gate
then names it: an unreadable block must never disappear.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor as MarkdownBlockProcessor

from plainback.writing.body import body_drawing
from plainback.writing.chart import chart_figure
from plainback.writing.country_list import crisis_lines, number_list
from plainback.writing.detection_table import detection_table
from plainback.writing.for_clinics import embed_lines, short_addresses
from plainback.writing.generated import (
    bibliography,
    glossary,
    parity_table,
    show_this,
    topic_map,
)
from plainback.writing.handouts import handouts, sheets
from plainback.writing.quality_table import quality_table
from plainback.writing.safety_block import parse_safety_block
from plainback.writing.safety_section import safety_section

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension

OPENING = re.compile(r"^:::[ \t]*([a-z-]+)(?:[ \t]+(\S+))?[ \t]*$")
CLOSING = re.compile(r"^:::[ \t]*$")

PLAIN_BLOCKS = {
    "in-short": "pb-in-short",
    "steps": "pb-steps",
    "note": "pb-note",
    "do": "pb-do",
    "questions": "pb-questions",
    "situations": "pb-situations",
    "tick-list": "pb-tick-list",
}
"""Blocks that only put their content into a frame."""

Builder = Callable[["BlockProcessor", Element, str, list[str]], None]


class BlockProcessor(MarkdownBlockProcessor):
    """Turn a closed block into elements; its text goes through Markdown as usual."""

    def __init__(self, parser: BlockParser, extension: "PlainbackExtension") -> None:
        super().__init__(parser)
        self.extension = extension

    def test(self, parent: Element, block: str) -> bool:
        """True for a line that opens a block this project knows."""
        opening = OPENING.match(block.strip("\n"))
        return bool(opening and opening[1] in BUILDERS)

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Take all paragraphs up to the closing line; False leaves everything as it is."""
        opening = OPENING.match(blocks[0].strip("\n"))
        end = self._end(blocks)
        if opening is None or end is None:
            return False
        body = blocks[1:end]
        del blocks[: end + 1]
        BUILDERS[opening[1]](self, parent, opening[2] or "", body)
        return True

    @staticmethod
    def _end(blocks: list[str]) -> int | None:
        """Position of the closing line; None when another block opens before it."""
        for number, block in enumerate(blocks[1:], start=1):
            if CLOSING.match(block.strip("\n")):
                return number
            if block.startswith(":::"):
                return None
        return None


def _frame(css_class: str) -> Builder:
    def build(
        processor: BlockProcessor, parent: Element, name: str, body: list[str]
    ) -> None:
        frame = SubElement(parent, "div", {"class": css_class})
        if css_class == "pb-in-short":
            page = processor.extension.page
            heading = SubElement(frame, "p", {"class": "pb-in-short__title"})
            heading.text = processor.extension.library.interface.word(
                "in-short", page.language
            )
        processor.parser.parseBlocks(frame, list(body))

    return build


def _safety(
    processor: BlockProcessor, parent: Element, name: str, body: list[str]
) -> None:
    lines = "\n\n".join(body).splitlines()
    parent.append(safety_section(parse_safety_block(name, lines), processor.extension))


def _country(
    processor: BlockProcessor, parent: Element, name: str, body: list[str]
) -> None:
    frame = SubElement(parent, "section", {"class": "pb-country", "data-country": name})
    page = processor.extension.page
    page.country_blocks.append(name)
    again = page.country_blocks.count(name)
    anchor = f"in-{name.lower()}" + (f"-{again}" if again > 1 else "")
    heading = SubElement(frame, "h3", {"id": anchor})
    heading.text = processor.extension.library.country_name(name, page.language)
    processor.parser.parseBlocks(frame, list(body))


def _generated(make: Callable[["PlainbackExtension"], Element]) -> Builder:
    """A block made from data alone; text inside it is kept, so that nothing typed is lost."""

    def build(
        processor: BlockProcessor, parent: Element, name: str, body: list[str]
    ) -> None:
        processor.parser.parseBlocks(parent, list(body))
        parent.append(make(processor.extension))

    return build


def _claim(
    processor: BlockProcessor, parent: Element, name: str, body: list[str]
) -> None:
    """A claim with its verdict in words, right after the heading that quotes it."""
    frame = SubElement(parent, "section", {"class": f"pb-claim pb-claim--{name}"})
    page = processor.extension.page
    words = processor.extension.library.interface.words
    processor.parser.parseBlocks(frame, list(body))
    verdict = Element("p", {"class": "pb-claim__verdict"})
    verdict.text = words.get(f"verdict-{name}", {}).get(
        page.language, f"::: claim {name}"
    )
    frame.insert(1, verdict)


def _chart(
    processor: BlockProcessor, parent: Element, name: str, body: list[str]
) -> None:
    """The text typed in the block, then the chart; an unknown name stays visible."""
    processor.parser.parseBlocks(parent, list(body))
    figure = chart_figure(name, processor.extension)
    if figure is None:
        SubElement(parent, "p").text = f"::: chart {name}"
    else:
        parent.append(figure)


def _named(css_class: str) -> Builder:
    """A block with an id: its drawing follows the heading, where data/poses.yml has one."""

    def build(
        processor: BlockProcessor, parent: Element, name: str, body: list[str]
    ) -> None:
        frame = SubElement(parent, "div", {"class": css_class, "data-name": name})
        processor.parser.parseBlocks(frame, list(body))
        drawing = body_drawing(name, processor.extension)
        if drawing is not None:
            frame.insert(1, drawing)

    return build


def _picture(
    processor: BlockProcessor, parent: Element, name: str, body: list[str]
) -> None:
    """The drawing of a posture and its title below; an unknown name stays visible."""
    processor.parser.parseBlocks(parent, list(body))
    drawing = body_drawing(name, processor.extension)
    if drawing is None:
        SubElement(parent, "p").text = f"::: picture {name}"
        return
    frame = SubElement(parent, "figure", {"class": "pb-picture"})
    frame.append(drawing)
    pose = processor.extension.library.poses.poses[name]
    title = pose.words[processor.extension.page.language].title
    SubElement(frame, "figcaption", {"class": "pb-picture__title"}).text = title


BUILDERS: dict[str, Builder] = {
    **{name: _frame(css_class) for name, css_class in PLAIN_BLOCKS.items()},
    "safety": _safety,
    "country": _country,
    "claim": _claim,
    "chart": _chart,
    "fact-box": _chart,
    "numbers": _generated(number_list),
    "crisis-lines": _generated(crisis_lines),
    "show-this": _generated(show_this),
    "parity-table": _generated(parity_table),
    "quality-table": _generated(quality_table),
    "detection-table": _generated(detection_table),
    "topic-map": _generated(topic_map),
    "bibliography": _generated(bibliography),
    "glossary": _generated(glossary),
    "handouts": _generated(handouts),
    "sheets": _generated(sheets),
    "short-addresses": _generated(short_addresses),
    "embeds": _generated(embed_lines),
    "exercise": _named("pb-exercise"),
    "technique": _named("pb-technique"),
    "picture": _picture,
}
