"""What the script needs as files: its words in each language, and the keeper of the safety pages.

The keeper (sw.js) holds the safety pages on the reader's device. Its first line names a version
made from all pages and files it keeps, so that a changed safety text makes a changed keeper, and
browsers fetch the pages anew.
"""

import hashlib
import json
import re
from pathlib import Path

from plainback.interface import Interface
from plainback.registry import Registry

ALWAYS = ["/", "red-flags/", "red-flags/emergency-numbers/", "red-flags/show-this/"]
"""Pages worth keeping besides those with safety lists."""
FILES = ["offline.html"]
LOOKS = ("favicon.svg", "*.mjs", "helps/*.css", "helps/*.mjs")
"""Files in the folder of assets that any kept page may use; the search needs a connection."""
NAMED = re.compile(r'<link [^>]*href="(?:\.\./|\./|/)*(assets[^"]+)"')
EXTRA_WORDS = ("strip-countries",)


def write_helps(site: Path, interface: Interface, registry: Registry) -> None:
    """Write words/<language>.json and sw.js into a built site."""
    folder = site / "words"
    folder.mkdir(exist_ok=True)
    for language in interface.languages:
        words = {
            key: texts[language]
            for key, texts in interface.words.items()
            if key.startswith("help-") or key in EXTRA_WORDS
        }
        _write(folder / f"{language}.json", json.dumps(words, ensure_ascii=False))
    _write(site / "sw.js", _keeper(site, interface, registry))


def kept_pages(interface: Interface, registry: Registry) -> dict[str, list[str]]:
    """language -> the addresses of the pages that are kept, the most urgent first."""
    with_lists = sorted({section.page for section in registry.current_sections()})
    paths = list(dict.fromkeys([*ALWAYS, *with_lists]))
    return {
        language: [interface.address(language, path) for path in paths]
        for language in interface.languages
    }


def _keeper(site: Path, interface: Interface, registry: Registry) -> str:
    pages = kept_pages(interface, registry)
    looks = {file for each in LOOKS for file in site.glob(f"assets*/{each}")}
    looks |= _named(site, [*FILES, *(a for some in pages.values() for a in some)])
    words = {site / f"words/{language}.json" for language in interface.languages}
    files = FILES + sorted(f.relative_to(site).as_posix() for f in looks | words)
    whole = hashlib.sha256()
    for address in [*files, *(each for some in pages.values() for each in some)]:
        file = site / address
        content = file if file.is_file() else file / "index.html"
        if content.is_file():  # the gate tells a missing page
            whole.update(content.read_bytes())
    head = {"VERSION": whole.hexdigest()[:16], "FILES": files, "PAGES": pages}
    lines = [f"const {name} = {json.dumps(value)};" for name, value in head.items()]
    source = next(site.glob("assets*/helps/keeper.js")).read_text(encoding="utf-8")
    return "\n".join([*lines, source])


def _named(site: Path, addresses: list[str]) -> set[Path]:
    """The style sheets and pictures that the kept pages name in their heads."""
    found: set[Path] = set()
    for address in addresses:
        file = (
            site / address
            if address.endswith(".html")
            else site / address / "index.html"
        )
        if file.is_file():
            names = NAMED.findall(file.read_text(encoding="utf-8"))
            found |= {site / name for name in names if (site / name).is_file()}
    return found


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
