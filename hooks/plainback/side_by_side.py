"""The same paragraphs of a page in every language, one beside the other."""

from collections.abc import Iterator

from plainback.page import Page
from plainback.run import NO_ID, WRITTEN, Run

PARAGRAPHS = frozenset({"p", "li", "h1", "h2", "h3", "td", "th"})
"""Not dt and dd: each language sorts its words with their meanings by its own alphabet."""
Runs = dict[str, Run]
"""Language -> paragraph."""


def same_paragraphs(pages: list[Page]) -> Iterator[Runs]:
    """Paragraphs that stand at the same place under the same heading in every language.

    Where one language has more or fewer of them, nothing under that heading is compared.
    """
    under = [by_heading(page) for page in pages]
    for heading in dict.fromkeys(heading for each in under for heading in each):
        columns = [each.get(heading, []) for each in under]
        shapes = {tuple(run.kind for run in column) for column in columns}
        if len(shapes) == 1 and heading != NO_ID:
            for row in zip(*columns, strict=True):
                yield dict(zip((page.language for page in pages), row, strict=True))


def by_heading(page: Page) -> dict[str, list[Run]]:
    """The paragraphs, list lines and cells under each heading, safety items left out."""
    found: dict[str, list[Run]] = {}
    for run in page.runs:
        if run.item is None and run.zone in WRITTEN and run.kind in PARAGRAPHS:
            found.setdefault(run.heading, []).append(run)
    return found
