"""Read a finished leaflet back, and say what a reader of the paper would miss."""

import re
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader

from plainback.words import plain

SIDES = 2
"""A leaflet is one sheet of paper."""


def proof(
    pdf: Path, language: str, items: list[str], sides: int | None = SIDES
) -> Iterator[str]:
    """Say what is wrong with a PDF: each sentence is one problem. items: the texts it must hold."""
    reader = PdfReader(pdf)
    pages = [page.extract_text() for page in reader.pages]
    if sides is not None and len(pages) > sides:
        yield f"it has {len(pages)} sides, not at most {sides}"
    text = _letters(" ".join(pages))
    for item in items:
        if _letters(item) not in text:
            yield f'the words "{item}" cannot be read in it'
    root = reader.trailer["/Root"]
    if str(root.get("/Lang", ""))[:2] != language:
        yield "it does not say its language"
    if not root.get("/MarkInfo", {}).get("/Marked") or "/StructTreeRoot" not in root:
        yield "it is not tagged for screen readers"
    for name in sorted(_fonts_outside(reader)):
        yield f"the font {name} is not inside it"


def _letters(text: str) -> str:
    """Letters and figures alone: line ends, spaces and hyphens differ on paper."""
    return re.sub(r"[\W_]+", "", plain(text)).casefold()


def _fonts_outside(reader: PdfReader) -> set[str]:
    outside = set()
    for page in reader.pages:
        for font in (page["/Resources"].get("/Font") or {}).values():
            descriptor = _descriptor(font.get_object())
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor):
                outside.add(str(font.get_object().get("/BaseFont", "?")))
    return outside


def _descriptor(font: dict) -> dict:
    inner = font.get("/DescendantFonts")
    holder = inner[0].get_object() if inner else font
    found = holder.get("/FontDescriptor")
    return found.get_object() if found is not None else {}
