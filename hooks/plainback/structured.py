"""What a page tells other programs about itself (JSON-LD), taken apart for comparison."""

import json
import re
from collections.abc import Iterator
from typing import Any

BLOCK = re.compile(
    r"<script[^>]*type=[\"']?application/ld\+json[\"']?[^>]*>(.*?)</script>",
    re.S | re.I,
)
WORDS = frozenset({"name", "headline", "description", "alternateName", "text"})
"""Keys whose value is text for people, in the language of the page."""
REVIEW = ("lastReviewed", "reviewedBy")
"""Keys that say who read the page in this language; data/reviews.yml says what is right."""
OWN = frozenset(
    {"inLanguage", "dateModified", "translationOfWork", "workTranslation", *REVIEW}
)
"""Keys that may differ from language to language; the page itself says what is right."""
ELSEWHERE = frozenset({"citation", "license"})
"""Keys whose addresses are those of others: "/en/" in them is not the language of the page."""
Value = str | int | float | bool | None


def blocks(html: str) -> list[str]:
    """The JSON-LD blocks of a page, as they are written."""
    return BLOCK.findall(html) if "ld+json" in html else []


def read(block: str) -> dict[str, Any] | None:
    """One block; None when no program can read it."""
    try:
        data = json.loads(block)
    except ValueError:
        return None
    return data if isinstance(data, dict) else None


def texts(data: Any) -> Iterator[str]:
    """Every text for people, but for names of persons, bodies and codes."""
    for place, value in _walk(data, ""):
        key = place.rpartition(".")[2].partition("[")[0]
        inside = place.rpartition(".")[0]
        if key in WORDS and isinstance(value, str) and _about_the_page(inside):
            yield value


def facts(data: Any, language: str) -> dict[str, Value]:
    """place -> value, for all that is the same in every language; of texts only the place."""
    found: dict[str, Value] = {}
    for place, value in _walk(data, ""):
        keys = re.split(r"[.\[]", place)
        if OWN.isdisjoint(keys):
            said = "text" if WORDS & set(keys) and isinstance(value, str) else value
            if isinstance(said, str) and ELSEWHERE.isdisjoint(keys):
                said = said.replace(f"/{language}/", "/")
            found[place] = said
    return found


def _about_the_page(inside: str) -> bool:
    return inside in ("", "about") or inside.startswith(("mainEntity", "hasPart"))


def _walk(data: Any, place: str) -> Iterator[tuple[str, Value]]:
    """Every value with its place: "about.code[0].codeValue"."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _walk(value, f"{place}.{key}" if place else key)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _walk(value, f"{place}[{number}]")
    else:
        yield place, data
