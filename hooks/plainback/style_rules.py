"""Take a style sheet apart: every rule with its selectors, also inside @media and other rules."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

NOTHING = LexborHTMLParser("<p></p>")
"""A page to try selectors on."""
COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
BRACES = re.compile("([{}])")
QUOTED = re.compile(r"""("[^"\n]*"|'[^'\n]*')""")
ALWAYS = re.compile(r"@(?:layer|supports|scope|media\s+(?:screen|all)\s*$)")
"""Blocks that hold on every screen."""

NOT_SEEN_FIRST = re.compile(
    r":(?:hover|focus|focus-visible|focus-within|active|target|visited|checked|open)(?![\w-])"
)
NEGATED_STATE = re.compile(
    r":not\([^()]*:(?:hover|focus[\w-]*|active|target|checked)\)"
)
IN_LANGUAGE = re.compile(r":lang\(\s*([^()]*)\)")
ODD_STATE = re.compile(r"(?<!:):[a-z-]+(?:\([^()]*\))?")
FRAME = re.compile(r"from|to|[\d.]+%")
MADE = re.compile(r"::|:(?:before|after)$")
FIRST_WORDS = re.compile(r"::?first-(?:line|letter)$")
EITHER = re.compile(r"(?<![\w\])-]):(?:is|where)\(([^()]*)\)")


class Rule(NamedTuple):
    """Declarations, the selectors they are for, and the special case in which they hold."""

    around: str
    selectors: str
    body: str


def rules(css: str) -> Iterator[Rule]:
    """Every rule of a style sheet; what is not closed at its end is closed there."""
    if "/*" in css or "-->" in css or "<!--" in css:
        css = COMMENT.sub(" ", css)
    css = QUOTED.sub(_without_braces, css)
    open_now: list[tuple[str, list[str]]] = []
    words = ""
    for part in BRACES.split(f"{css}}}}}}}}}"):
        if part == "{":
            before, _, opener = words.rpartition(";")
            if open_now and before:
                open_now[-1][1].append(before)
            open_now.append((opener.strip(), []))
        elif part == "}":
            if open_now:
                if words and not words.isspace():
                    open_now[-1][1].append(words)
                yield from _closed(open_now)
        else:
            words = part
            continue
        words = ""


def _without_braces(quoted: re.Match[str]) -> str:
    return quoted[0].replace("{", "").replace("}", "")


def _closed(open_now: list[tuple[str, list[str]]]) -> Iterator[Rule]:
    """The innermost open block, with what stands around it."""
    opener, declared = open_now.pop()
    if not declared and not opener.startswith("@property"):
        return
    blocks = [opener for opener, _ in open_now]
    media = [a for a in [*blocks, opener] if a[:1] == "@" and not ALWAYS.match(a)]
    selectors = ""
    for each in [*blocks, opener]:
        if each[:1] != "@":
            selectors = _inside(selectors, each)
    if selectors or opener.startswith("@"):
        yield Rule(" ".join(media), selectors or opener, ";".join(declared))


def _inside(around: str, selectors: str) -> str:
    """Selectors that stand inside the block of others."""
    if not around:
        return selectors
    found = []
    for outer in listed(around):
        for each in listed(selectors):
            whole = each.replace("&", outer) if "&" in each else f"{outer} {each}"
            found.append(whole.strip())
    return ",".join(found)


def listed(selectors: str) -> list[str]:
    """The selectors between the commas."""
    if "(" not in selectors:
        return selectors.split(",")
    found, depth, start = [], 0, 0
    for at, sign in enumerate(selectors):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            found.append(selectors[start:at])
            start = at + 1
    return [*found, selectors[start:]]


@lru_cache(maxsize=4096)
def usable(selectors: str) -> tuple[str, ...]:
    """The selectors that hold when a page opens: no states, no parts made by the style sheet.

    A state that only browsers know (":defined") is taken to hold.
    """
    kept: list[str] = []
    for selector in listed(selectors):
        bare = NEGATED_STATE.sub("", FIRST_WORDS.sub("", selector)).strip()
        if not bare or bare[0] == "@" or FRAME.fullmatch(bare) or MADE.search(bare):
            continue
        if not NOT_SEEN_FIRST.search(bare):
            kept += [good for each in _said_plainly(bare) for good in _understood(each)]
    return tuple(kept)


def _said_plainly(selector: str) -> list[str]:
    """The same without ":lang()" and ":is()", which the reader of pages does not take up."""
    if found := IN_LANGUAGE.search(selector):
        bare = IN_LANGUAGE.sub("", selector).strip() or "*"
        codes = [code.strip(" '\"*-") for code in found[1].split(",")]
        inside = [f"[lang|={code}]" for code in codes if code.isalpha()]
        here = [IN_LANGUAGE.sub(each, selector) for each in inside]
        return [*here, *(f"{each} {bare}" for each in inside)] or [bare]
    if found := EITHER.search(selector):
        before, after = selector[: found.start()], selector[found.end() :]
        return [f"{before}{each.strip()}{after}" for each in found[1].split(",")]
    return [selector]


def _understood(selector: str) -> list[str]:
    for attempt in (selector, ODD_STATE.sub("", selector) or "*"):
        try:
            NOTHING.css(attempt)
        except (SelectolaxError, ValueError):
            continue
        return [attempt]
    return []
