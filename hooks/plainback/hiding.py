"""Find out that an element is on the page, but that nobody sees it.

A warning in the file that the style sheet, an attribute or a closed box hides does not warn.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from plainback.spoiling import is_added, is_spoilt, touched
from plainback.style_rules import Rule, rules, usable
from plainback.style_values import Values, meanings
from plainback.style_words import StyleWords, as_written

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


GONE_FOR_ALL, MOVED, SPECIAL = "gone", "moved", "special"
SPOILT, ADDED = "spoilt", "added"
"""What a rule can do to the elements that it is for."""


@dataclass
class Styles:
    """The selectors of the style sheets that hide something."""

    gone: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    partly: list[str] = field(default_factory=list)
    """Hidden on paper, on small screens or in another special case only."""
    spoilt: list[str] = field(default_factory=list)
    """Shown, but struck out, faint, cut off or reversed."""
    added: list[str] = field(default_factory=list)
    """With words of the style sheet, or with something laid over the page."""
    rules: list[Rule] = field(default_factory=list)

    def add(self, css: str, medium: str = "") -> None:
        """Read a style sheet, the blocks for paper and for small screens included."""
        medium = medium.strip().lower()
        special = "" if medium in ("", "all", "screen") else f"@media {medium}"
        for around, selectors, body in rules(css):
            where = f"{special} {around}".strip()
            self.rules.append(Rule(where, selectors, as_written(body)))

    def settle(self) -> None:
        """Judge all rules, when all style sheets of a page have been added."""
        words = StyleWords(self.rules)
        kinds = {GONE_FOR_ALL: self.gone, MOVED: self.aside, SPECIAL: self.partly}
        for rule in self.rules:
            if rule.selectors[0] == "@":
                continue
            colours = words.colours_around(rule)
            found = _judged(rule.body, colours, rule.around, words.values)
            if found in kinds:
                kinds[found] += usable(rule.selectors)
            elif found == ADDED:
                self.added += usable(touched(rule.selectors))
            elif found or words.strange_font(rule.body):
                self.spoilt += usable(rule.selectors)


@lru_cache(maxsize=8192)
def _judged(body: str, colours: str, around: str, values: Values) -> str:
    """What a rule does to the elements it is for; "" when they stay readable."""
    meant = meanings(body, colours, around, values)
    for each, _ in meant:
        reason, spoken = why_hidden(each)
        if reason and (around or each != meant[0][0]):
            return SPECIAL
        if reason:
            return MOVED if spoken else GONE_FOR_ALL
    if any(is_added(each) for each, _ in meant):
        return ADDED
    return SPOILT if any(is_spoilt(*each) for each in meant) else ""


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
