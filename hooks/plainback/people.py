"""One drawn person as joints: limbs keep their length, knees and elbows bend the right way."""

from math import dist
from typing import Annotated, Literal

from pydantic import Field, model_validator

from plainback.datafile import StrictModel
from plainback.limbs import LENGTHS, Chain, wrong_bends, wrong_length, wrong_lengths

Point = Annotated[list[int | float], Field(min_length=2, max_length=2)]
Arms = Literal["near-arm", "far-arm"]
Legs = Literal["near-leg", "far-leg"]


class Arm(StrictModel):
    """An arm. turned: it points towards or away from the reader, and looks shorter."""

    shoulder: Point
    elbow: Point
    wrist: Point
    fingers: Point | None = None
    turned: bool = False


class Leg(StrictModel):
    """A leg; its own hip only where the two hips are seen side by side."""

    hip: Point | None = None
    knee: Point
    ankle: Point
    toe: Point
    turned: bool = False


class Person(StrictModel):
    """One person. back: the middle of the trunk, where it is not straight."""

    head: Point
    neck: Point
    back: Point | None = None
    hip: Point
    arms: dict[Arms, Arm] = {}
    legs: dict[Legs, Leg] = {}
    tilt: int = 0
    """Degrees by which the head is bent back (forward: below 0) from the line of the neck."""
    facing: Literal["right", "left"] = "right"
    seen: Literal["side", "front", "back"] = "side"
    bare: bool = False
    """The one who is massaged: no shirt."""
    helper: bool = False
    """The one who massages: in other clothes, behind the bed."""

    @model_validator(mode="after")
    def _can_stand_like_this(self) -> "Person":
        front = self.seen != "side"
        middle = self.back or self.hip
        trunk = dist(self.hip, middle) + dist(middle, self.neck)
        wrong = wrong_length("trunk", trunk, LENGTHS["hip", "neck"], front)
        wrong += wrong_lengths([("neck", self.neck), ("head", self.head)], front)
        for name, limb in {**self.arms, **self.legs}.items():
            chain = self.chain(limb)
            found = wrong_lengths(chain[1:], front or limb.turned)
            if not (front or limb.turned):
                found += wrong_bends(chain, self.facing == "right")
            wrong += [f"{name}: {each}" for each in found]
        if wrong:
            raise ValueError("; ".join(wrong))
        return self

    def chain(self, limb: Arm | Leg) -> Chain:
        """The joints of a limb from the trunk outwards."""
        start = self.back or self.neck
        if isinstance(limb, Leg):
            names = ("knee", "ankle", "toe")
            chain = [("trunk", start), ("hip", limb.hip or self.hip)]
        else:
            names = ("elbow", "wrist", "fingers")
            chain = [("trunk", start), ("shoulder", limb.shoulder)]
        joints = [(name, getattr(limb, name)) for name in names]
        return chain + [(name, place) for name, place in joints if place]
