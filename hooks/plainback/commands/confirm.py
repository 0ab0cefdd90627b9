"""python -m plainback confirm de massage/when-not.md: a person compared it with the English."""

import argparse
import sys

from plainback.commands.places import add_places, project_of
from plainback.problem import DataError
from plainback.record import NothingToRecordError, confirm


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "confirm"."""
    command = commands.add_parser(
        "confirm",
        help="record that a person compared a page with the English",
        description="Run it after comparing every safety item of the page with the English.",
    )
    command.add_argument("language", help="language of the translation, such as de")
    command.add_argument(
        "page", help="file below docs/LANGUAGE/, such as massage/when-not.md"
    )
    add_places(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the fingerprints of the English words as they are built now."""
    site = options.site.resolve()
    try:
        items = confirm(options.language, options.page, site, project_of(options))
    except (NothingToRecordError, DataError) as error:
        print(f"Nothing was recorded: {error}.", file=sys.stderr)
        return 2
    print(f"Recorded {len(items)} items of {options.page} in {options.language}.")
    return 0
