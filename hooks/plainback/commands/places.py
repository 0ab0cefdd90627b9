"""Where a command finds the built pages and the project, said the same way everywhere."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from plainback.new_language import NewLanguageError
from plainback.page_files import UnknownPageError
from plainback.problem import DataError
from plainback.report import as_text

Run = Callable[[argparse.Namespace], int]
OURS = Path(__file__).parents[3]


def add_places(command: argparse.ArgumentParser) -> None:
    """Let a person name the built pages and the project."""
    command.add_argument(
        "--site", type=Path, default=Path("site"), help="the built pages"
    )
    add_project(command)


def add_project(command: argparse.ArgumentParser) -> None:
    """Let a person name the project."""
    command.add_argument(
        "--project",
        type=Path,
        help="folder with data/ and docs/; else this folder or the one above the site",
    )


def project_of(options: argparse.Namespace) -> Path:
    """The folder with data/: the one named, else where we are, else above the site, else ours."""
    above = [options.site.resolve().parent] if "site" in options else []
    places = [Path.cwd(), *above, OURS]
    found = [place for place in places if (place / "data" / "safety.yml").is_file()]
    return options.project or (found or places)[0]


def refusing(run: Run) -> Run:
    """The same command, ending with 2 and a reason when data or page cannot be read."""

    def safely(options: argparse.Namespace) -> int:
        try:
            return run(options)
        except DataError as error:
            print(as_text(error.problems), file=sys.stderr)
        except (UnknownPageError, NewLanguageError) as error:
            print(f"{error}.", file=sys.stderr)
        return 2

    return safely
