"""python -m plainback publish site/ /srv/plainback, and the way back: rollback /srv/plainback.

publish-check site/ says beforehand whether a site may go out, and made-check site/ whether what is
made from the pages is still what they make of it.
"""

import argparse
import sys
from pathlib import Path

from plainback.commands.places import add_project, project_of, refusing

MOST = 20
"""So many files are named."""


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
    look = commands.add_parser(
        "publish-check",
        help="say whether a site may be published",
        description="Looks at the receipt and at every link within the site. 0 when all is well.",
    )
    look.add_argument("site", type=Path, help="folder of the built pages")
    look.set_defaults(run=run_check)
    made = commands.add_parser(
        "made-check",
        help="make short addresses, codes and data once more and compare them",
        description="Makes everything again that is made from the pages, and compares it. "
        "0 when all is the same, 1 with a line for each file that is not.",
    )
    made.add_argument("site", type=Path, help="folder of the built pages")
    add_project(made)
    made.set_defaults(run=refusing(run_made))
    back = commands.add_parser(
        "rollback",
        help="show the release before the present one again",
        description="Switches back to the release before. Run it twice to be where you were.",
    )
    back.add_argument("target", type=Path, help="folder on the server")
    back.set_defaults(run=run_back)


def run(options: argparse.Namespace) -> int:
    """Publish, or say why not."""
    from plainback.receipt import receipt_of
    from plainback.release.keeping import version_of
    from plainback.release.putting import RefusedError, publish, refuse_unready

    try:
        refuse_unready(options.site)
        name = publish(options.site.resolve(), options.target)
    except RefusedError as error:
        print(f"Not published: {error}.", file=sys.stderr)
        return 1
    version, whole = version_of(options.site), receipt_of(options.site)
    print(
        f"Published: release {name}. Reload the web server, for the headers have been renewed.\n"
        f"Kept at /versions/{version.day}/. Enter this receipt in data/safety_changes.yml: {whole}"
    )
    return 0


def run_check(options: argparse.Namespace) -> int:
    """Say whether a site may go out."""
    from plainback.release.putting import RefusedError, refuse_unready

    try:
        refuse_unready(options.site)
    except RefusedError as error:
        print(f"Not to be published: {error}.", file=sys.stderr)
        return 1
    print("The receipt fits the site, and every link within it leads somewhere.")
    return 0


def run_made(options: argparse.Namespace) -> int:
    """Say which files are not what the pages make of them."""
    from plainback.release.remade import wrongly_made

    if wrong := wrongly_made(options.site.resolve(), project_of(options)):
        more = [f"and {len(wrong) - MOST} more"] if len(wrong) > MOST else []
        lines = ["Not to be published:", *wrong[:MOST], *more]
        print(*lines, "Build the site anew.", sep="\n", file=sys.stderr)
        return 1
    print("Everything that is made from the pages is what they make of it.")
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
