"""python -m plainback receipt site/: may this folder be published?"""

import argparse
from pathlib import Path

from plainback.receipt import verify_receipt


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "receipt"."""
    command = commands.add_parser(
        "receipt",
        help="say whether a built site has passed the check and has not changed since",
        description="Compares receipt.json with the site. 0 when it fits, else 1.",
    )
    command.add_argument("site", type=Path, help="folder of the built pages")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare the receipt with the folder."""
    why_not = verify_receipt(options.site)
    print(
        f"Not to be published: {why_not}." if why_not else "The receipt fits the site."
    )
    return 1 if why_not else 0
