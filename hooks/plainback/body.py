"""The text of a page by the heading it stands under, to be compared between languages."""

from plainback.page import Page
from plainback.run import NO_ID

COMPARED_ZONES = frozenset({"main", "article", "country", "frame"})
COMPARED_ATTRIBUTES = frozenset({"alt", "title", "description"})
SPOKEN_ONLY = frozenset({"aria-label", "placeholder", "aria-description", "label"})
Texts = dict[str, list[str]]


def texts_by_heading(page: Page) -> Texts:
    """The texts under each heading; title and description under a name of their own."""
    texts: Texts = {}
    for run in page.runs:
        if run.item or run.kind in SPOKEN_ONLY or run.zone not in COMPARED_ZONES:
            continue
        attribute = run.kind in COMPARED_ATTRIBUTES
        if run.zone == "frame" and not attribute:
            continue
        key = f"({run.kind})" if run.zone == "frame" else run.heading
        if key == NO_ID:
            continue
        texts.setdefault(key, []).append(run.words)
    return texts
