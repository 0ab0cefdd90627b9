"""Every page is written the same with and without the short way through its sentences."""

from pathlib import Path

import pytest
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from conftest import ROOT
from plainback.page_files import page_path
from plainback.writing.extension import PageContext, PlainbackExtension
from plainback.writing.library import Library
from plainback.writing.quick_inline import SIGNS, QuickInline

EXTENSIONS = ("attr_list", "tables", "sane_lists")


def writer(library: Library) -> tuple[PlainbackExtension, Markdown]:
    extension = PlainbackExtension(library)
    return extension, Markdown(extensions=[*EXTENSIONS, extension])


def written(file: Path, md: Markdown, extension: PlainbackExtension) -> str:
    language = file.relative_to(ROOT / "docs").parts[0]
    name = file.relative_to(ROOT / "docs" / language).as_posix()
    extension.page = PageContext(language, page_path(name))
    return md.reset().convert(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["en", "de", "nl", "ru"])
def test_every_page_is_the_same_with_and_without_it(
    library: Library, language: str
) -> None:
    extension, quick = writer(library)
    usual_extension, usual = writer(library)
    usual.treeprocessors.register(InlineProcessor(usual), "inline", 20)
    files = sorted((ROOT / "docs" / language).rglob("*.md"))
    assert len(files) > 30
    for file in files:
        assert written(file, quick, extension) == written(file, usual, usual_extension)


MARKS = [
    "`code`",
    r"\*no star\*",
    "[a](b) [a] [a][b] ![a](b) ![a]",
    "<https://example.org> <a@example.org> <b>x</b>",
    "one  \ntwo",
    "&nbsp; & &#8209;",
    "*a* **b** ***c*** _d_ __e__",
    "[@nice-ng59; @nvl-2017] [tel:DE] [Bein]{ lang=de } [disc]{ term=disc }",
    "[*a* `b`](c) [@nice-ng59]{.x}",
]


@pytest.mark.parametrize("text", MARKS)
def test_every_mark_is_found(library: Library, text: str) -> None:
    _, quick = writer(library)
    _, usual = writer(library)
    usual.treeprocessors.register(InlineProcessor(usual), "inline", 20)
    assert quick.convert(text) == usual.convert(text)


def test_python_markdown_still_has_what_is_shortened(library: Library) -> None:
    """When this fails, Python-Markdown has changed: see hooks/plainback/writing/quick_inline.py."""
    _, md = writer(library)
    assert isinstance(md.treeprocessors["inline"], QuickInline)
    assert "_InlineProcessor__handleInline" in vars(InlineProcessor)
    assert "_InlineProcessor__applyPattern" in vars(InlineProcessor)
    assert [name for name in SIGNS if name not in md.inlinePatterns] == []
    unnamed = [
        each.name for each in md.inlinePatterns._priority if each.name not in SIGNS
    ]
    assert unnamed == []
