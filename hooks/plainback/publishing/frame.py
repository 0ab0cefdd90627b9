"""The frame of the small pages in all languages, and whom to call in each of them."""

from collections.abc import Iterator
from html import escape

from plainback.publishing.book import Book

Files = Iterator[tuple[str, str]]
"""Pairs of a file name below the site's folder and its text."""


def frame(up: str, title: str, main: str, script: str = "") -> str:
    """A page in all languages; like the page for wrong addresses, English is named on top."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{escape(title)}</title>
<link rel="icon" href="{up}assets/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{up}assets/site.css">
<link rel="stylesheet" href="{up}assets/parts.css">
{script}</head>
<body>
<main class="pb-main" id="main">
{main}
</main>
</body>
</html>
"""


def calls_of(book: Book, language: str) -> str:
    """Whom to call when life is in danger, in one language."""
    word = book.interface.word
    buttons = "\n".join(
        f'<li><a class="pb-call" href="tel:{button.number}"'
        f' data-country="{" ".join(button.countries)}" data-line="ambulance">'
        f'<span class="pb-call__place">{_places_of(book, button.countries, language)}'
        f'</span> <strong class="pb-call__number">{button.number}</strong></a></li>'
        for button in book.numbers.strip[language]
    )
    return f"""<section class="pb-not-found" lang="{language}">
<p>{escape(word("strip-question", language))}</p>
<ul class="pb-strip__calls">
{buttons}
</ul>
</section>
"""


def _places_of(book: Book, countries: list[str], language: str) -> str:
    names = [book.interface.word(f"place-{c.lower()}", language) for c in countries]
    return escape(", ".join(names))
