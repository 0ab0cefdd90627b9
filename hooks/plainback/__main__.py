"""The commands: python -m plainback check site/, python -m plainback receipt site/, and so on."""

import argparse
import sys

from plainback.commands import (
    changelog,
    check,
    confirm,
    diff,
    exchange,
    leaflets,
    mutate,
    new_language,
    promise,
    publish,
    receipt,
    status,
)

COMMANDS = (
    check,
    mutate,
    receipt,
    status,
    diff,
    exchange,
    new_language,
    confirm,
    promise,
    changelog,
    leaflets,
    publish,
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = argparse.ArgumentParser(
        prog="plainback",
        description="Checks that every language of the site carries the same safety information.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    options = parser.parse_args(arguments)
    return options.run(options)


if __name__ == "__main__":
    sys.exit(main())
