"""Write one search index per language, from the built pages of that language alone.

A search must cost a phone little: headings and first words are kept as text, which the results
show anyway; of all other words only the stems are kept, each with the places where it stands.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import yaml
from selectolax.lexbor import LexborHTMLParser

from plainback.apart import is_apart
from plainback.interface import Interface
from plainback.page_files import page_path
from plainback.search_data import SearchData, SearchLanguage
from plainback.writing.search_shelf import SIGNS, Shelf
from plainback.writing.search_text import read_text
from plainback.writing.search_words import Stems

WORDS = ("search", "urgency", "strip-signs")


def write_indexes(
    site: Path, docs: Path, interface: Interface, search: SearchData
) -> None:
    """Write search/<language>.json for every language of the site."""
    folder = site / "search"
    folder.mkdir(exist_ok=True)
    for language in interface.languages:
        pages = _built_pages(site, interface, language)
        also = also_words(docs / language)
        index = _index(
            site, language, pages, also, interface, search.languages[language]
        )
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
        if prefix or not (address.startswith(tuple(others)) or is_apart(address)):
            found.append((address.removeprefix(prefix) or "/", file))
    for path, file in sorted(found, key=lambda pair: (pair[0] != SIGNS, pair[0])):
        yield path, file.read_text(encoding="utf-8")


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
        shelf.add(path, read_text(html, language), also.get(path, []), stems)
    return {
        "language": language,
        "prefix": interface.languages[language].prefix,
        "words": _words(interface, language),
        "rules": _rules(stems),
        "situations": situations(site, interface, language),
        **shelf.written(),
    }


def situations(site: Path, interface: Interface, language: str) -> list[list[str]]:
    """The choices of the home page: what a search that finds nothing offers."""
    home = site / interface.address(language, "/") / "index.html"
    if not home.is_file():
        return []
    links = LexborHTMLParser(home.read_text(encoding="utf-8")).css(".pb-situations a")
    return [[link.attributes["href"] or "", link.text()] for link in links]


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
