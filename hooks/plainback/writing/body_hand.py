"""Draws a hand from above as it lies on a back, with its forearm."""

from xml.etree.ElementTree import Element, SubElement

from plainback.poses import Hand
from plainback.writing.body_shapes import Place, away, capsule, limb


def draw_hand(frame: Element, hand: Hand) -> None:
    """A hand from above, its forearm behind it: flat, on the fingertips, gripping, on edge."""
    middle = (hand.at[0], hand.at[1])
    side = 1 if hand.thumb == "left" else -1
    wrist = away(middle, hand.angle, -6)
    arm = limb((away(wrist, hand.angle, -17), 4), (wrist, 3))
    if hand.shape == "edge":
        knuckles = away(middle, hand.angle + 8 * side, 3)
        tips = away(knuckles, hand.angle - 28 * side, 9)
        shape = arm + limb((wrist, 2.6), (knuckles, 3.6), (tips, 1.7))
    else:
        shape = arm + limb((wrist, 3.4), (away(middle, hand.angle, 2), 4.6))
        shape += _fingers(hand, middle, side)
    SubElement(frame, "path", {"class": "pb-body__hand", "d": shape})


def _fingers(hand: Hand, middle: Place, side: int) -> str:
    reach = {"flat": 11.5, "fingers": 9, "grip": 9}[hand.shape]
    shape = ""
    for place, short in ((3.6, 0.86), (1.2, 1), (-1.2, 0.98), (-3.6, 0.8)):
        root = away(middle, hand.angle + 90 * side, place)
        tip = away(root, hand.angle + place * side, reach * short)
        shape += capsule((root, 1.5), (tip, 1.2))
    spread = 38 if hand.shape == "flat" else 62
    root = away(away(middle, hand.angle + 90 * side, 3.4), hand.angle, -3.5)
    return shape + capsule(
        (root, 1.8), (away(root, hand.angle + spread * side, 8), 1.3)
    )
