"""What a check found, and how that is said in one line."""

from dataclasses import dataclass, field
from typing import Any

from plainback.problem import Problem


@dataclass
class Result:
    """What a check found. checked is False when there was nothing that could be judged."""

    problems: list[Problem]
    checked: bool = False
    counts: dict[str, int] = field(default_factory=dict)
    planned: list[str] = field(default_factory=list)
    parity: list[dict[str, Any]] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def safe(self) -> bool:
        """True when everything was checked and nothing is wrong."""
        return self.checked and not self.problems

    @property
    def exit_code(self) -> int:
        """0 safe, 1 problems, 2 could not check."""
        return 0 if self.safe else 1 if self.checked else 2

    @property
    def summary(self) -> str:
        """One line that says how it went."""
        if not self.safe:
            files = len({problem.path for problem in self.problems})
            found = (
                f"{_count(len(self.problems), 'problem')} in {_count(files, 'file')}"
            )
            return (
                f"{found}."
                if self.checked
                else f"The site could not be checked: {found}."
            )
        seen = [_count(number, what) for what, number in self.counts.items()]
        return f"Safe: {', '.join(seen)}, no problems."


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
