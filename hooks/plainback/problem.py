"""One thing that is wrong, where it is, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """A problem that stops a build. There is no milder kind.

    path: the file to mend, relative to the project ("docs/de/red-flags/index.md") or to the site.
    line: the line in that file, counted from 1; 0 when the file as a whole is meant.
    rule: the name of the rule, for example "missing-item".
    message: what is wrong, with the language named in words.
    fix: one sentence that says what to do.
    """

    path: str
    line: int
    rule: str
    message: str
    fix: str

    @property
    def place(self) -> str:
        """The path, with the line where one is known."""
        return f"{self.path}:{self.line}" if self.line else self.path


class DataError(Exception):
    """A data file that cannot be trusted. Carries every problem found in it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems in the data files")
        self.problems = sorted(problems)
