"""The commands: python -m plainback check site/, python -m plainback receipt site/."""

import argparse
import sys
import time
from pathlib import Path

from plainback.check import check
from plainback.problem import DataError
from plainback.receipt import verify_receipt
from plainback.record import NothingToRecordError, confirm, promise
from plainback.report import FORMATS

EXITS = "It ends with 0 when the site is safe, 1 with problems, 2 when it could not be checked."


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    return options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="plainback",
        description="Checks that every language of the site carries the same safety information.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_check(commands)
    receipt = commands.add_parser(
        "receipt",
        help="say whether a built site has passed the check and has not changed since",
        description="Compares receipt.json with the site. 0 when it fits, else 1.",
    )
    receipt.add_argument("site", type=Path, help="folder of the built pages")
    receipt.set_defaults(run=_run_receipt)
    _add_records(commands)
    return parser


def _add_check(commands: argparse._SubParsersAction) -> None:
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
    command.add_argument(
        "--project",
        type=Path,
        help="folder with data/ and docs/; else this folder or the one above the site",
    )
    command.add_argument(
        "--time", action="store_true", help="say how many seconds each rule took"
    )
    command.set_defaults(run=_run_check)


def _add_records(commands: argparse._SubParsersAction) -> None:
    confirming = commands.add_parser(
        "confirm",
        help="record that a person compared a page with the English",
        description="Run it after comparing every safety item of the page with the English.",
    )
    confirming.add_argument("language", help="language of the translation, such as de")
    confirming.add_argument(
        "page", help="file below docs/LANGUAGE/, such as massage/when-not.md"
    )
    confirming.set_defaults(run=_run_confirm)
    promising = commands.add_parser(
        "promise",
        help="add the addresses of new pages, headings and items to data/permalinks.txt",
        description="Run it when new pages are published: from then on their addresses are kept.",
    )
    promising.set_defaults(run=_run_promise)
    for command in (confirming, promising):
        command.add_argument(
            "--site", type=Path, default=Path("site"), help="the built pages"
        )
        command.add_argument("--project", type=Path, help="folder with data/ and docs/")


def _run_confirm(options: argparse.Namespace) -> int:
    site = options.site.resolve()
    try:
        items = confirm(options.language, options.page, site, _project(options))
    except (NothingToRecordError, DataError) as error:
        print(f"Nothing was recorded: {error}.", file=sys.stderr)
        return 2
    print(f"Recorded {len(items)} items of {options.page} in {options.language}.")
    return 0


def _run_promise(options: argparse.Namespace) -> int:
    try:
        new = promise(options.site.resolve(), _project(options))
    except DataError as error:
        print(f"Nothing was recorded: {error}.", file=sys.stderr)
        return 2
    print(f"{len(new)} new addresses in data/permalinks.txt.")
    return 0


def _project(options: argparse.Namespace) -> Path:
    """The folder with data/: the one named, else where we are, else above the site, else ours."""
    places = [Path.cwd(), options.site.resolve().parent, Path(__file__).parents[2]]
    found = [place for place in places if (place / "data" / "safety.yml").is_file()]
    return options.project or (found or places)[0]


def _run_check(options: argparse.Namespace) -> int:
    site = options.site.resolve()
    clock = time.perf_counter if options.time else None
    result = check(site, _project(options), clock)
    print(FORMATS[options.format](result))
    for name, seconds in result.seconds.items():
        print(f"{seconds:8.3f} s  {name}", file=sys.stderr)
    return result.exit_code


def _run_receipt(options: argparse.Namespace) -> int:
    why_not = verify_receipt(options.site)
    print(
        f"Not to be published: {why_not}." if why_not else "The receipt fits the site."
    )
    return 1 if why_not else 0


if __name__ == "__main__":
    sys.exit(main())
