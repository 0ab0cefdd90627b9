"""A text speaks to the reader as to a friend or a child.

German Sie, Dutch u, Russian вы: a patient in fear should be spoken to with respect, and a page that
changes its tone looks patched together.

Bad:  Ruf den Arzt an, wenn du Fieber hast.
Good: Rufen Sie den Arzt an, wenn Sie Fieber haben.

Limit: words inside quotation marks are somebody else's, and are left alone.
"""

from collections.abc import Iterator

from plainback.problem import Problem
from plainback.quotation import unquoted
from plainback.site import Site
from plainback.texts import run_needles

NAME = "formality"
NAMES = frozenset({"sources", "numbers", "lines"})
"""Zones with titles and proper names in their own language."""


def check(site: Site) -> Iterator[Problem]:
    """Look for the informal words of data/words.yml in every text."""
    patterns = {
        code: lists.pattern("informal")
        for code, lists in site.knowledge.words.languages.items()
        if lists.informal
    }
    for page, run in site.texts:
        if page.language not in patterns or run.zone in NAMES:
            continue
        text = run.heard(page.lang)
        found = patterns[page.language].search(text.casefold())
        if found and (found := patterns[page.language].search(unquoted(text))):
            name = site.named(page.language)
            message = (
                f'the {name} text speaks informally: "{found[0]}" in "{text[:50]}…"'
            )
            fix = "speak to the reader formally (Sie, u, вы)."
            yield site.problem(NAME, page, message, fix, *run_needles(run))
