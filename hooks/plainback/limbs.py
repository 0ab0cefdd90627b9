"""How long the limbs of the drawn person are, and which way the joints bend.

Lengths are in centimetres, of a person 168 cm tall. Every drawing uses the same person.
"""

from itertools import pairwise
from math import atan2, degrees, dist

Point = list[int | float]
Chain = list[tuple[str, Point]]

TOLERANCE = 0.04
"""How much longer or shorter a limb may be drawn."""
LENGTHS = {
    ("neck", "head"): 17.0,
    ("hip", "neck"): 50.0,
    ("shoulder", "elbow"): 28.0,
    ("elbow", "wrist"): 24.0,
    ("wrist", "fingers"): 14.0,
    ("hip", "knee"): 42.0,
    ("knee", "ankle"): 40.0,
    ("ankle", "toe"): 18.0,
}
NAMES = {
    ("neck", "head"): "neck",
    ("hip", "neck"): "trunk",
    ("shoulder", "elbow"): "upper arm",
    ("elbow", "wrist"): "forearm",
    ("wrist", "fingers"): "hand",
    ("hip", "knee"): "thigh",
    ("knee", "ankle"): "shank",
    ("ankle", "toe"): "foot",
}
BENDS = {
    "hip": (-30, 135),
    "knee": (-150, 5),
    "ankle": (0, 120),
    "elbow": (-5, 150),
    "wrist": (-95, 95),
}
"""Degrees for a person who faces right: forward bends count up, backward bends down."""


def wrong_lengths(chain: Chain, turned: bool) -> list[str]:
    """What is wrong with the lengths along a limb.

    turned: the limb points towards or away from the reader, and may look shorter.
    """
    found = []
    for (start, a), (end, b) in pairwise(chain):
        limb = (start, end)
        if limb in LENGTHS:
            found += wrong_length(NAMES[limb], dist(a, b), LENGTHS[limb], turned)
    return found


def wrong_length(name: str, length: float, right: float, turned: bool) -> list[str]:
    """The complaint about one length, if there is one."""
    too_long = length > right * (1 + TOLERANCE)
    too_short = length < right * (1 - TOLERANCE) and not turned
    if too_long or too_short:
        return [f"the {name} is {length:.1f} cm long, not {right:g}"]
    return []


def wrong_bends(chain: Chain, faces_right: bool) -> list[str]:
    """Joints along a limb that bend the wrong way or too far."""
    found = []
    for (_, a), (joint, b), (_, c) in zip(chain, chain[1:], chain[2:], strict=False):
        if joint not in BENDS:
            continue
        angle = turn(a, b, c) * (1 if faces_right else -1)
        low, high = BENDS[joint]
        if not low <= angle <= high:
            found.append(f"the {joint} bends {angle:.0f} degrees, not {low} to {high}")
    return found


def turn(a: Point, b: Point, c: Point) -> float:
    """Degrees by which the way from a over b to c turns left at b."""
    first, second = (b[0] - a[0], b[1] - a[1]), (c[0] - b[0], c[1] - b[1])
    cross = first[0] * second[1] - first[1] * second[0]
    return degrees(atan2(cross, first[0] * second[0] + first[1] * second[1]))
