"""A letter that only looks like the right one, or a sign that nobody sees.

A Cyrillic "а" in a Latin word looks right, but a screen reader stumbles over it, no search finds
the word and no phone dials the address. Invisible signs can even turn the order of a line round.

Bad:  "Aрzt" with a Cyrillic "р"; "38<zero width space> °C"
Good: every word in the letters of one script, without invisible signs.

Limit: a whole word in look-alike letters is left to wrong-language.
"""

import re
import unicodedata
from collections.abc import Iterator

from plainback.problem import Problem
from plainback.site import Site
from plainback.texts import run_needles

NAME = "look-alike"
INVISIBLE = re.compile(
    "[\u00ad\u0300-\u036f\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u20d0-\u20ff\u3164"
    "\ue000-\uf8ff\ufe00-\ufe0f\ufeff\ufffc\ufffd\U000e0000-\U000e01ef]"
)
"""Soft hyphens, zero width signs, marks that strike a letter out, signs that turn the direction of
reading, signs of a private font, signs for "broken"."""
LATIN, GREEK, CYRILLIC = "A-Za-zÀ-ɏ", "\u0370-\u03ff\u1f00-\u1fff", "\u0400-\u052f"
SEAM = re.compile(
    f"[{LATIN}][{GREEK}{CYRILLIC}]|[{GREEK}][{LATIN}{CYRILLIC}]|[{CYRILLIC}][{LATIN}{GREEK}]"
)
"""Two letters of different scripts side by side."""
LATIN_ALONE = re.compile(r"(?<=[\u0400-\u052f] )[aceoxy](?= [\u0400-\u052f])")
"""A Latin letter that looks like a Russian word, between Russian words."""
OTHER_LETTERS = re.compile(f"[{GREEK}{CYRILLIC}]")
GREEK_LETTERS, LATIN_LETTERS = re.compile(f"[{GREEK}]"), re.compile(f"[{LATIN}]")


def check(site: Site) -> Iterator[Problem]:
    """Look at every letter of every text, seen or not."""
    for page, run in site.texts:
        text = "".join([part[0] for part in run.parts])
        if not text.isascii() and (message := _mistake(text, run.language)):
            fix = "type the word anew."
            yield site.problem(NAME, page, message, fix, *run_needles(run))


def _mistake(text: str, language: str) -> str:
    if sign := INVISIBLE.search(text):
        name = unicodedata.name(sign[0], "a sign").lower()
        around = text[max(0, sign.start() - 15) : sign.end() + 15].replace(sign[0], "▯")
        return f'an invisible sign ({name}) stands in "{around.strip()}".'
    if _two_scripts(text) and (seam := SEAM.search(text)):
        word = text[: seam.end()].split()[-1] + text[seam.end() :].partition(" ")[0]
        return f'letters of two scripts are mixed in "{word}".'
    if language == "ru" and (alone := LATIN_ALONE.search(text)):
        return (
            f'the letter "{alone[0]}" of another script stands alone in a Russian text.'
        )
    return ""


def _two_scripts(text: str) -> bool:
    """A quick look: few texts have letters of two scripts."""
    if not OTHER_LETTERS.search(text):
        return False
    return bool(LATIN_LETTERS.search(text) or GREEK_LETTERS.search(text))
