"""Draws one person: rounded limbs, hair, shirt and trousers, no face; far limbs are lighter."""

from xml.etree.ElementTree import Element, SubElement

from plainback.people import Arm, Leg, Person
from plainback.writing.body_shapes import (
    Place,
    away,
    between,
    capsule,
    direction,
    disc,
    hose,
    limb,
    path,
    point,
    units,
)

HEAD = 10.5
CHEST, WAIST, HIPS = 9.6, 8.2, 9.0


def draw_person(frame: Element, person: Person) -> None:
    """Add a person to the drawing, from the far side to the near side."""
    look = "pb-body__helper" if person.helper else "pb-body__person"
    look += " pb-body__bare" if person.bare else ""
    group = SubElement(frame, "g", {"class": look})
    if person.seen != "side":
        _leg(group, person, "far-leg")
        _leg(group, person, "near-leg")
        _shirt(group, person)
        _head(group, person)
        _arm(group, person, "far-arm")
        _arm(group, person, "near-arm")
        return
    far = SubElement(group, "g", {"class": "pb-body__far"})
    _leg(far, person, "far-leg")
    _arm(far, person, "far-arm")
    if len(far) == 0:
        group.remove(far)
    _head(group, person)
    _shirt(group, person)
    _leg(group, person, "near-leg")
    _arm(group, person, "near-arm")


def part(group: Element, name: str, shape: str) -> None:
    """Add one shape with the class of what it shows."""
    SubElement(group, "path", {"class": f"pb-body__{name}", "d": shape})


def _sign(person: Person) -> int:
    return 1 if person.facing == "right" else -1


def _place(joint: list[int | float]) -> Place:
    return (joint[0], joint[1])


def _leg(group: Element, person: Person, name: str) -> None:
    leg = person.legs.get(name)  # type: ignore[call-overload]
    if leg is None:
        return
    hip, knee, ankle = (_place(j) for j in (leg.hip or person.hip, leg.knee, leg.ankle))
    part(group, "skin", _foot(leg, person))
    upper = HIPS if person.seen == "side" else 7.5
    part(group, "trousers", limb((hip, upper), (knee, 6.2), (ankle, 4.4)))


def _foot(leg: Leg, person: Person) -> str:
    ankle, toe = _place(leg.ankle), _place(leg.toe)
    if person.seen != "side":
        return capsule((ankle, 3.6), (toe, 3.2))
    course = direction(ankle, toe)
    heel = away(away(ankle, course, -2), course - 90 * _sign(person), 5)
    arch = between(heel, toe, 0.35)
    return capsule((ankle, 3.9), (arch, 3)) + capsule((heel, 2.9), (toe, 2.3))


def _arm(group: Element, person: Person, name: str) -> None:
    arm = person.arms.get(name)  # type: ignore[call-overload]
    if arm is None:
        return
    shoulder, elbow, wrist = (_place(j) for j in (arm.shoulder, arm.elbow, arm.wrist))
    sleeve = between(shoulder, elbow, 0.5)
    part(group, "skin", limb((sleeve, 4.5), (elbow, 4), (wrist, 3)) + _hand(arm))
    part(group, "shirt", limb((shoulder, 5.8), (sleeve, 5.2)))


def _hand(arm: Arm) -> str:
    wrist = _place(arm.wrist)
    tip = arm.fingers or away(wrist, direction(arm.elbow, wrist), 12)
    return capsule((between(wrist, tip, 0.3), 3.5), (between(wrist, tip, 0.9), 2))


def _shirt(group: Element, person: Person) -> None:
    neck, hip = _place(person.neck), _place(person.hip)
    back = _place(person.back) if person.back else between(hip, neck, 0.5)
    if person.seen == "side":
        chest = between(neck, back, 0.4)
        part(group, "trousers", disc((hip, HIPS)))
        waist = between(back, hip, 0.1)
        low = between(hip, back, 0.25)
        part(group, "shirt", hose((low, HIPS), (waist, WAIST), (chest, CHEST)))
        return
    shoulders = [_place(arm.shoulder) for arm in person.arms.values()]
    hips = [_place(leg.hip or person.hip) for leg in person.legs.values()]
    hips = hips or [(hip[0] + 9, hip[1] + 3), (hip[0] - 9, hip[1] + 3)]
    part(group, "trousers", limb(*((place, 8.5) for place in hips)))
    lower = [between(place, person.neck, 0.08) for place in hips]
    corners = [shoulders[0], lower[0], *lower[:0:-1], *shoulders[:0:-1]]
    part(group, "shirt pb-body__broad", path(*corners))


def _head(group: Element, person: Person) -> None:
    neck, head = _place(person.neck), _place(person.head)
    sign = _sign(person)
    up = direction(neck, head) + person.tilt * sign
    shape = capsule((neck, 4.8), (between(neck, head, 0.6), 4.6)) + disc((head, HEAD))
    if person.seen == "side":
        nose = away(head, up - 95 * sign, HEAD)
        shape += disc((nose, 1.9))
    part(group, "skin", shape)
    part(group, "hair", _hair(head, up, sign, person.seen))


def _hair(head: Place, up: float, sign: int, seen: str) -> str:
    """A cap of hair: from forehead to nape, from ear to ear, or all over seen from behind."""
    if seen == "back":
        return disc((head, HEAD + 0.6))
    first, last = (-32, 160) if seen == "side" else (-75, 75)
    r = HEAD + 0.8
    start = away(head, up + first * sign, r)
    end = away(head, up + last * sign, r)
    inner = away(head, up + (first + last) / 2 * sign, -2 if seen == "side" else 4)
    turn = 0 if sign > 0 else 1
    size = f"{units(r)} {units(r)}"
    large = int(last - first > 180)
    arc = f"M{point(start)}A{size} 0 {large} {turn} {point(end)}"
    return f"{arc}Q{point(inner)} {point(start)}z"
