"""The small drawings on the cards of the home page, as data/icons.yml holds them."""

from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints

from plainback.datafile import StrictModel, load

PagePath = Annotated[str, StringConstraints(pattern=r"^(/|([a-z0-9-]+/)+)$")]
"""The path of a page without its language: "back-pain/leg-pain/"."""
Pen = Annotated[str, StringConstraints(pattern=r"^[MmLlHhVvCcSsQqTtAaZz0-9., -]+$")]
"""A path in SVG's own language."""


class Icon(StrictModel):
    """One drawing on a square of 40 by 40."""

    line: Pen
    sore: Pen | None = None
    """Where it hurts."""


class Icons(StrictModel):
    """All of data/icons.yml: page path -> its drawing."""

    icons: dict[PagePath, Icon]


def load_icons(data: Path) -> Icons:
    """Read data/icons.yml. Raises DataError with the line of every mistake."""
    return load(data / "icons.yml", Icons)
