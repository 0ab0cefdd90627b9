"""The addresses that were promised: printed on paper, linked to by clinics."""

from dataclasses import dataclass
from pathlib import Path

from plainback.datafile import read_text
from plainback.problem import DataError, Problem


@dataclass(frozen=True)
class Permalink:
    """A page path, with the place on the page where one was promised."""

    page: str
    place: str
    line: int

    @property
    def address(self) -> str:
        """As it stands in the file: "red-flags/#chest-pain"."""
        return f"{self.page}#{self.place}" if self.place else self.page


def load_permalinks(data: Path) -> list[Permalink]:
    """Read data/permalinks.txt. Raises DataError with the line of every mistake."""
    links: list[Permalink] = []
    problems: list[Problem] = []
    lines = read_text(data / "permalinks.txt").splitlines()
    for number, line in enumerate(lines, start=1):
        address = line.partition(" #")[0].strip()
        if not address or address.startswith("#"):
            continue
        page, _, place = address.partition("#")
        if page != "/" and (page.startswith("/") or not page.endswith("/")):
            problems.append(_problem(number, f'"{address}" is not an address'))
        links.append(Permalink(page, place, number))
    if not links:
        problems.append(_problem(1, "the file holds no address"))
    if problems:
        raise DataError(problems)
    return links


def _problem(line: int, message: str) -> Problem:
    fix = 'Write one address a line, such as "red-flags/" or "red-flags/#chest-pain".'
    return Problem("data/permalinks.txt", line, "data-file", message, fix)
