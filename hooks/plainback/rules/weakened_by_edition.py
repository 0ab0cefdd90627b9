"""A clinic's own edition stands in the way of help, or says what edition.yml does not.

"Call us first" above the ambulance costs the hour in which a nerve could be saved.

Bad:  the number of the practice before the warning signs, or inside them.
Good: its name below the emergency numbers, and its number and hours once a page, after everything
      that the page says or, where it lists emergency numbers, beneath these.
"""

from collections.abc import Iterator

from plainback.edition import FILE, Edition
from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site
from plainback.words import plain

NAME = "weakened-by-edition"
ZONE, NAMED = "edition", "edition-name"
STRIP, LIST = "strip", "numbers"
"""Parts of a page that come first: the emergency numbers on top, and those of all countries."""
FIX = f"leave overrides/partials/edition.html and its place as they are; {FILE} has the words."


def check(site: Site) -> Iterator[Problem]:
    """Look at the part of the edition on every page, or for one that should not be there."""
    edition = site.knowledge.edition
    for page in site.all_pages():
        for message in _mistakes(site, page, edition):
            yield site.problem(NAME, page, message, FIX)
    for page in [*site.others, *site.cards]:
        if any(run.zone in (ZONE, NAMED) for run in page.runs):
            message = "the part of the edition stands where it must not."
            yield Problem(site.source.built(page.file), 0, NAME, message, FIX)


def _mistakes(site: Site, page: Page, edition: Edition | None) -> Iterator[str]:
    name = site.named(page.language)
    there = [n for n, run in enumerate(page.runs) if run.zone == ZONE]
    on_top = [n for n, run in enumerate(page.runs) if run.zone == NAMED]
    if edition is None:
        if there or on_top:
            yield f"the {name} page shows an edition, but there is no {FILE}."
        return
    if not there and not on_top:
        yield f"the {name} page does not show the edition of {FILE}."
        return
    in_warnings = any(page.runs[n].section is not None for n in [*there, *on_top])
    if in_warnings or not _after_the_warnings(page, there):
        yield f"on the {name} page it stands inside or before a safety section."
    if [page.runs[n].everything() for n in on_top] != [plain(edition.name)]:
        yield f"on the {name} page it does not have the name of {FILE} once on top."
    if on_top and not any(run.zone == STRIP for run in page.runs[: on_top[0]]):
        yield f"on the {name} page its name stands before the emergency numbers."
    phones = [p.href for p in page.phones if p.zone in (ZONE, NAMED)]
    if phones != [f"tel:{edition.dials}"]:
        yield f"on the {name} page it does not show the one number of {FILE}."
    if any(piece.hidden for n in there for piece in page.runs[n].pieces):
        yield f"on the {name} page a part of it is hidden."
    if strange := _strange(site, page, edition):
        yield f'on the {name} page it says what {FILE} does not: "{strange[:40]}".'


def _after_the_warnings(page: Page, there: list[int]) -> bool:
    """True when nothing of it stands in or before a safety section, or before the numbers."""
    first = [
        n
        for n, run in enumerate(page.runs)
        if run.section is not None or (run.zone == LIST and n not in there)
    ]
    return not there or not first or there[0] > first[-1]


def _strange(site: Site, page: Page, edition: Edition) -> str:
    """The first text in the part of the edition that nobody put into a data file."""
    language, words = page.language, site.knowledge.interface.words
    said = {key: plain(text.get(language, "")) for key, text in words.items()}
    spoken = [site.knowledge.interface.languages[c].name for c in edition.languages]
    lines = {
        plain(edition.name),
        said["edition-label"],
        said["edition-emergency"],
        plain(f"{said['edition-phone']} {edition.phone}"),
        plain(f"{said['edition-hours']} {edition.hours_in(language)}"),
        plain(f"{said['edition-languages']} {', '.join(spoken)}"),
        plain(
            f"{said['edition-countries']} {', '.join(edition.countries_in(language))}"
        ),
    }
    told = [run.everything() for run in page.runs if run.zone == ZONE]
    missing = sorted(lines - set(told))
    return next((text for text in told if text not in lines), "".join(missing[:1]))
