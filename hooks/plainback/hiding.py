"""Find out that an element is on the page, but that nobody sees it.

A warning in the file that the style sheet, an attribute or a closed box hides does not warn.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from plainback.spoiling import is_spoilt, with_added_words

NOTHING = LexborHTMLParser("<p></p>")
"""A page to try selectors on."""

ZERO = r"0+(?:\.0+)?(?:px|r?em|%|pt)?(?![.\d])"
GONE = re.compile(
    r"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|content-visibility:hidden"
    rf"|opacity:{ZERO}|(?:font-size|zoom|scale):{ZERO}|transform:scale[xy]?\(0[,)]"
    r"|color:transparent|-webkit-text-fill-color:transparent|filter:opacity\(0[%)])"
)
"""Declarations that take the element from everybody."""

FAR = r"-(?:\d{3,}|[5-9](?:\.\d+)?r?em|\d{2,}(?:\.\d+)?(?:r?em|v[wh]|%))"
ASIDE = re.compile(
    r"(?:^|;)(?:clip-path:(?:inset\((?:50|100)%|circle\(0)|clip:rect\((?:0|1px)"
    rf"|(?:left|right|top|bottom|text-indent|margin(?:-\w+)*|inset(?:-\w+)*):{FAR}"
    rf"|transform:translate[xy]?\({FAR}|translate:{FAR})"
)
"""Declarations that take it from the eye and leave it to screen readers."""

TINY = re.compile(
    r"(?:^|;)(?:max-)?(?:height|width|block-size|inline-size):(?:0|[01]px|0\.\d+px)(?![.\d\w%])"
)

NOT_SEEN_FIRST = re.compile(
    r":(?:hover|focus|focus-visible|focus-within|active|target|visited|checked|open)(?![\w-])"
)
NEGATED_STATE = re.compile(
    r":not\([^()]*:(?:hover|focus[\w-]*|active|target|checked)\)"
)


# Every page has a style sheet of its own, and they share most of their rules.
@lru_cache(maxsize=4096)
def why_hidden(style: str) -> tuple[str, bool]:
    """Why these declarations hide an element, and whether screen readers still read it."""
    tight = re.sub(r"\s*([:;,(])\s*|\s*!important|\s+", r"\1", style.lower())
    if found := GONE.search(tight):
        return f'the style "{found[0].strip(";,)")}" hides it', False
    if found := ASIDE.search(tight):
        return f'the style "{found[0].strip(";")}" moves it out of sight', True
    flat = TINY.search(tight)
    if flat and re.search(r"overflow(?:-\w+)?:(?:hidden|clip)", tight):
        return f'the style "{flat[0].strip(";")}" leaves it no room', True
    return "", False


@dataclass
class Styles:
    """The selectors of the style sheets that hide something."""

    gone: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    partly: list[str] = field(default_factory=list)
    """Hidden on paper, on small screens or in another special case only."""
    spoilt: list[str] = field(default_factory=list)
    """Shown, but struck out, faint, cut off, reversed or with words of the style sheet."""

    def add(self, css: str, medium: str = "") -> None:
        """Read a style sheet, the blocks for paper and for small screens included."""
        special = medium.strip().lower() not in ("", "all", "screen")
        for around, selectors, body in _rules(css):
            reason, spoken = why_hidden(body)
            if reason and (around or special):
                self.partly += _usable(selectors)
            elif reason:
                (self.aside if spoken else self.gone).extend(_usable(selectors))
            elif is_spoilt(body):
                self.spoilt += _usable(selectors)
            elif added := with_added_words(selectors, body):
                self.spoilt += _usable(added)


def _rules(css: str) -> Iterator[tuple[str, str, str]]:
    """Every rule of a style sheet: the special case it is for, selectors, declarations."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    around: list[str] = []
    before = ""
    for part in re.split(r"([{}])", css):
        if part == "{":
            around.append(before.rpartition(";")[2].strip())
        elif part == "}" and around:
            opened = around.pop()
            if not opened.startswith("@"):
                media = [a for a in around if a.startswith("@") and not ALWAYS.match(a)]
                yield " ".join(media), opened, before
            part = ""
        before = part if part not in "{}" else ""


ALWAYS = re.compile(r"@(?:layer|supports|media\s+(?:screen|all)\s*$)")
"""Blocks that hold on every screen."""


@lru_cache(maxsize=1024)
def _usable(selectors: str) -> list[str]:
    """The selectors that hold when a page opens: no states, no parts made by the style sheet."""
    kept = []
    for selector in re.split(r",(?![^(]*\))", selectors):
        bare = NEGATED_STATE.sub("", selector).strip()
        if (
            not bare
            or "::" in bare
            or bare.startswith("@")
            or NOT_SEEN_FIRST.search(bare)
        ):
            continue
        if re.fullmatch(r"(?:from|to|[\d.]+%)", bare) or re.search(
            r":(?:before|after)$", bare
        ):
            continue
        try:
            NOTHING.css(bare)
        except (SelectolaxError, ValueError):
            continue
        kept.append(bare)
    return kept


def attribute_hides(tag: str, attributes: dict[str, str | None]) -> tuple[str, bool]:
    """Why the attributes of an element hide it, and whether it is still read aloud."""
    if "hidden" in attributes:
        return 'the attribute "hidden" hides it', False
    if "inert" in attributes:
        return 'the attribute "inert" makes it unreachable', False
    if tag == "details" and "open" not in attributes:
        return CLOSED, False
    if tag == "noscript":
        return "it stands in <noscript>", False
    if tag == "dialog" and "open" not in attributes:
        return "it stands in a closed <dialog>", False
    style = attributes.get("style")
    return why_hidden(style) if style else ("", False)


CLOSED = "it stands in a closed <details>"
