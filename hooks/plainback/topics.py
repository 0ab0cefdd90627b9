"""Which place of the site answers each topic and each claim of the articles it grew out of."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from plainback.datafile import StrictModel, load

Place = Annotated[str, StringConstraints(pattern=r"^(/|([a-z0-9-]+/)+)#[a-z0-9-]+$")]
"""A page path and an id on that page: "massage/session/#hand-techniques"."""


class Topic(StrictModel):
    """A topic, and the places that answer it, the fullest answer first."""

    about: str
    at: Annotated[list[Place], Field(min_length=1)]


class Topics(StrictModel):
    """All of data/topics.yml."""

    topics: Annotated[
        dict[Annotated[str, StringConstraints(pattern=r"^T\d-\d+$")], Topic],
        Field(min_length=1),
    ]
    claims: dict[Annotated[str, StringConstraints(pattern=r"^\d-\d+$")], Place]


def load_topics(data: Path) -> Topics:
    """Read data/topics.yml. Raises DataError with the line of every mistake."""
    return load(data / "topics.yml", Topics)
