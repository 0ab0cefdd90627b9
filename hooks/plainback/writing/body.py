"""The drawing of a posture: inline SVG with a title and a description in the page's language.

Shapes carry classes, colours stand in the style sheet. One unit is about one pixel on a small
phone. Frames that are wide stand below each other, narrow ones side by side.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from plainback.poses import Frame, Pose
from plainback.writing.body_hand import draw_hand
from plainback.writing.body_person import draw_person
from plainback.writing.body_shapes import UNIT, arrow, away
from plainback.writing.body_things import BEFORE, draw_prop

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension

WIDTH = 300
SCALE = 1.5
"""Units of the drawing for one centimetre, before zoom."""
LABEL = 22
"""Height of the words above a frame."""
MARGIN = 13
"""Centimetres around the joints: half a head and a little air."""
Box = tuple[float, float, float, float]


def body_drawing(name: str, extension: "PlainbackExtension") -> Element | None:
    """The drawing with this name, or None where data/poses.yml has no such pose."""
    pose = extension.library.poses.poses.get(name)
    if pose is None:
        return None
    words = pose.words[extension.page.language]
    drawing = Element("svg", {"class": "pb-body", "role": "img"})
    drawing.set("aria-labelledby", f"{name}-drawing-title {name}-drawing-description")
    SubElement(drawing, "title", {"id": f"{name}-drawing-title"}).text = words.title
    about = {"id": f"{name}-drawing-description"}
    SubElement(drawing, "desc", about).text = words.description
    interface, language = extension.library.interface, extension.page.language
    labels = [interface.word(f"pose-{end}", language) for end in ("start", "end")]
    height = _frames(drawing, pose, labels if len(pose.frames) > 1 else [])
    drawing.set("viewBox", f"0 0 {WIDTH} {height:.0f}")
    return drawing


def _frames(drawing: Element, pose: Pose, labels: list[str]) -> float:
    """Draw the frames; return the height they take."""
    left, bottom, right, top = _box(pose)
    fits = WIDTH / (right - left)
    columns = 2 if len(pose.frames) == 2 and fits > 2.4 else 1
    zoom = min(SCALE * pose.zoom, fits / columns)
    width, height = (right - left) * zoom, (top - bottom) * zoom
    room = LABEL if labels else 0
    for place, frame in enumerate(pose.frames):
        row, column = divmod(place, columns)
        cell = WIDTH / columns
        x = cell * (column + 0.5) - width / 2 - left * zoom
        y = row * (height + room + 8) + room
        if labels:
            spot = {"x": f"{cell * column + 2:g}", "y": f"{y - 7:.0f}"}
            text = SubElement(drawing, "text", {"class": "pb-body__label", **spot})
            text.text = labels[place]
        move = f"translate({x:.0f} {y + top * zoom:.0f})scale({zoom / UNIT:.2f})"
        _frame(SubElement(drawing, "g", {"transform": move}), pose, frame)
    return -(-len(pose.frames) // columns) * (height + room + 8) - 4


def _frame(group: Element, pose: Pose, frame: Frame) -> None:
    things = [*pose.props, *frame.props]
    for person in (person for person in frame.people if person.helper):
        draw_person(group, person)
    for prop in things:
        if prop.kind not in BEFORE:
            draw_prop(group, prop)
    for person in (person for person in frame.people if not person.helper):
        draw_person(group, person)
    for prop in things:
        if prop.kind in BEFORE:
            draw_prop(group, prop)
    for hand in frame.hands:
        draw_hand(group, hand)
    for each in frame.arrows:
        path = arrow(each.start, each.to, each.bend, each.loop, each.both)
        for look in ("edge", "arrow"):
            SubElement(group, "path", {"class": f"pb-body__{look}", "d": path})


def _box(pose: Pose) -> Box:
    """Left, bottom, right and top of all that is drawn in any frame."""
    places = [place for frame in pose.frames for place in _places(frame)]
    edges = [
        (x + dx * width, y + dy * height)
        for prop in [*pose.props, *(p for f in pose.frames for p in f.props)]
        for (x, y), (width, height) in [(prop.at, prop.size or [0, 0])]
        for dx, dy in ((0, 0), (1, 1))
    ]
    across, up = ([place[axis] for place in places + edges] for axis in (0, 1))
    return (min(across) - 2, min(up) - 2, max(across) + 2, max(up) + 2)


def _places(frame: Frame) -> Iterator[tuple[float, float]]:
    for person in frame.people:
        for x, y in (person.head, person.hip):
            yield from ((x - MARGIN, y - 9), (x + MARGIN, y + MARGIN))
        for limb in (*person.arms.values(), *person.legs.values()):
            for _, (x, y) in person.chain(limb)[1:]:
                yield from ((x - 6, y), (x + 6, y + 6))
    for hand in frame.hands:
        x, y = hand.at
        yield from ((x - 12, y - 12), (x + 12, y + 12))
        yield away((x, y), hand.angle, -26)
    for each in frame.arrows:
        yield from ((x, y) for x, y in (each.start, each.to))
