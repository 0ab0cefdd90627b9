"""python -m plainback changelog: write the changes of the safety lists into CHANGELOG.md."""

import argparse

from plainback.changelog import FILE, with_safety_lists
from plainback.commands.places import add_project, project_of, refusing
from plainback.safety_changes import load_safety_changes


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "changelog"."""
    command = commands.add_parser(
        "changelog",
        help=f"write the changes of the safety lists into {FILE}",
        description="Run it after a change in data/safety_changes.yml. Other lines stay.",
    )
    add_project(command)
    command.set_defaults(run=refusing(run))


def run(options: argparse.Namespace) -> int:
    """Write the lines that begin with "Safety lists:", under the version they belong to."""
    project = project_of(options)
    changes = load_safety_changes(project / "data")
    file = project / FILE
    text = file.read_text(encoding="utf-8") if file.exists() else "# Changelog\n\n"
    file.write_text(with_safety_lists(text, changes), encoding="utf-8")
    count = sum(len(version.changes) for version in changes.versions)
    print(f"Changes of the safety lists in {FILE}: {count}.")
    return 0
