"""Find the line that a person wrote, so that a problem points at what to mend."""

import re
from dataclasses import dataclass, field
from pathlib import Path

ID = re.compile(r"#([a-z][a-z0-9-]*)")


@dataclass
class SourcePlaces:
    """The Markdown files of the project. They are read only once there is a problem to place."""

    project: Path
    site_folder: Path
    texts: dict[str, list[str]] = field(default_factory=dict)
    typed: dict[str, frozenset[str]] = field(default_factory=dict)

    def file_of(self, language: str, page: str) -> str:
        """ "docs/de/red-flags/index.md": the file that is there, else the one that should be."""
        folder = f"docs/{language}"
        if page == "/":
            return f"{folder}/index.md"
        leaf = f"{folder}/{page.rstrip('/')}.md"
        if (self.project / leaf).is_file():
            return leaf
        return f"{folder}/{page}index.md"

    def has(self, language: str, page: str) -> bool:
        """True when the source of this page is there."""
        return (self.project / self.file_of(language, page)).is_file()

    def line(self, file: str, *needles: str) -> int:
        """The line of the first needle that stands in the file, from 1; 0 for none."""
        lines = self.lines(file)
        for needle in needles:
            wanted = plain_spaces(needle)
            for number, line in enumerate(lines, start=1):
                if wanted and wanted in line:
                    return number
        return 0

    def ids(self, file: str) -> frozenset[str]:
        """Every id that somebody typed into a file: { #an-id }."""
        if file not in self.typed:
            self.typed[file] = frozenset(ID.findall("\n".join(self.lines(file))))
        return self.typed[file]

    def lines(self, file: str) -> list[str]:
        """The lines of a file of the project, with ordinary spaces; empty when unreadable."""
        if file not in self.texts:
            path = self.project / file
            try:
                text = path.read_text(encoding="utf-8-sig", errors="replace")
            except OSError:
                text = ""
            self.texts[file] = [plain_spaces(line) for line in text.splitlines()]
        return self.texts[file]

    def built(self, file: str) -> str:
        """A built file as reports name it: "site/de/red-flags/index.html"."""
        return f"{self.site_folder.name}/{file}"


def plain_spaces(text: str) -> str:
    """Every kind of space as an ordinary one."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").strip()


def item_needle(item: str) -> str:
    """How an item's line begins in a page."""
    return f"[{item}]"


def section_needle(section: str) -> str:
    """How a safety section opens in a page."""
    return f"::: safety {section}"


def text_needles(text: str) -> list[str]:
    """Stretches of a text that should stand in its source as they are, the longest first."""
    words = text.split()
    needles = [" ".join(words[:count]) for count in (8, 5, 3) if len(words) >= count]
    tail = [" ".join(words[-count:]) for count in (6, 4) if len(words) > count]
    return [*needles, *tail, " ".join(words)]
