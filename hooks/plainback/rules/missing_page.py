"""A page is missing in a language.

A patient follows a link, or the language switch, and finds nothing, or the text of another
language.

Bad:  site/de/massage/when-not/ is not there, while the English page is.
Good: every page stands in every language, at the same address.
"""

from collections.abc import Iterator

from plainback.problem import Problem
from plainback.site import Site

NAME = "missing-page"


def check(site: Site) -> Iterator[Problem]:
    """Compare every language with all page paths there are or should be."""
    wanted = {*site.paths, *site.knowledge.registry.pages()}
    for language in site.languages:
        name = site.named(language)
        for path in sorted(wanted):
            if site.page(language, path) is None:
                file = site.source.file_of(language, path)
                message = f'the {name} page "{path}" is missing.'
                fix = f"translate {site.english(path)} and save it as {file}."
                if language == site.languages[0]:
                    fix = (
                        f"write {file}; other languages or the registry have this page."
                    )
                yield Problem(file, 0, NAME, message, fix)
    yield from _misplaced(site)


def _misplaced(site: Site) -> Iterator[Problem]:
    """A page that stands at the address of another one."""
    for page in site.all_pages():
        says = page.metas.get("plainback:page")
        if says == page.path:
            continue
        known = f'is the page "{says}"' if says else "does not say which page it is"
        message = (
            f'what stands at "{page.path}" in {site.named(page.language)} {known}.'
        )
        fix = "build the site anew with the project's own templates."
        yield site.problem(NAME, page, message, fix)
