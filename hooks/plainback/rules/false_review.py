"""A page says that somebody reviewed it, and nobody did; or it hides that nobody has.

"Reviewed by a doctor" makes people trust a page with their health. It may stand only where a named
person has done it and is recorded in data/reviews.yml.

Bad:  <meta name="plainback:medical-review" content="2027-01-31 Dr X"> without an entry for the page
Good: content="none", and below the text: "No clinician has reviewed this page yet."
Limit: a sentence about a review inside the text of a page is not understood.
"""

from collections.abc import Iterator

from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site
from plainback.words import plain

NAME = "false-review"
FIX = "record it in data/reviews.yml, or let the project's own templates say what is true."


def check(site: Site) -> Iterator[Problem]:
    """Compare what each page says of its reviews with the record."""
    for page in site.all_pages():
        for message in _mistakes(site, page):
            yield Problem(site.source.built(page.file), 0, NAME, message, FIX)


def _mistakes(site: Site, page: Page) -> Iterator[str]:
    name, reviews = site.named(page.language), site.knowledge.reviews
    for kind in ("medical", "translation"):
        said = page.metas.get(f"plainback:{kind}-review")
        review = reviews.latest(page.language, page.path, kind)
        none = (
            "original"
            if kind == "translation" and page.language == site.languages[0]
            else "none"
        )
        wanted = review.meta if review else none
        if said is not None and said != wanted:
            yield f'the {name} page names the {kind} review "{said}", the record has "{wanted}".'
    yield from _unsaid(site, page)


def _unsaid(site: Site, page: Page) -> Iterator[str]:
    """Below the text stands who reviewed the page, or that nobody has."""
    state = " ".join(run.words for run in page.runs if run.zone == "state")
    if not state:
        return
    name = site.named(page.language)
    review = site.knowledge.reviews.latest(page.language, page.path, "medical")
    nobody = site.knowledge.interface.words.get("not-reviewed", {}).get(page.language)
    if review and plain(review.who) not in state:
        yield f"the {name} page does not say that {review.who} reviewed it."
    elif not review and nobody and plain(nobody) not in state:
        yield f"the {name} page does not say that nobody has reviewed it."
