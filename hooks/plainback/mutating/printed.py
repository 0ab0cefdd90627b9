"""Find the parts of a built page."""

import re
from collections.abc import Iterator

from plainback.mutating.typed import Part

ITEM = re.compile(
    r'<li data-safety-item="([^"]+)"([^>]*)>(.*?)</li>\n'
    r"(?=<li data-safety-item|</ul>\n(?!</li>))",
    re.DOTALL,
)
SECTION = re.compile(
    r'<section ([^>]*)data-safety-section="([^"]+)"([^>]*)>(.*?)</section>\n', re.DOTALL
)
ARTICLE = re.compile(r'<article class="pb-text">\n(.*?)</article>', re.DOTALL)
PARAGRAPH = re.compile(r"<p>([^<]{40,})</p>\n")
HEADING = re.compile(r'<h([23]) id="([^"]+)">([^<]+)</h\1>\n')


def items(html: str) -> list[Part]:
    """The lines of the safety sections: the element, and what is inside it."""
    return [
        Part(m[1], "", m.start(), m.end(), m.start(3), m[3])
        for m in ITEM.finditer(html)
    ]


def sections(html: str) -> list[Part]:
    """The safety sections: the element, and what is inside it."""
    return [
        Part(m[2], m[2], m.start(), m.end(), m.start(4), m[4])
        for m in SECTION.finditer(html)
    ]


def paragraphs(html: str) -> Iterator[Part]:
    """Plain paragraphs of the article."""
    article = ARTICLE.search(html)
    for m in PARAGRAPH.finditer(html, *article.span(1)) if article else ():
        yield Part("", "", m.start(), m.end(), m.start(1), m[1])


def headings(html: str) -> Iterator[Part]:
    """Headings of the article."""
    article = ARTICLE.search(html)
    for m in HEADING.finditer(html, *article.span(1)) if article else ():
        yield Part(m[2], "", m.start(), m.end(), m.start(3), m[3])
