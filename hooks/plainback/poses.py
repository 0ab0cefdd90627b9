"""The postures behind the drawings of exercises and massage, as data/poses.yml holds them."""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from plainback.datafile import StrictModel, load
from plainback.interface import load_interface
from plainback.people import Person, Point
from plainback.problem import DataError, Problem
from plainback.registry import Id, Language


class Arrow(StrictModel):
    """A movement. bend: how far it curves to the left; loop: radius of a circling movement."""

    start: Point = Field(alias="from")
    to: Point
    bend: int | float = 0
    loop: int | float = 0
    both: bool = False
    """Heads at both ends."""


class Hand(StrictModel):
    """A hand seen from above, lying on a back. angle: where the fingers point, 90 is up."""

    at: Point
    angle: int
    shape: Literal["flat", "fingers", "grip", "edge"]
    thumb: Literal["left", "right"]


class Prop(StrictModel):
    """A thing in the picture: `at` is its lower left corner, or the middle of something round."""

    kind: Literal[
        "floor", "mat", "wall", "chair", "step", "rail", "bed", "pillow", "ball",
        "back", "side", "fold", "blade", "package", "area", "keep-off",
    ]  # fmt: skip
    at: Point
    size: Point | None = None
    """Width and height."""


class Frame(StrictModel):
    """One moment of a movement."""

    people: list[Person] = []
    hands: list[Hand] = []
    props: list[Prop] = []
    arrows: list[Arrow] = []


class PoseWords(StrictModel):
    """What the picture shows, in one language: a short name and one sentence."""

    title: Annotated[str, Field(min_length=3)]
    description: Annotated[str, Field(min_length=20)]


class Pose(StrictModel):
    """One drawing: one frame, or two for start and end."""

    words: dict[Language, PoseWords]
    zoom: int | float = 1.25
    props: list[Prop] = []
    frames: Annotated[list[Frame], Field(min_length=1, max_length=2)]


class Poses(StrictModel):
    """All of data/poses.yml."""

    poses: Annotated[dict[Id, Pose], Field(min_length=1)]


def load_poses(data: Path) -> Poses:
    """Read data/poses.yml. Raises DataError with the line of every mistake."""
    poses = load(data / "poses.yml", Poses)
    text = (data / "poses.yml").read_text("utf-8-sig")
    problems = []
    for code, info in load_interface(data).languages.items():
        for name in (n for n, p in poses.poses.items() if code not in p.words):
            found = re.search(rf"^  {name}:", text, re.MULTILINE)
            line = text[: found.start()].count("\n") + 1 if found else 1
            message = f'"{name}" lacks the words in {info.english}'
            fix = f"Add {code}: {{title: …, description: …}} to its words."
            problems.append(Problem("data/poses.yml", line, "data-file", message, fix))
    if problems:
        raise DataError(problems)
    return poses
