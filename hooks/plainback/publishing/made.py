"""All pages that are made from data and titles alone, to write them and to check them."""

from plainback.publishing.book import Book
from plainback.publishing.code_pages import code_pages
from plainback.publishing.feeds import feed_files
from plainback.publishing.short_pages import moved_pages, short_pages


def made_files(book: Book) -> dict[str, str]:
    """File name below the site's folder -> its text."""
    return {
        **dict(short_pages(book)),
        **dict(moved_pages(book)),
        **dict(code_pages(book)),
        **dict(feed_files(book)),
    }
