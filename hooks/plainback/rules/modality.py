"""A line is stricter, milder or surer in one language: may for must, always for sometimes.

"It must never be forceful" and "it need not be forceful" differ by one word. So do "muss nicht"
and "darf nicht", "hoeft niet" and "mag niet", «не нужно» and «нельзя».

Bad:  en "It must never be forceful", de "Sie muss nicht kräftig sein"
Good: en "It must never be forceful", de "Sie darf nie kräftig sein"

Limit: in ordinary text only the ideas marked `paragraphs` in data/meaning.yml, and only where the
languages have the same paragraphs under a heading.
"""

from collections.abc import Iterator

from plainback.page import Page
from plainback.problem import Problem
from plainback.run import Run
from plainback.same_meaning import compare, odd_items
from plainback.side_by_side import same_paragraphs
from plainback.site import Site
from plainback.texts import run_needles

NAME = "modality"


def check(site: Site) -> Iterator[Problem]:
    """Compare every safety item, and every paragraph, with itself in the other languages."""
    yield from odd_items(site, NAME)
    meaning = site.knowledge.meaning
    freely = [idea for idea in meaning.of(NAME) if idea.paragraphs]
    comparison = meaning.once("text", lambda: compare(meaning, freely))
    for path in site.paths:
        pages = {page.language: page for page in site.in_every_language(path)}
        for runs in same_paragraphs(list(pages.values())):
            texts = {code: run.words for code, run in runs.items()}
            for language, what in comparison.lost(texts):
                yield _problem(site, pages[language], runs[language], what)


def _problem(site: Site, page: Page, run: Run, what: str) -> Problem:
    shown = run.words if len(run.words) <= 50 else f"{run.words[:49]}…"
    message = f'the {site.named(page.language)} text "{shown}" {what}.'
    fix = f"compare it with {site.english(page.path, f'#{run.heading}')}."
    return site.problem(NAME, page, message, fix, *run_needles(run))
