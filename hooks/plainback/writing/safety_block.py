"""Read a safety block: the words a translator wrote, by item id.

    ::: safety get-help-now
    ## Call an ambulance now
    ### [nerves] Bladder, bowel, legs
    - [bladder-trouble] New: you can’t pee.
    :::

Nothing is ever thrown away: a line that fits no pattern is kept as text, so that the gate, which
reads the built page, finds it there.
"""

import re
from dataclasses import dataclass, field

ITEM = re.compile(r"^\s{0,3}[-*+]\s+(?:\[([a-z0-9-]+)\]\s*)?(.*)$")
GROUP = re.compile(r"^#{3,6}\s+\[([a-z0-9-]+)\]\s*(.*)$")
TITLE = re.compile(r"^#{1,6}\s+(.*?)\s*(?:\{[^}]*\})?\s*$")


@dataclass
class ItemWords:
    """One list line: the id in square brackets ("" when it is missing) and the words after it."""

    id: str
    words: str


@dataclass
class SafetyBlock:
    """The words of one safety section, before the registry gives them order and urgency."""

    section: str
    title: str = ""
    groups: dict[str, str] = field(default_factory=dict)
    items: list[ItemWords] = field(default_factory=list)
    intro: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


def parse_safety_block(section: str, lines: list[str]) -> SafetyBlock:
    """Sort the lines between `::: safety section` and `:::` into title, groups, items and text."""
    block = SafetyBlock(section)
    previous: ItemWords | None = None
    for line in lines:
        if not line.strip():
            previous = None
        elif group := GROUP.match(line):
            block.groups[group[1]] = _once(block, group[1], group[2])
            previous = None
        elif (title := TITLE.match(line)) and not block.title:
            block.title = title[1]
        elif item := ITEM.match(line):
            previous = ItemWords(item[1] or "", item[2].strip())
            block.items.append(previous)
        elif previous:
            previous.words = f"{previous.words} {line.strip()}"
        else:
            (block.rest if block.items or block.groups else block.intro).append(line)
    return block


def _once(block: SafetyBlock, group: str, words: str) -> str:
    """A group heading written twice keeps both wordings: nothing is dropped in silence."""
    return f"{block.groups[group]} {words}" if group in block.groups else words


OPENING = re.compile(r"^:::[ \t]*safety[ \t]+(\S+)[ \t]*$")
CLOSING = re.compile(r"^:::[ \t]*$")


def safety_blocks(markdown: str) -> list[SafetyBlock]:
    """All safety blocks of a page, for the words that other pages repeat."""
    blocks: list[SafetyBlock] = []
    section, lines = "", []
    for line in markdown.splitlines():
        if opening := OPENING.match(line):
            section, lines = opening[1], []
        elif CLOSING.match(line) and section:
            blocks.append(parse_safety_block(section, lines))
            section = ""
        elif section:
            lines.append(line)
    return blocks
