"""python -m plainback promise: keep the addresses of new pages, headings and items for ever."""

import argparse
import sys

from plainback.commands.places import add_places, project_of
from plainback.problem import DataError
from plainback.record import promise, promise_short


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "promise"."""
    command = commands.add_parser(
        "promise",
        help="keep the addresses of new pages, headings and items, and give them codes",
        description="Run it when new pages are published: from then on their addresses are kept.",
    )
    add_places(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Add what is new at the end of the two files."""
    try:
        new = promise(options.site.resolve(), project_of(options))
        short = promise_short(project_of(options))
    except DataError as error:
        print(f"Nothing was recorded: {error}.", file=sys.stderr)
        return 2
    print(f"{len(new)} new addresses in data/permalinks.txt.")
    print(f"{len(short)} new codes in data/short_links.yml.")
    return 0
