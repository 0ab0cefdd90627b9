"""The words of a translated item changed, and nobody has compared them with the English since.

One small word turns a warning round, and no list of words knows them all. So each translated line
is kept as a person compared it: whoever changes it, by hand or template, has it compared again.

Bad:  the German "one-leg-swollen" said "ein Bein" when it was compared and says "kein Bein" today.
Good: it was changed, compared with the English again, and confirmed.

Limit: a person who confirms without reading.
"""

from collections.abc import Iterator

from plainback.own_items import home_texts
from plainback.problem import Problem
from plainback.site import Site
from plainback.source import item_needle
from plainback.translations import fingerprint

NAME = "changed-translation"


def check(site: Site) -> Iterator[Problem]:
    """Compare the words of each translated item with those that a person confirmed."""
    first = site.languages[0]
    confirmed = site.knowledge.translations.wordings
    for (language, item), words in home_texts(site).items():
        # one that was never compared, or is pending, is told by stale-translation
        was = confirmed.get((language, item))
        if language != first and words and was and was != fingerprint(words):
            yield _changed(site, language, item)


def _changed(site: Site, language: str, item: str) -> Problem:
    path = site.knowledge.registry.home_of(item).page
    file = site.source.file_of(language, path).removeprefix(f"docs/{language}/")
    message = (
        f'the {site.named(language)} "{item}" was changed after it was compared with '
        "the English."
    )
    fix = (
        f"compare it with {site.english(path, item_needle(item))}, then run: "
        f"python -m plainback confirm {language} {file}"
    )
    page = site.page(language, path)
    return site.problem(NAME, page, message, fix, item_needle(item))
