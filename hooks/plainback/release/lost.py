"""Links of a site that lead nowhere in it: a leaflet that was never printed, a file that is gone.

The pages are built before the leaflets, and are right without them on the machine of a translator.
What is published must hold everything that a page offers.
"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

VERSIONS, KEPT_VERSION = "versions/index.html", re.compile(r"20\d\d-\d\d-\d\d/$")
WAYS = "a[href], link[href], img[src], script[src], iframe[src]"


def lost_links(site: Path) -> list[str]:
    """Each file that a page leads to and that is not there, with one page that leads to it."""
    files = {f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file()}
    lost: dict[str, str] = {}
    for page in sorted(name for name in files if name.endswith(".html")):
        for file in _files_of(site, page):
            if file not in files and f"{file}/index.html".lstrip("/") not in files:
                lost.setdefault(file, page)
    return [f"{page} leads to {file}" for file, page in sorted(lost.items())]


def _files_of(site: Path, page: str) -> Iterator[str]:
    """Names below the site's folder of what a page leads to; "" is the folder itself."""
    tree = LexborHTMLParser((site / page).read_text(encoding="utf-8"))
    folder = posixpath.dirname(page)
    for node in tree.css(WAYS):
        way = urlsplit(node.attributes.get("href") or node.attributes.get("src") or "")
        # "/…" begins at the top of a server, which may hold more than this site
        if way.scheme or way.netloc or not way.path or way.path.startswith("/"):
            continue
        if page == VERSIONS and KEPT_VERSION.match(way.path):
            continue  # beside the site, on the server; "publish" sees to it
        file = posixpath.normpath(posixpath.join(folder, unquote(way.path)))
        yield "" if file == "." else file
