"""Write one search index per language, from the built pages of that language alone.

A search must cost a phone little: headings and first words are kept as text, which the results
show anyway; of all other words only the stems are kept, each with the places where it stands.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from selectolax.lexbor import LexborHTMLParser

from plainback.interface import Interface
from plainback.search_data import SearchData, SearchLanguage
from plainback.writing.library import page_path
from plainback.writing.search_text import Part, read_text
from plainback.writing.search_words import Stems

EXCERPT = 60
"""Bytes of a section's first words: what a phone pays, twice as much for a Cyrillic letter."""
MANY = 3
"""A word in so many parts of a page is one of its subjects."""
COMMON = 60
"""A word in more sections than this tells none of them from the others."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHORT = 41
"""Steps below this are written as one digit."""
WORDS = ("search", "urgency", "strip-signs")
SIGNS = "red-flags/"


def write_indexes(
    site: Path, docs: Path, interface: Interface, search: SearchData
) -> None:
    """Write search/<language>.json for every language of the site."""
    folder = site / "search"
    folder.mkdir(exist_ok=True)
    for language in interface.languages:
        pages = _built_pages(site, interface, language)
        also = also_words(docs / language)
        index = _index(site, language, pages, also, interface, search.languages[language])
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{language}.json").write_text(text, encoding="utf-8")


def also_words(folder: Path) -> dict[str, list[str]]:
    """page path -> its other names, from the front matter."""
    found: dict[str, list[str]] = {}
    for file in sorted(folder.rglob("*.md")):
        text = file.read_text(encoding="utf-8-sig")
        top = text.split("\n---", 1)[0] if text.startswith("---") else ""
        also = (yaml.load(top, Loader=yaml.CSafeLoader) or {}).get("also") or []
        found[page_path(file.relative_to(folder).as_posix())] = [str(a) for a in also]
    return found


def _built_pages(
    site: Path, interface: Interface, language: str
) -> Iterator[tuple[str, str]]:
    """The path and HTML of every page of the language, warning signs first."""
    prefix = interface.languages[language].prefix
    others = [i.prefix for i in interface.languages.values() if i.prefix != prefix]
    found = []
    for file in (site / prefix).rglob("index.html"):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        if prefix or not address.startswith(tuple(others)):
            found.append((address.removeprefix(prefix) or "/", file))
    for path, file in sorted(found, key=lambda pair: (pair[0] != SIGNS, pair[0])):
        yield path, file.read_text(encoding="utf-8")


@dataclass
class Shelf:
    """What an index is made of; a page has one place for its other names, then one a part."""

    pages: list[list[object]] = field(default_factory=list)
    """Path and number of parts of every page."""
    parts: list[Part] = field(default_factory=list)
    places: dict[str, list[int]] = field(default_factory=dict)
    """stem -> places where it stands but is not shown."""
    levels: dict[str, str] = field(default_factory=dict)
    """Where on the page of warning signs another urgency begins."""

    def add(self, path: str, parts: list[Part], names: str, stems: Stems) -> None:
        """Put a page on the shelf."""
        topics = _topics(parts, stems)
        self._place(stems.telling(names) | topics)
        last = ""
        for part in parts:
            self.parts.append(part)
            if path == SIGNS and part.level != last:
                self.levels[part.id] = last = part.level
            text = "" if part.verdict else part.text
            part.text = _shown(part, path)
            shown = stems.telling(f"{part.heading} {part.text}")
            self._place(stems.telling(text) - shown - topics)
        self.pages.append([path, len(parts)])

    def _place(self, found: set[str]) -> None:
        for stem in found:
            self.places.setdefault(stem, []).append(len(self.pages) + len(self.parts))


def _index(
    site: Path,
    language: str,
    built: Iterator[tuple[str, str]],
    also: dict[str, list[str]],
    interface: Interface,
    rules: SearchLanguage,
) -> dict[str, object]:
    stems, shelf = Stems(rules), Shelf()
    for path, html in built:
        names = " ".join(also.get(path, []))
        shelf.add(path, read_text(html, language), names, stems)
    places = shelf.places
    terms = sorted(term for term in places if len(places[term]) <= COMMON)
    return {
        "language": language,
        "prefix": interface.languages[language].prefix,
        "words": _words(interface, language),
        "rules": _rules(stems),
        "situations": situations(site, interface, language),
        "pages": shelf.pages,
        "levels": shelf.levels,
        "ids": "\n".join(part.id for part in shelf.parts),
        "headings": "\n".join(part.heading for part in shelf.parts),
        "texts": "\n".join(part.text for part in shelf.parts),
        "terms": front_coded(terms),
        "places": " ".join(steps(places[term]) for term in terms),
    }


def _topics(parts: list[Part], stems: Stems) -> set[str]:
    """Words that stand in many parts of a page: they are found as names of the whole page."""
    seen = Counter(stem for part in parts for stem in stems.telling(part.text))
    return {stem for stem, times in seen.items() if times >= MANY}


def situations(site: Path, interface: Interface, language: str) -> list[list[str]]:
    """The choices of the home page: what a search that finds nothing offers."""
    home = site / interface.address(language, "/") / "index.html"
    if not home.is_file():
        return []
    links = LexborHTMLParser(home.read_text(encoding="utf-8")).css(".pb-situations a")
    return [[link.attributes["href"] or "", link.text()] for link in links]


def _shown(part: Part, path: str) -> str:
    """What a result shows below its heading: a claim's verdict, an emergency sign in full."""
    if part.verdict or (path == SIGNS and part.level == "emergency"):
        return part.verdict or part.text
    if part.small:
        return ""
    return _first_words(part.text, 2 * EXCERPT if part.level and not part.heading else EXCERPT)


def _first_words(text: str, most: int) -> str:
    start = text.encode()[:most].decode(errors="ignore")
    if start == text:
        return text
    return start.rsplit(" ", 1)[0].rstrip(",;:–—- ") + "…"


def _words(interface: Interface, language: str) -> dict[str, str]:
    """The words that the search itself shows, so that no page carries them."""
    return {
        key: texts[language]
        for key, texts in interface.words.items()
        if key.startswith(WORDS)
    }


def _rules(stems: Stems) -> dict[str, object]:
    language = stems.language
    return {
        "stemmer": language.stemmer,
        "spelling": language.spelling,
        "stems": language.stems,
        "stop": " ".join(sorted(stems.stop)),
        "same": [" ".join(map(stems.stem, stems.words(g))) for g in language.same],
        "emergency": {
            item: [stems.phrase(phrase) for phrase in phrases]
            for item, phrases in language.emergency.items()
        },
    }


def front_coded(terms: list[str]) -> str:
    """["bein", "beine"] -> "AbeinEe": a capital says how many letters the last term lends."""
    written, last = [], ""
    for term in terms:
        same = 0
        while same < min(len(last), len(term), 25) and last[same] == term[same]:
            same += 1
        written.append(chr(ord("A") + same) + term[same:])
        last = term
    return "".join(written)


def steps(numbers: list[int]) -> str:
    """Rising numbers as the steps between them, one or two digits each."""
    written, last = [], -1
    for number in numbers:
        step = number - last - 1
        more, rest = divmod(step - SHORT, len(DIGITS))
        written.append(DIGITS[step] if step < SHORT else DIGITS[SHORT + more] + DIGITS[rest])
        last = number
    return "".join(written)
