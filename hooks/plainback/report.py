"""Show problems as people, programs and GitHub read them."""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

from plainback.problem import Problem

if TYPE_CHECKING:
    from plainback.result import Result


def as_text(problems: list[Problem]) -> str:
    """One line a problem, sorted, each followed by what to do."""
    return "\n".join(
        f"{p.place}: {p.rule}: {p.message}\n    Fix: {p.fix}" for p in sorted(problems)
    )


def text_report(result: "Result") -> str:
    """The report for the terminal: problems, what is planned, and a count."""
    parts = [as_text(result.problems), *result.planned, result.summary]
    return "\n".join(part for part in parts if part)


def json_report(result: "Result") -> str:
    """The report for programs."""
    report = {
        "safe": result.safe,
        "checked": result.checked,
        "counts": result.counts,
        "problems": [asdict(problem) for problem in result.problems],
        "planned": result.planned,
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def github_report(result: "Result") -> str:
    """Notes that GitHub shows beside the lines of a change."""
    notes = [
        f"::error file={_escape(p.path, ':,')},line={p.line or 1},title={p.rule}"
        f"::{_escape(p.message)} Fix: {_escape(p.fix)}"
        for p in result.problems
    ]
    return "\n".join([*notes, result.summary])


def _escape(text: str, also: str = "") -> str:
    """GitHub's own spelling of the signs that mean something to it."""
    for sign in f"%\r\n{also}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


FORMATS: dict[str, Callable[["Result"], str]] = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
}
