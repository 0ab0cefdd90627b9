"""Draws what is around a person: floor, mat, chair, wall, bed."""

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from plainback.poses import Prop
from plainback.writing.body_shapes import Place, hose, limb, path, units

BEFORE = ("blade", "area", "keep-off")
"""Things nearer to the reader than the person."""


def draw_prop(frame: Element, prop: Prop) -> None:
    """Add one thing."""
    SHAPES[prop.kind](frame, prop)


def box(frame: Element, look: str, at: Place, size: Place, corner: float = 2) -> None:
    """A rectangle with round corners, from its lower left corner."""
    shape = {
        "x": str(units(at[0])),
        "y": str(units(-(at[1] + size[1]))),
        "width": str(units(size[0])),
        "height": str(units(size[1])),
        "rx": str(units(corner)),
    }
    SubElement(frame, "rect", {"class": f"pb-body__{look}", **shape})


def stroke(frame: Element, look: str, *places: Place) -> None:
    """A line through some places."""
    line = path(*places, closed=False)
    SubElement(frame, "path", {"class": f"pb-body__{look}", "d": line})


def _size(prop: Prop) -> Place:
    width, height = prop.size or [10, 10]
    return (width, height)


def _box(look: str, corner: float = 2) -> Callable[[Element, Prop], None]:
    def draw(frame: Element, prop: Prop) -> None:
        box(frame, look, (prop.at[0], prop.at[1]), _size(prop), corner)

    return draw


def _floor(frame: Element, prop: Prop) -> None:
    (x, y), (width, _) = prop.at, _size(prop)
    stroke(frame, "floor", (x, y), (x + width, y))


def _wall(frame: Element, prop: Prop) -> None:
    (x, y), (_, height) = prop.at, _size(prop)
    stroke(frame, "floor", (x, y), (x, y + height))


def _chair(frame: Element, prop: Prop) -> None:
    """Four legs, a seat and a back rest at its left."""
    (x, y), (width, height) = prop.at, _size(prop)
    stroke(frame, "leg", (x + 3, y), (x + 3, y + height))
    stroke(frame, "leg", (x + width - 3, y), (x + width - 3, y + height))
    stroke(frame, "leg", (x + 2, y + height), (x - 5, y + height + 42))
    box(frame, "thing", (x, y + height - 4), (width, 4))


def _bed(frame: Element, prop: Prop) -> None:
    (x, y), (width, height) = prop.at, _size(prop)
    for leg in (x + 8, x + width - 8):
        stroke(frame, "leg", (leg, y), (leg, y + height - 14))
    box(frame, "thing", (x, y + height - 14), (width, 14), 4)


def _rail(frame: Element, prop: Prop) -> None:
    (x, y), (width, height) = prop.at, _size(prop)
    low = y + height - width / 2
    stroke(frame, "leg", (x, y), (x, low), (x + width, y + height), (x + width, y))


def _ball(frame: Element, prop: Prop) -> None:
    place = {"cx": str(units(prop.at[0])), "cy": str(units(-prop.at[1]))}
    radius = str(units(_size(prop)[0] / 2))
    SubElement(frame, "circle", {"class": "pb-body__ball", **place, "r": radius})


def _back(frame: Element, prop: Prop) -> None:
    """A bare back seen from above, head to the left, spine dashed; a cloth over the hips."""
    (x, y), (long, wide) = prop.at, _size(prop)
    x, y, long, half = x + 28, y + wide / 2, long - 40, wide / 2 - 6
    head = limb(((x - 14, y), 10.5), ((x - 16, y), 10))
    SubElement(frame, "path", {"class": "pb-body__hair", "d": head})
    edge = [(0, 1), (0.35, 0.86), (0.6, 0.8), (1, 0.95)]
    upper = [(x + s * long, y + h * half) for s, h in edge]
    lower = [(x + s * long, y - h * half) for s, h in reversed(edge)]
    neck = limb(((x - 6, y), 1), ((x + 6, y), 3))
    skin = {"class": "pb-body__skin pb-body__broad"}
    SubElement(frame, "path", {**skin, "d": neck + path(*upper, *lower)})
    stroke(frame, "spine", (x - 2, y), (x + long * 0.86, y))
    box(frame, "cloth", (x + long * 0.88, y - half - 6), (22, half * 2 + 12), 3)


def _side(frame: Element, prop: Prop) -> None:
    """A bare back seen from the side, lying on a bed, a cloth over the hips."""
    (x, y), (long, high) = prop.at, _size(prop)
    box(frame, "thing", (x, y), (long, 8), 3)
    r = (high - 8) / 2
    hips = ((x + long - 16, y + 8 + r), r)
    middle, chest = ((x + long / 2, y + 7 + r), r - 2), ((x + 14, y + 8 + r), r)
    skin = {"class": "pb-body__skin", "d": hose(hips, middle, chest)}
    SubElement(frame, "path", skin)
    box(frame, "cloth", (x + long - 26, y + 8), (26, high - 7), 4)


def _package(frame: Element, prop: Prop) -> None:
    """A box of tablets: its name in large letters, below it the active substance in small ones."""
    (x, y), (width, height) = prop.at, _size(prop)
    box(frame, "thing", (x, y), (width, height), 3)
    for share, high in ((0.72, 0.16), (0.36, 0.06)):
        line = (x + width * 0.14, y + height * (share - high / 2))
        box(frame, "cloth", line, (width * 0.72, height * high), 1)


def _ring(frame: Element, prop: Prop) -> None:
    """A ring round a marked place of the body, `at` its middle."""
    (x, y), (width, height) = prop.at, _size(prop)
    shape = {"cx": x, "cy": -y, "rx": width / 2, "ry": height / 2}
    where = {name: str(units(value)) for name, value in shape.items()}
    SubElement(frame, "ellipse", {"class": "pb-body__area", **where})


def _crossed(frame: Element, prop: Prop) -> None:
    """A crossed ring: leave this place out. The cross says so without colour."""
    _ring(frame, prop)
    (x, y), (width, height) = prop.at, _size(prop)
    dx, dy = width * 0.33, min(height * 0.33, width)
    stroke(frame, "keep-off", (x - dx, y - dy), (x + dx, y + dy))
    stroke(frame, "keep-off", (x - dx, y + dy), (x + dx, y - dy))


SHAPES: dict[str, Callable[[Element, Prop], None]] = {
    "floor": _floor,
    "wall": _wall,
    "mat": _box("mat", 1),
    "step": _box("thing", 1),
    "pillow": _box("pillow", 4),
    "blade": _box("blade", 4),
    "fold": _box("fold", 2),
    "chair": _chair,
    "bed": _bed,
    "rail": _rail,
    "ball": _ball,
    "package": _package,
    "back": _back,
    "side": _side,
    "area": _ring,
    "keep-off": _crossed,
}
