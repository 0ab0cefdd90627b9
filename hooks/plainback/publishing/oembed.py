"""The oEmbed answer of every page, as a file: what a website builder shows for our address."""

import json
from html import escape

from plainback.publishing.book import NAME, Book
from plainback.publishing.embeds import Embed, embed_name, embeds
from plainback.registry import Registry

WIDTH = 400


def oembed_name(language: str, code: str) -> str:
    """The file of an answer, by the code of the page."""
    return f"api/v1/{language}/oembed/{code}.json"


def oembed_files(book: Book, language: str, registry: Registry) -> dict[str, str]:
    """One answer a page: a card, and the line to paste, where there is one; else a link."""
    cards = {card.page: card for card in embeds(registry)}
    files: dict[str, str] = {}
    for code, link in book.links.links.items():
        if not link.place:
            answer = {
                "version": "1.0",
                "type": "link",
                "title": book.title(language, link.to),
                "provider_name": NAME,
                "provider_url": book.site_url,
                "author_url": book.site_url + book.way(language, link.to),
            }
            if card := cards.get(link.to):
                answer |= _rich(book, language, card, answer["title"])
                line = embed_name(card, language).replace("index.html", "iframe.txt")
                files[line] = f"{answer['html']}\n"
            text = json.dumps(answer, ensure_ascii=False, indent=1)
            files[oembed_name(language, code)] = text + "\n"
    return files


def _rich(book: Book, language: str, card: Embed, title: str) -> dict[str, object]:
    return {
        "type": "rich",
        "html": frame_html(book.site_url, language, card, title),
        "width": WIDTH,
        "height": card.height,
    }


def frame_html(site_url: str, language: str, card: Embed, title: str) -> str:
    """What a clinic pastes into its own page."""
    address = site_url + embed_name(card, language).removesuffix("index.html")
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" lang="{language}" '
        f'width="100%" height="{card.height}" loading="lazy" '
        f'style="border:0;max-width:46rem"></iframe>'
    )
