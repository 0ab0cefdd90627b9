"""The files of a built site."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_in(folder: Path) -> Iterator[str]:
    """Every file of a folder by its name from there: "de/massage/index.html"."""
    for here, _, names in os.walk(folder):
        above = os.path.relpath(here, folder).replace(os.sep, "/")
        for name in names:
            if os.path.isfile(os.path.join(here, name)):  # a link may lead nowhere
                yield name if above == "." else f"{above}/{name}"
