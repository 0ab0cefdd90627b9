"""Find the parts of a Markdown page: items, sections, headings, paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SAFETY = re.compile(r"^::: safety (\S+)\n(.*?)^:::\n", re.MULTILINE | re.DOTALL)
ITEM = re.compile(r"^- \[([a-z0-9-]+)\](?: +(\S.*))?\n", re.MULTILINE)
HEADING = re.compile(r"^(#{2,4}) (.+?) \{ #([a-z0-9-]+) \}\n", re.MULTILINE)
TITLE = re.compile(r"^# (.+)\n", re.MULTILINE)
DESCRIPTION = re.compile(r"^description: (.+)\n", re.MULTILINE)
FRONT = re.compile(r"\A---\n.*?^---\n", re.MULTILINE | re.DOTALL)
PROSE = re.compile(r"^(?:- )?(?![-#:|>\d\[!]|\s)(\S.{40,})\n", re.MULTILINE)
CITATION = re.compile(r" ?\[@[^\]]+\]")
MARKS = re.compile(
    r"\[@[^\]]+\]|\]\([^)]*\)|\{[^}]*\}|\[tel:[^\]]*\]|^- \[[^\]]*\]|^#+ \[[^\]]*\]"
    r"|^:::.*$|https?://\S+",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a page: its name, the whole of it (start, end) and the words in it."""

    id: str
    section: str
    start: int
    end: int
    words_start: int
    words: str

    @property
    def words_end(self) -> int:
        """Where its words end."""
        return self.words_start + len(self.words)


def sections(text: str) -> list[Part]:
    """The safety sections of a page."""
    return [
        Part(m[1], m[1], m.start(), m.end(), m.start(2), m[2])
        for m in SAFETY.finditer(text)
    ]


def items(text: str) -> list[Part]:
    """Every line of a safety section; repeated items have no words."""
    found = []
    for section in sections(text):
        for m in ITEM.finditer(text, section.words_start, section.words_end):
            start = m.start(2) if m[2] else m.end() - 1
            found.append(Part(m[1], section.id, m.start(), m.end(), start, m[2] or ""))
    return found


def own_items(text: str) -> list[Part]:
    """The items whose words stand here."""
    return [item for item in items(text) if item.words]


def headings(text: str) -> list[Part]:
    """Headings with an id, the title not among them."""
    return [
        Part(m[3], "", m.start(), m.end(), m.start(2), m[2])
        for m in HEADING.finditer(text)
    ]


def paragraphs(text: str) -> list[Part]:
    """Sentences and list lines outside the safety sections."""
    front = FRONT.match(text)
    around = [(s.start, s.end) for s in sections(text)]
    around.append((0, front.end() if front else 0))
    return [
        Part("", "", m.start(), m.end(), m.start(1), m[1])
        for m in PROSE.finditer(text)
        if not any(start <= m.start() < end for start, end in around)
    ]


def readable(text: str) -> str:
    """The text with everything but words blanked out, every letter at its place."""
    front = FRONT.match(text)
    end = front.end() if front else 0
    blank = " " * end + text[end:]
    return MARKS.sub(lambda m: " " * len(m[0]), blank)


def texts(page: str) -> Iterator[Part]:
    """Items and paragraphs: everything that is said in sentences."""
    yield from own_items(page)
    yield from paragraphs(page)
