"""python -m plainback status: what is left to do, per page and language."""

import argparse
import json
from datetime import date
from pathlib import Path

from plainback.commands.places import add_project, project_of, refusing
from plainback.knowledge import load_knowledge
from plainback.status import as_json, status
from plainback.status_views import as_html, as_table

DESCRIPTION = """Says for every page and language what is missing, stale, pending, unreviewed or
overdue. It reads docs/ and data/, no build is needed. It ends with 0, or with 2 when data/ cannot
be read."""


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "status"."""
    command = commands.add_parser(
        "status",
        help="say what is left to do, per page and language",
        description=DESCRIPTION,
    )
    command.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="for people or programs",
    )
    command.add_argument("--html", type=Path, help="write it as a page into this file")
    command.add_argument(
        "--on",
        type=date.fromisoformat,
        default=date.today(),
        metavar="DAY",
        help="count overdue checks up to this day, such as 2027-03-01; today without it",
    )
    add_project(command)
    command.set_defaults(run=refusing(run))


def run(options: argparse.Namespace) -> int:
    """Show the state of all pages."""
    project = project_of(options)
    knowledge = load_knowledge(project / "data")
    states = status(project, knowledge, options.on)
    if options.html:
        page = as_html(states, knowledge.interface, options.on)
        options.html.write_text(page, encoding="utf-8")
        print(f"Written: {options.html}")
    elif options.format == "json":
        print(json.dumps(as_json(states, options.on), ensure_ascii=False, indent=1))
    else:
        print(as_table(states, knowledge.interface, options.on))
    return 0
