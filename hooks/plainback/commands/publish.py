"""python -m plainback publish site/ /srv/plainback, and the way back: rollback /srv/plainback."""

import argparse
import sys
from pathlib import Path


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "publish" and "rollback"."""
    command = commands.add_parser(
        "publish",
        help="put a checked site on this server, all or nothing",
        description="Refuses a site whose receipt is missing, old or does not match. "
        "0 when it is in place, 1 when it was refused; then nothing has changed.",
    )
    command.add_argument("site", type=Path, help="folder of the built pages")
    command.add_argument("target", type=Path, help="folder on the server")
    command.set_defaults(run=run)
    back = commands.add_parser(
        "rollback",
        help="show the release before the present one again",
        description="Switches back to the release before. Run it twice to be where you were.",
    )
    back.add_argument("target", type=Path, help="folder on the server")
    back.set_defaults(run=run_back)


def run(options: argparse.Namespace) -> int:
    """Publish, or say why not."""
    from plainback.release.putting import RefusedError, publish

    try:
        name = publish(options.site.resolve(), options.target)
    except RefusedError as error:
        print(f"Not published: {error}.", file=sys.stderr)
        return 1
    print(
        f"Published: release {name}. Reload the web server, for the headers have been renewed."
    )
    return 0


def run_back(options: argparse.Namespace) -> int:
    """Go one release back, or say why not."""
    from plainback.release.putting import RefusedError, roll_back

    try:
        name = roll_back(options.target)
    except RefusedError as error:
        print(f"Nothing was changed: {error}.", file=sys.stderr)
        return 1
    print(f"Release {name} is shown again. Reload the web server.")
    return 0
