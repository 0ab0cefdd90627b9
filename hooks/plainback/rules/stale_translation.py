"""The English wording of an item changed, and a translation still says the old thing.

An English correction ("call now", not "call today") reaches German readers only when somebody has
translated it. Until then they are left with the old advice.

Bad:  the English "one-leg-swollen" was sharpened; the Russian was last compared with the old words.
Good: the Russian was compared again and confirmed, or is pending and shows the English meanwhile.
"""

from collections.abc import Iterator

from plainback.own_items import home_texts
from plainback.problem import Problem
from plainback.site import Site
from plainback.source import item_needle
from plainback.translations import fingerprint

NAME = "stale-translation"


def check(site: Site) -> Iterator[Problem]:
    """Compare each translated item's fingerprint with the English words of today."""
    homes = home_texts(site)
    first = site.languages[0]
    for language in site.languages[1:]:
        for item in site.knowledge.registry.items:
            if homes.get((first, item)) and homes.get((language, item)):
                yield from _stale(site, language, item, homes)


def _stale(
    site: Site, language: str, item: str, homes: dict[tuple[str, str], str]
) -> Iterator[Problem]:
    english = homes[site.languages[0], item]
    translations = site.knowledge.translations
    mark = translations.checked.get((language, item))
    if mark == fingerprint(english):
        return
    path = site.knowledge.registry.home_of(item).page
    page = site.page(language, path)
    name = site.named(language)
    if translations.pending(language, item):
        if english not in homes[language, item]:
            message = (
                f'the {name} "{item}" is pending, but does not show the English words.'
            )
            fix = "build the page with the project's own templates."
            yield site.problem(NAME, page, message, fix, item_needle(item))
        return
    what = "was never compared with" if mark is None else "was compared with an older"
    message = f'the {name} "{item}" {what} English wording.'
    file = site.source.file_of(language, path).removeprefix(f"docs/{language}/")
    fix = (
        f"compare it with {site.english(path, item_needle(item))}, then run: "
        f"python -m plainback confirm {language} {file}"
    )
    yield site.problem(NAME, page, message, fix, item_needle(item))
