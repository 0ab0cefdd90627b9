"""A paragraph or list line of ordinary text is missing in one language, or has come in.

Somebody writes "this list is old, you may wait" above the warning signs of one language; or the
paragraph that says when to come back was lost in it. Every safety item is in its place.

Bad:  en "…" and a second paragraph, nl the first one only
Good: the same number of paragraphs, list lines and cells under the same heading in every language.

Limit: paragraphs are counted, not read. A sentence inside a paragraph may be lost unseen, and a
paragraph may stand in another's place.
"""

from collections import Counter
from collections.abc import Iterator

from plainback.agreement import odd_ones
from plainback.page import Page
from plainback.problem import Problem
from plainback.run import NO_ID
from plainback.side_by_side import by_heading
from plainback.site import Site
from plainback.texts import under

NAME = "missing-text"
NAMES = {"p": "paragraph", "li": "list line", "td": "cell", "th": "cell"}
Shape = Counter[str]
"""How many paragraphs, list lines and cells there are."""


def check(site: Site) -> Iterator[Problem]:
    """Count what stands under each heading in every language."""
    for path in site.paths:
        pages = {page.language: page for page in site.in_every_language(path)}
        texts = {code: by_heading(page) for code, page in pages.items()}
        for heading in dict.fromkeys(key for each in texts.values() for key in each):
            shapes = {
                code: Counter(
                    NAMES[run.kind]
                    for run in texts[code].get(heading, ())
                    if run.kind in NAMES
                )
                for code, page in pages.items()
                if heading != NO_ID and (heading in page.ids or not heading)
            }
            for code, right in odd_ones(shapes, Counter.__eq__) if shapes else ():
                yield _problem(site, pages[code], heading, shapes[code], shapes[right])


def _problem(
    site: Site, page: Page, heading: str, here: Shape, right: Shape
) -> Problem:
    lacks, more = right - here, here - right
    words = [f"lacks {_counted(lacks)}"] if lacks else []
    words += [f"has {_counted(more)} more"] if more else []
    name = site.named(page.language)
    message = f"the {name} text {under(heading)} {' and '.join(words)}."
    fix = f"compare it with {site.english(page.path, f'#{heading}')}."
    return site.problem(NAME, page, message, fix, f"#{heading}")


def _counted(shape: Shape) -> str:
    return ", ".join(
        f"{n} {name}{'' if n == 1 else 's'}" for name, n in sorted(shape.items())
    )
