"""The Markdown extension: blocks between `:::` lines, citations, phone numbers, foreign words."""

from dataclasses import dataclass, field
from typing import Any

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from plainback.typography import keep_together_in_html
from plainback.writing.blocks import BlockProcessor
from plainback.writing.inline import add_inline_patterns
from plainback.writing.library import Library
from plainback.writing.quick_inline import add_quick_inline
from plainback.writing.situation_cards import SituationCards
from plainback.writing.source_list import SourceList
from plainback.writing.wide_tables import WideTables


@dataclass
class PageContext:
    """The page being written: its language and path, and the sources it has cited so far."""

    language: str
    path: str
    cited: list[str] = field(default_factory=list)
    country_blocks: list[str] = field(default_factory=list)
    """Countries of the blocks so far, so that the second one of a country has its own id."""

    def number_of(self, source: str) -> int:
        """The number of a source in the list at the page's end, counted from 1."""
        if source not in self.cited:
            self.cited.append(source)
        return self.cited.index(source) + 1


class OwnParagraph(Preprocessor):
    """Give each `:::` line a paragraph of its own, so that blank lines around it do not matter."""

    def run(self, lines: list[str]) -> list[str]:
        spaced: list[str] = []
        for line in lines:
            spaced += ["", line, ""] if line.startswith(":::") else [line]
        return spaced


class KeepTogether(Postprocessor):
    """Keep figures with their units in every word of the page, those from data included."""

    def __init__(self, md: Markdown, extension: "PlainbackExtension") -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, text: str) -> str:
        spaces = self.extension.library.spaces[self.extension.page.language]
        return keep_together_in_html(text, spaces)


class PlainbackExtension(Extension):
    """Add the block syntax. Set `page` before each page is converted."""

    def __init__(self, library: Library, **options: Any) -> None:
        super().__init__(**options)
        self.library = library
        self.page = PageContext("en", "/")

    def extendMarkdown(self, md: Markdown) -> None:
        self.md = md
        # 15: after fences (25) and comments (20) are out of the way, so that a block inside
        # either of them is not a block.
        md.preprocessors.register(OwnParagraph(md), "plainback-own-paragraph", 15)
        # 105: before lists and headings would take the lines apart.
        md.parser.blockprocessors.register(
            BlockProcessor(md.parser, self), "plainback", 105
        )
        add_inline_patterns(md, self)
        add_quick_inline(md)
        # 15: after the inline marks (20) have numbered all citations, before MkDocs looks
        # whether links lead somewhere (5 and 0).
        # 12: after links are links (20), before MkDocs turns file names into addresses (0).
        md.treeprocessors.register(SituationCards(md, self), "plainback-situations", 12)
        # 7: after the ids of headings (8) are off their words, which name the tables.
        md.treeprocessors.register(WideTables(md, self), "plainback-tables", 7)
        md.treeprocessors.register(SourceList(md, self), "plainback-sources", 15)
        # 0: when everything that was put aside is back (30 to 10).
        md.postprocessors.register(KeepTogether(md, self), "plainback-spaces", 0)


def extension_in(extensions: list[Any]) -> PlainbackExtension | None:
    """Ours among the Markdown extensions of a build; None before it has been put in."""
    return next((e for e in extensions if isinstance(e, PlainbackExtension)), None)


def library_in(extensions: list[Any]) -> Library:
    """The data that the pages of this build are written from. Raises LookupError without ours."""
    extension = extension_in(extensions)
    if extension is None:
        raise LookupError("the pages of this build were not written with our extension")
    return extension.library
