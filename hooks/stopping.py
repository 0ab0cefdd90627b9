"""End a build with a report of problems. Under `mkdocs serve` others may show them instead."""

import click
from mkdocs.exceptions import PluginError

from plainback.problem import Problem
from plainback.report import as_text


class StoppedError(PluginError):
    """Ends a build with a report, and keeps its problems for who may show them."""

    def __init__(self, problems: list[Problem], end: str = "") -> None:
        super().__init__(f"\n{as_text(problems)}\n{end}".rstrip("\n"))
        self.problems = problems


def serving() -> bool:
    """True under `mkdocs serve`, also during its first build."""
    command = click.get_current_context(silent=True)
    return command is not None and command.info_name == "serve"
