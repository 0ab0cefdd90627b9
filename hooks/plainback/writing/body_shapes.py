"""The outlines a drawn body is made of: rounded limbs that narrow, a trunk, arrows.

All functions take places in centimetres, y counting up from the floor, and give SVG path data
in whole units, y counting down. Each step is written from where the last one ended: short numbers
make small pages.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import atan2, cos, degrees, hypot, pi, radians, sin

UNIT = 2
"""Units for one centimetre; whole units are fine enough."""
Place = tuple[float, float]
Spot = tuple[Place, float]
"""A place and the half thickness of the body there."""
Arc = tuple[float, bool, Place]
"""An arc with this radius, the long way round or not, counterclockwise to a place."""


def units(length: float) -> int:
    """A length in the units of a drawing."""
    return round(length * UNIT)


def path(start: Sequence[float], *steps: Place | Arc, closed: bool = True) -> str:
    """An outline: lines to places, and arcs."""
    x, y = units(start[0]), units(-start[1])
    text = f"M{x}{_next(y)}"
    for step in steps:
        place = step[-1] if len(step) == 3 else step
        dx, dy = units(place[0]) - x, units(-place[1]) - y
        if len(step) == 3:
            text += f"a{units(step[0])} {units(step[0])} 0 {int(step[1])}0"
            text += f"{dx}{_next(dy)}"
        else:
            text += f"l{dx}{_next(dy)}"
        x, y = x + dx, y + dy
    return text + "z" * closed


def _next(value: int) -> str:
    return f" {value}" if value >= 0 else str(value)


def point(place: Sequence[float]) -> str:
    """A place as path data."""
    return f"{units(place[0])}{_next(units(-place[1]))}"


def away(place: Place, angle: float, by: float) -> Place:
    """The place so many centimetres from another one; 0 degrees is right, 90 is up."""
    return (place[0] + by * cos(radians(angle)), place[1] + by * sin(radians(angle)))


def between(a: Sequence[float], b: Sequence[float], share: float) -> Place:
    """The place at this share of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def direction(a: Sequence[float], b: Sequence[float]) -> float:
    """The direction from a to b in degrees; 0 is right, 90 is up."""
    return degrees(atan2(b[1] - a[1], b[0] - a[0]))


def disc(spot: Spot) -> str:
    """A full circle."""
    (x, y), r = spot
    return path((x - r, y), (r, True, (x + r, y)), (r, True, (x - r, y)))


def capsule(a: Spot, b: Spot) -> str:
    """A rounded stretch of limb, as thick at each end as that end says."""
    (start, r), (end, q) = a, b
    length = hypot(end[0] - start[0], end[1] - start[1])
    if length <= abs(r - q) + 0.1:
        return disc(a if r > q else b)
    course = direction(start, end)
    lean = degrees(pi / 2 - atan2(r - q, (length**2 - (r - q) ** 2) ** 0.5))
    left, right = course + lean, course - lean
    first = away(start, right, r)
    return path(
        first,
        away(end, right, q),
        (q, q > r, away(end, left, q)),
        away(start, left, r),
        (r, r > q, first),
    )


def limb(*spots: Spot) -> str:
    """Rounded stretches one after the other."""
    return "".join(capsule(a, b) for a, b in pairwise(spots))


def hose(start: Spot, middle: Spot, end: Spot, parts: int = 6) -> str:
    """A rounded stretch that bends evenly through its middle: a trunk."""
    (a, m, b) = (spot[0] for spot in (start, middle, end))
    pull = (2 * m[0] - (a[0] + b[0]) / 2, 2 * m[1] - (a[1] + b[1]) / 2)
    near, far = [], []
    for step in range(parts + 1):
        t = step / parts
        first, second = between(a, pull, t), between(pull, b, t)
        course, spot = direction(first, second), between(first, second, t)
        r = start[1] + (end[1] - start[1]) * t
        r += (middle[1] - (start[1] + end[1]) / 2) * 4 * t * (1 - t)
        near.append(away(spot, course - 90, r))
        far.insert(0, away(spot, course + 90, r))
    tip, tail = (end[1], False, far[0]), (start[1], False, near[0])
    return path(near[0], *near[1:], tip, *far[1:], tail)


def arrow(
    start: Sequence[float], to: Sequence[float], bend: float, loop: float, both: bool
) -> str:
    """A line with an open head; a loop goes round clockwise with this radius."""
    course, half = direction(start, to), between(start, to, 0.5)
    pull = away(half, course + 90, 2 * bend)
    line = f"M{point(start)}"
    if loop:
        size = units(loop)
        line += f"A{size} {size} 0 1 1 {point(to)}"
        length = hypot(to[0] - start[0], to[1] - start[1])
        course = course + 180 - degrees(atan2(length / 2, loop)) - 8
    elif bend:
        line += f"Q{point(pull)} {point(to)}"
        course = direction(pull, to)
    else:
        line += f"L{point(to)}"
    line += _head(to, course)
    if both:
        line += _head(start, direction(pull if bend else to, start))
    return line


def _head(tip: Sequence[float], course: float, size: float = 5) -> str:
    place = (tip[0], tip[1])
    ends = [point(away(place, course + 180 + turn, size)) for turn in (35, -35)]
    return f"M{ends[0]}L{point(place)}L{ends[1]}"
