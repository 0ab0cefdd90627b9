"""What an element can mean, by its name and the names of its attributes alone.

A page has thousands of elements and few kinds of them. What has to be looked at is worked out once
for each kind, so that reading a page spends its time on the elements that say something.
"""

from functools import lru_cache
from typing import NamedTuple

from plainback.belonging import strange
from plainback.fetching import FETCHING

SPOKEN = frozenset(
    {"aria-label", "title", "placeholder", "aria-description", "alt", "label"}
)
"""Attributes whose text a reader sees or hears."""

BOXES = frozenset({"details", "summary", "dialog", "noscript"})
HIDERS = frozenset({"hidden", "inert", "style", "aria-hidden", "dir"})
"""Elements and attributes that may hide something."""
MOVING = BOXES | {"main", "article", "section", "svg"}
MOVERS = HIDERS | {"lang", "data-safety-section", "data-safety-item", "data-source"}
"""Elements and attributes that may begin another part of the page."""
PICTURES = frozenset({"img", "svg", "area"})
ALWAYS_NOTED = frozenset({"img", "svg", "style"})
FETCHES = frozenset((tag, name) for tag, names in FETCHING.items() for name in names)

INLINE_NAMES = """
    a abbr b bdi bdo br cite code data dfn em font i ins del kbd label mark q s
    samp small span strike strong sub sup time tt u var wbr
"""
INLINE = frozenset(INLINE_NAMES.split())
NOT_READ = frozenset({"script", "style", "template", "textarea", "select", "head"})
"""Elements whose text is for nobody, or is read in another way."""
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
SPECIAL = NOT_READ | HEADINGS.keys() | {"a", "br", "div", "li", "main", "title"}


class Signs(NamedTuple):
    """What to look at in an element; for most elements nothing."""

    moves: bool
    """It may begin another place: a language, a safety section, a hidden part, a drawing."""
    classed: bool
    """Its class may begin another part of the page."""
    link: bool
    """It may be a link that dials."""
    noted: bool
    """It carries something besides its text."""
    spoken: tuple[str, ...]
    """Its attributes that are read aloud, sorted."""
    loads: bool
    """Browsers may fetch something for it."""
    inline: bool
    special: bool
    """It is not read like any paragraph or any word in it."""
    strange: str
    """Why it does not belong into a safety section; "" when it does."""
    acts: bool
    """It can run a program, wherever it stands."""


@lru_cache(maxsize=4096)
def signs_of(tag: str, names: tuple[str, ...]) -> Signs:
    """The signs of all elements with this tag and these attributes."""
    spoken = tuple(sorted(SPOKEN.intersection(names)))
    loads = "style" in names or not FETCHES.isdisjoint((tag, name) for name in names)
    loads = loads or tag in ("link", "meta")
    noted = "id" in names or spoken or loads or tag in PICTURES
    return Signs(
        moves=tag in MOVING or not MOVERS.isdisjoint(names),
        classed="class" in names,
        link=tag == "a" and "href" in names,
        noted=bool(names and noted) or tag in ALWAYS_NOTED,
        spoken=spoken,
        loads=loads,
        inline=tag in INLINE,
        special=tag in SPECIAL,
        strange=strange(tag, names),
        acts=tag == "script" or any(name.startswith("on") for name in names),
    )
