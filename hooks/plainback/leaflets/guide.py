"""All pages of a language in one file, with a list of contents."""

import html
import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from plainback.leaflets.compose import Words, document, foot, head
from plainback.leaflets.pieces import FURNITURE, BuiltPage, read_built
from plainback.leaflets.plan import Guide


def guide_html(guide: Guide, pages: dict[str, BuiltPage], words: Words) -> str:
    """The whole guide. pages: page path -> built page, in reading order."""
    first = next(iter(pages.values()))
    title = guide.title[words.language]
    contents = "".join(
        f'<li><a href="#{_name(path)}">{html.escape(page.title)}</a></li>'
        for path, page in pages.items()
    )
    chapters = "".join(_chapter(path, page) for path, page in pages.items())
    return document(
        title,
        words.language,
        f"{foot(first, words)}{head(title, first, words)}"
        f'<nav><h2>{html.escape(guide.contents[words.language])}</h2><ol class="contents">'
        f'{contents}</ol></nav><main class="guide">{chapters}</main>',
    )


def pages_in_order(site: Path, prefix: str, style: str) -> dict[str, BuiltPage]:
    """Every page of a language in the order of the menu. style: for the drawings."""
    start = site / prefix / "index.html"
    tree = LexborHTMLParser(start.read_text(encoding="utf-8"))
    found = [link.attributes.get("href") or "" for link in tree.css(".pb-menu a")]
    paths = [
        href.removeprefix("./").removesuffix("index.html") or "/" for href in found
    ]
    kept = dict.fromkeys(
        path for path in ["/", *paths] if not path.startswith(("..", "#"))
    )
    return {path: read_built(site, prefix, path, style) for path in kept}


def _name(path: str) -> str:
    return "page-" + (path.strip("/").replace("/", "-") or "home")


def _chapter(path: str, page: BuiltPage) -> str:
    """A page as a chapter; its ids get the page's name in front, for all are in one file now."""
    name = _name(path)
    article = LexborHTMLParser(page.tree.css_first("article").html or "")
    for node in article.css(FURNITURE.replace(".pb-cites, .pb-sources,", "")):
        node.decompose()
    for node in article.css("body *"):
        for attribute in ("id", "aria-labelledby", "headers"):
            if value := node.attributes.get(attribute):
                node.attrs[attribute] = f"{name}--{value}"
        href = node.attributes.get("href")
        if href is not None and node.tag == "a":
            node.attrs["href"] = _address(href, name, page.address)
    inside = re.sub(r"^<body>|</body>$", "", (article.body.html or "").strip())
    return f'<section class="chapter" id="{name}">{inside}</section>'


def _address(href: str, name: str, page: str) -> str:
    if href.startswith("#"):
        return f"#{name}--{href[1:]}"
    if re.match(r"[a-z]+:", href):
        return href
    base = page.split("/", 3)
    folders = [part for part in base[3].split("/") if part] if len(base) > 3 else []
    for part in href.split("/"):
        if part == "..":
            folders = folders[:-1]
        elif part not in ("", "."):
            folders.append(part)
    return "/".join([*base[:3], *folders])
