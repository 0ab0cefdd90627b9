"""Phone numbers that cost the caller extra: no number for a patient in pain."""

PREMIUM = {
    "+1": ("900",),
    "+7": ("809",),
    "+31": ("900", "906", "909"),
    "+32": ("90",),
    "+41": ("90",),
    "+43": ("90", "93"),
    "+44": ("9",),
    "+49": ("900", "137"),
    "+979": ("",),
}
"""Code of a country -> how its numbers at a premium begin; +979 is for all countries.

Limit: not compared with the numbering plans themselves; other numbers that cost extra pass."""


def costs_extra(number: str) -> bool:
    """True for a number such as "+49900123456"."""
    return any(
        number.startswith(code + start)
        for code, starts in PREMIUM.items()
        for start in starts
    )
