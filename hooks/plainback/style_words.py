"""The words of the style sheets of one page: colours that hold where a rule names none, fonts."""

import re
from functools import lru_cache

from plainback.style_rules import Rule
from plainback.style_values import GIVEN, kind_of, values_of

COLOURED = re.compile(
    r"(?:^|;)(?:color|background(?:-color)?|-webkit-text-fill-color):"
)
TOP = re.compile(r"(?:^|,)\s*(?::root|html|body|\*)\s*(?:,|$)")
BLOCK = re.compile(r"\.([a-zA-Z][a-zA-Z0-9]*(?:-[a-zA-Z0-9]+)*)")
ALONE = re.compile(r"(?:^|,)\s*\.([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\s*(?=,|$)")
SPACE = re.compile(r"\s*([:;,])\s*|\s+")


@lru_cache(maxsize=4096)
def as_written(body: str) -> str:
    """The declarations in small letters, without needless spaces."""
    return SPACE.sub(lambda m: m[1] or " ", body.strip().lower())


class StyleWords:
    """The words that the style sheets of one page use: their own values, and colours."""

    def __init__(self, rules: list[Rule]) -> None:
        self.coloured: dict[tuple[str, str], str] = {}
        """Special case and block of classes ("" for the page) -> its declared colours."""
        self.fonts: set[str] = set()
        given = []
        for rule in rules:
            kind = kind_of(rule.around)
            if rule.selectors[0] == "@":
                given += self._at_rule(rule)
            elif kind is not None:
                top = bool(TOP.search(rule.selectors))
                if "--" in rule.body and GIVEN.search(rule.body):
                    given.append((kind, top, rule.body))
                if COLOURED.search(rule.body):
                    for block in ("",) if top else blocks_alone(rule.selectors):
                        known = self.coloured.get((kind, block), "")
                        self.coloured[kind, block] = f"{known};{rule.body}"
        self.values = values_of(tuple(given))

    def _at_rule(self, rule: Rule) -> list[tuple[str, bool, str]]:
        """The fonts that a style sheet brings along; the first value of a name."""
        if rule.selectors.startswith("@font-face"):
            self.fonts |= set(re.findall(r"font-family:[\s'\"]*([^;'\"]+)", rule.body))
        start = re.search(r"initial-value:([^;]+)", rule.body)
        name = rule.selectors.partition(" ")[2].strip()
        known = rule.selectors.startswith("@property") and start
        return [("", True, f"{name}:{start[1]}")] if known else []

    def colours_around(self, rule: Rule) -> str:
        """The colours of the page, and those of the blocks that the rule is about."""
        if not COLOURED.search(rule.body):
            return ""
        kind = kind_of(rule.around) or ""
        parts = []
        for block in ("", *blocks_of(rule.selectors)):
            parts.append(self.coloured.get(("", block), ""))
            if kind:
                parts.append(self.coloured.get((kind, block), ""))
        return ";".join(filter(None, parts))

    def strange_font(self, body: str) -> bool:
        """True for a font that the style sheet brings along: its letters can be anything."""
        return any(
            f"font{way}" in body and font.strip() in body
            for font in self.fonts
            for way in ("-family:", ":")
        )


@lru_cache(maxsize=4096)
def blocks_of(selectors: str) -> tuple[str, ...]:
    """The names of classes up to "__" and "--", of what the selectors are about."""
    return tuple(dict.fromkeys(BLOCK.findall(selectors)))


@lru_cache(maxsize=4096)
def blocks_alone(selectors: str) -> tuple[str, ...]:
    """The same for selectors that name one class and nothing else."""
    return tuple(dict.fromkeys(ALONE.findall(selectors)))
