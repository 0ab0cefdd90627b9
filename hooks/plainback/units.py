"""Cut a page into the pieces that a translator works on, and put them back.

A piece is a title, a heading, a safety item, a line of a list, or a paragraph: only the words, not
the marks around them. Everything else (ids, `:::` lines, blank lines) stays as it is. A piece has
the same name in every language: the heading it stands under, and its id or its place there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

FRONT = re.compile(r"(description|also): *(?P<words>.*\S)\s*")
HEADING = re.compile(
    r"#{1,6} +(?:\[(?P<group>[a-z0-9-]+)\] *)?"
    r"(?P<words>.*?)(?: *\{ *#(?P<id>[a-z0-9-]+) *\})?\s*"
)
ITEM = re.compile(r" {0,3}[-*+] +\[(?P<id>[a-z0-9-]+)\](?![({])\s*(?P<words>.*\S)?\s*")
LIST = re.compile(r"\s*(?:[-*+]|\d+[.)]) +(?P<words>.*\S)\s*")
OTHER = re.compile(r"\s*(?P<words>.*\S)\s*")
FENCE = re.compile(r":::\s*(?P<name>\S+)?(?:\s+(?P<id>[\w-]+))?.*")


@dataclass(frozen=True)
class Unit:
    """Words of a page. name: "what-helps/p2"; start and end: their place in the text."""

    name: str
    words: str
    start: int
    end: int


def units(markdown: str) -> list[Unit]:
    """Every piece of a page, in reading order. Names are unique within the page."""
    found: list[Unit] = []
    seen: dict[str, int] = {}
    for name, start, end in _pieces(markdown):
        seen[name] = seen.get(name, 0) + 1
        own = name if seen[name] == 1 else f"{name}.{seen[name]}"
        found.append(Unit(own, markdown[start:end], start, end))
    return found


def replaced(markdown: str, words: dict[str, str]) -> str:
    """The page with other words in these pieces (name -> words); all else byte by byte."""
    parts, done = [], 0
    for unit in units(markdown):
        parts += [markdown[done : unit.start], words.get(unit.name, unit.words)]
        done = unit.end
    return "".join([*parts, markdown[done:]])


def _pieces(markdown: str) -> Iterator[tuple[str, int, int]]:
    """(name, start, end); lines of one paragraph are one piece."""
    here, place, front = "top", 0, False
    paragraph: tuple[str, int, int] | None = None
    for number, line in enumerate(markdown.splitlines(keepends=True)):
        start, place, text = place, place + len(line), line.rstrip("\r\n")
        if text.strip() == "---" and (number == 0 or front):
            front = number == 0
            continue
        kind, words = _kind(text, front)
        if kind == "fence":
            here = words.group("id") or here
        elif kind == "heading":
            here = words.group("id") or words.group("group") or here
        if kind == "more" and paragraph:
            paragraph = (*paragraph[:2], start + words.end("words"))
            continue
        if paragraph:
            yield paragraph
        paragraph = None
        if words is None or kind == "fence" or not words.group("words"):
            continue
        first, last = start + words.start("words"), start + words.end("words")
        if kind in ("more", "list"):
            paragraph = (f"{here}/p", first, last)
        elif kind == "item":
            yield f"{here}/{words.group('id')}", first, last
        else:
            yield (f"front/{words[1]}" if front else f"{here}/title"), first, last
    if paragraph:
        yield paragraph


def _kind(line: str, front: bool) -> tuple[str, re.Match[str] | None]:
    """What a line is, and the words in it."""
    if front:
        return "front", FRONT.fullmatch(line)
    if not line.strip():
        return "blank", None
    kinds = {"fence": FENCE, "heading": HEADING, "item": ITEM, "list": LIST}
    for kind, pattern in kinds.items():
        if found := pattern.fullmatch(line):
            return kind, found
    return "more", OTHER.fullmatch(line)
