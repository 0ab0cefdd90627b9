"""python -m plainback check site/: is every page safe and the same in every language?"""

import argparse
import sys
import time
from pathlib import Path

from plainback.check import check
from plainback.commands.places import add_project, project_of
from plainback.report import FORMATS

EXITS = "It ends with 0 when the site is safe, 1 with problems, 2 when it could not be checked."


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "check"."""
    command = commands.add_parser(
        "check",
        help="check the built pages of all languages",
        description=f"Reads the built pages, names every problem and what to do. {EXITS}",
    )
    command.add_argument(
        "site", type=Path, help="folder of the built pages, such as site/"
    )
    command.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="text for people (as it is without this), json for programs, github for notes there",
    )
    add_project(command)
    command.add_argument(
        "--time", action="store_true", help="say how many seconds each rule took"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check the folder, print the report."""
    site = options.site.resolve()
    clock = time.perf_counter if options.time else None
    result = check(site, project_of(options), clock)
    print(FORMATS[options.format](result))
    for name, seconds in result.seconds.items():
        print(f"{seconds:8.3f} s  {name}", file=sys.stderr)
    return result.exit_code
