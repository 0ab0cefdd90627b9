"""The pages of the short addresses: /r/, /r/2008/ and /r/de/2008/, and of pages that have moved.

They are plain files with plain links, so they work on any server, without a script, for ever. The
gate makes them again and compares every byte: nothing but the way to the page can stand in them.
"""

from html import escape

from plainback.publishing.book import NAME, Book
from plainback.publishing.frame import Files, calls_of, frame
from plainback.short_links import ShortLink


def short_pages(book: Book) -> Files:
    """Every short address, language-neutral and in each language, and the chooser."""
    calls = {code: calls_of(book, code) for code in book.interface.languages}
    yield "r/index.html", _chooser(book, calls)
    for code, link in book.links.links.items():
        yield f"r/{code}/index.html", _choice(book, code, link, calls)
        for language in book.interface.languages:
            way = book.way(language, link.to)
            title = book.title(language, link.to)
            text = leading_on(book, language, way, title, "../../../")
            yield f"r/{language}/{code}/index.html", text


def moved_pages(book: Book) -> Files:
    """A page at each old address that leads to where its words stand now."""
    for old in book.moved.pages:
        for language in book.interface.languages:
            name = book.interface.address(language, old)
            up = "../" * name.count("/")
            way, title = book.way(language, old), book.title(language, old)
            text = leading_on(book, language, way, title, up, _places(book, old))
            yield f"{name}index.html", text


def _places(book: Book, old: str) -> str:
    """For the script: the ids that are called otherwise on the new page."""
    pairs = [
        f"{place.partition('#')[2]} {book.moved.now(place).partition('#')[2]}"
        for place in book.moved.places
        if place.startswith(f"{old}#")
    ]
    return ",".join(pairs)


def leading_on(
    book: Book, language: str, way: str, title: str, up: str, places: str | None = None
) -> str:
    """A page that leads on at once, with a link for browsers that do not."""
    ahead = escape(f"{up}{way}")
    # A reload keeps no "#id"; the script does, and without it the reader is at least on the page.
    script = (
        f'\n<script src="{up}assets/moved.js" data-places="{escape(places)}"></script>'
        if places is not None
        else ""
    )
    return f"""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)} – {NAME}</title>
<link rel="canonical" href="{escape(book.site_url + way.partition("#")[0])}">{script}
<meta http-equiv="refresh" content="0; url={ahead}">
</head>
<body>
<main><p><a href="{ahead}">{escape(title)}</a></p></main>
</body>
</html>
"""


def _choice(book: Book, code: str, link: ShortLink, calls: dict[str, str]) -> str:
    """The page of one code: the languages first, then whom to call in each of them."""
    ways = "\n".join(
        f'<li><a href="../../{escape(book.way(language, link.to))}" lang="{language}"'
        f' hreflang="{language}"><span class="pb-choice__language">{info.name}</span>'
        f" {escape(book.title(language, link.to))}</a></li>"
        for language, info in book.interface.languages.items()
    )
    main = f"""<h1 class="pb-not-found__name">{NAME} {code}</h1>
<ul class="pb-choice">
{ways}
</ul>
{"".join(calls.values())}"""
    return frame("../../", f"{NAME} {code}", main)


def _chooser(book: Book, calls: dict[str, str]) -> str:
    """All pages by language, each with its code: to be typed, read out or copied."""
    languages = book.interface.languages
    ways = "".join(
        f'<li><a href="#{code}" lang="{code}" hreflang="{code}">'
        f'<span class="pb-choice__language">{info.name}</span></a></li>\n'
        for code, info in languages.items()
    )
    lists = "".join(
        f'<section class="pb-not-found" lang="{code}" id="{code}">\n<h2>{info.name}</h2>\n'
        f'<ul class="pb-codes">\n{_codes(book, code)}</ul>\n</section>\n'
        for code, info in languages.items()
    )
    main = f"""<h1 class="pb-not-found__name">{NAME}</h1>
<ul class="pb-choice">
{ways}</ul>
{"".join(calls.values())}{lists}"""
    return frame("../", NAME, main)


def _codes(book: Book, language: str) -> str:
    return "".join(
        f'<li><span class="pb-codes__code">/r/{code}/</span> '
        f'<a href="../{escape(book.way(language, link.to))}">'
        f"{escape(book.title(language, link.to))}</a></li>\n"
        for code, link in book.links.links.items()
        if not link.place
    )
