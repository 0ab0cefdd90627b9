"""What the gate said to one mistake."""

from dataclasses import dataclass

from plainback.mutating.mutant import DATA, Kind, Mutant
from plainback.problem import Problem

CAUGHT, MISSED, SAME = "caught", "missed", "same"
"""Noticed at the right place; not noticed; no mistake after all: the reader sees the same."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A mistake, whether it was noticed, by which rules, and what stood there before and after."""

    mutant: Mutant
    outcome: str
    rules: tuple[str, ...] = ()
    expected: bool = False
    before: str = ""
    after: str = ""

    @property
    def place(self) -> str:
        """File and line where the mistake was made."""
        return f"{self.mutant.file}:{self.mutant.line}"


def verdict(
    kind: Kind, mutant: Mutant, text: str, source: str, problems: list[Problem]
) -> Verdict:
    """Noticed means: a new problem, at the page or file where the mistake is.

    A mistake in the English also counts as noticed where its translations are reported as stale:
    that report names the English line. A mistake in a data file shows on any page.
    """
    rules = sorted({p.rule for p in problems if _there(mutant, source, p)})
    known = any(rule in kind.expects for rule in rules)
    outcome = CAUGHT if rules else MISSED
    return Verdict(mutant, outcome, tuple(rules), known, *mutant.shown(text))


def _there(mutant: Mutant, source: str, problem: Problem) -> bool:
    if mutant.layer == DATA or problem.path in (source, mutant.file):
        return True
    return problem.rule == "stale-translation" and f"{source}:" in problem.fix
