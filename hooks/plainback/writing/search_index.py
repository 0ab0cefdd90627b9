"""Write one search index per language, from the built pages of that language alone.

A search must cost a phone little: headings and first words are kept as text, which the results
show anyway; of all other words only the stems are kept, each with the places where it stands.
"""

import json
from collections.abc import Callable
from functools import partial
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
    for write in index_writers(site, docs, interface, search):
        write()


def index_writers(
    site: Path, docs: Path, interface: Interface, search: SearchData
) -> list[Callable[[], None]]:
    """What writes each index. The pages are those that are there now."""
    return [
        partial(
            _write_index,
            site,
            language,
            _built_pages(site, interface, language),
            also_words(docs / language),
            interface,
            search.languages[language],
        )
        for language in interface.languages
    ]


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
) -> list[tuple[str, Path]]:
    """The path and file of every page of the language, warning signs first."""
    prefix = interface.languages[language].prefix
    others = [i.prefix for i in interface.languages.values() if i.prefix != prefix]
    found = []
    for file in (site / prefix).rglob("index.html"):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        if prefix or not (address.startswith(tuple(others)) or is_apart(address)):
            found.append((address.removeprefix(prefix) or "/", file))
    return sorted(found, key=lambda pair: (pair[0] != SIGNS, pair[0]))


def _write_index(
    site: Path,
    language: str,
    built: list[tuple[str, Path]],
    also: dict[str, list[str]],
    interface: Interface,
    rules: SearchLanguage,
) -> None:
    stems, shelf = Stems(rules), Shelf()
    for path, file in built:
        parts = read_text(file.read_text(encoding="utf-8"), language)
        shelf.add(path, parts, also.get(path, []), stems)
    index = {
        "language": language,
        "prefix": interface.languages[language].prefix,
        "words": _words(interface, language),
        "rules": _rules(stems),
        "situations": situations(site, interface, language),
        **shelf.written(),
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / "search").mkdir(exist_ok=True)
    (site / "search" / f"{language}.json").write_text(text, encoding="utf-8")


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
