"""An address for ever for every published version: /versions/2026-11-21/ and the pages below it.

TARGET/archive/versions/2026-11-21/   the pages of that version and their style sheets

A kept page names its day on top and leads to the present page. It runs no script, search engines
are told to pass it by, and whatever is no page (codes, leaflets, data) leads to the present site.
The rules inside a page become a file beside it: servers allow them inside only for today's pages.
"""

import json
import posixpath
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from plainback.publishing.kept import KEPT, PLACE

FOLDER = "archive/versions"
UP = "../../"
"""From the top of a kept version to the top of the site."""
PAGE = '<meta name="plainback:page"'
SCRIPT = re.compile(r"<script\b.*?</script>\s*", re.DOTALL)
INSIDE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
ROBOTS = '<meta name="robots" content="noindex">'
STYLE = """.pb-kept { padding: 1rem; background: Canvas; color: CanvasText; font-weight: 700; }
.pb-kept a { color: LinkText; }
.pb-kept p { margin: 0; }
"""
"""For the note on top: the style sheet of a page holds no more than that page uses."""
WAY = re.compile(r' (href|src)="([^"#:]+)(#[^"]*)?"')
LANGUAGE = re.compile(r'<html lang="([a-z]+)"')


@dataclass(frozen=True)
class Version:
    """The version of a site, and what its pages say on top once they are kept."""

    day: str
    listed: list[str]
    """Versions that the site says are kept."""
    notes: dict[str, str]


def version_of(site: Path) -> Version:
    """Read which version a built site is. Raises OSError or ValueError when it does not say."""
    told = json.loads((site / KEPT).read_text(encoding="utf-8"))
    return Version(told["version"], told["listed"], told["notes"])


def keep(site: Path, target: Path) -> str:
    """Put the pages of a site at the address of its version; return the version.

    A version stays as it is once a newer one is there.
    """
    version = version_of(site)
    shelf = target / FOLDER
    shelf.mkdir(parents=True, exist_ok=True)
    if any(f.name > version.day for f in shelf.iterdir() if not f.name.startswith(".")):
        return version.day
    half, place = shelf / f".{version.day}.new", shelf / version.day
    shutil.rmtree(half, ignore_errors=True)
    _copy(site, half, version)
    gone = shelf / f".{version.day}.old"
    shutil.rmtree(gone, ignore_errors=True)
    if place.exists():
        place.rename(gone)
    half.rename(place)
    shutil.rmtree(gone, ignore_errors=True)
    return version.day


def lost_versions(site: Path, target: Path) -> list[str]:
    """Versions that a site lists and that are not kept on this server."""
    version = version_of(site)
    wanted = [day for day in version.listed if day != version.day]
    return [
        day for day in wanted if not (target / FOLDER / day / "index.html").is_file()
    ]


def _copy(site: Path, place: Path, version: Version) -> None:
    """The pages, marked, and the folder with their style sheets."""
    texts = {
        file.relative_to(site).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(site.rglob("index.html"))
    }
    pages = {name: text for name, text in texts.items() if PAGE in text[:8000]}
    styles = [
        f for f in sorted(site.glob("assets-*/*")) if f.suffix in (".css", ".svg")
    ]
    files = {*pages, *(f.relative_to(site).as_posix() for f in styles)}
    for name, text in pages.items():
        file = place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_marked(name, text, files, version), encoding="utf-8")
        _rules_beside(file)
    (place / "kept.css").write_text(STYLE, encoding="utf-8")
    for style in styles:
        file = place / style.relative_to(site)
        file.parent.mkdir(exist_ok=True)
        shutil.copy(style, file)


def _rules_beside(file: Path) -> None:
    """Move the rules inside a page into a file of its own, index.css."""
    text = file.read_text(encoding="utf-8")
    rules = "\n".join(INSIDE.findall(text))
    file.with_suffix(".css").write_text(rules, encoding="utf-8")
    link = '<link rel="stylesheet" href="index.css">'
    text = INSIDE.sub(link, text, count=1)
    file.write_text(INSIDE.sub("", text), encoding="utf-8")


def _marked(name: str, text: str, files: set[str], version: Version) -> str:
    """A page as it is kept: its note on top, no script, every link leading somewhere."""
    folder = posixpath.dirname(name)
    up = "../" * (folder.count("/") + 1 if folder else 0)
    now = f"{up}{UP}{folder}/" if folder else UP

    def lead(found: re.Match[str]) -> str:
        attribute, way, place = found[1], found[2], found[3] or ""
        path = posixpath.normpath(posixpath.join(folder, way))
        here = {path, posixpath.join("" if path == "." else path, "index.html")}
        if way.startswith("/") or here & files:
            return found[0]
        slash = "/" if way.endswith("/") else ""
        return f' {attribute}="{up}{UP}{path}{slash}{place}"'

    text = WAY.sub(lead, SCRIPT.sub("", text))
    language = LANGUAGE.search(text)
    note = version.notes[language[1] if language else ""].replace(PLACE, now)
    style = f'<link rel="stylesheet" href="{up}kept.css">'
    text = text.replace("</head>", f"{ROBOTS}\n{style}\n</head>", 1)
    return text.replace("<body>", f"<body>\n{note}", 1)
