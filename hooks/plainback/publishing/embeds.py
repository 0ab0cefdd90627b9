"""Cards for other websites: one list of warnings, its urgency, numbers, date and a link back.

An embed holds no script. Everything in it is taken from the built page; the rule embed-mismatch
reads it again and compares it with that page.
"""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from plainback.interface import Interface
from plainback.publishing.book import NAME
from plainback.publishing.built import BuiltPage, built_page
from plainback.registry import Registry


@dataclass(frozen=True)
class Embed:
    """One card: the page it is taken from, which sections, and how high a frame it wants."""

    name: str
    page: str
    sections: tuple[str, ...]
    height: int
    """Pixels that show all of it at 400 pixels of width; with less it scrolls."""


def embeds(registry: Registry) -> list[Embed]:
    """The emergency card, and everything to know before a massage, where the registry has them."""
    now = tuple(s.id for s in registry.current_sections() if s.id == "get-help-now")
    page = "massage/when-not/"
    before = tuple(s.id for s in registry.current_sections() if s.page == page)
    cards = [
        Embed("emergency", "red-flags/", now, 5200),
        Embed("before-massage", page, before, 10400),
    ]
    return [card for card in cards if card.sections]


def embed_name(card: Embed, language: str) -> str:
    """The file of a card: "embed/de/emergency/index.html"."""
    return f"embed/{language}/{card.name}/index.html"


def embed_files(site: Path, interface: Interface, registry: Registry) -> dict[str, str]:
    """File name -> HTML of every card in every language."""
    files: dict[str, str] = {}
    for card in embeds(registry):
        for language in interface.languages:
            page = built_page(site, interface.address(language, card.page))
            if page is not None:
                files[embed_name(card, language)] = _html(card, page, language)
    return files


def _html(card: Embed, page: BuiltPage, language: str) -> str:
    up = "../../../"
    title = escape(" ".join(page.tree.css_first("h1").text().split()))
    parts = "\n".join(
        page.moved(node.html or "", up)
        for section in card.sections
        if (node := page.section(section)) is not None
    )
    return f"""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<base target="_top">
<title>{title} – {NAME}</title>
<link rel="stylesheet" href="{up}assets/site.css">
<link rel="stylesheet" href="{up}assets/parts.css">
</head>
<body>
{page.part("aside.pb-strip", up)}
<main class="pb-main" id="main">
<article class="pb-text">
<h1><a href="{up}{page.address}">{title} – {NAME}</a></h1>
{parts}
</article>
{page.part("footer.pb-state", up)}
</main>
</body>
</html>
"""
