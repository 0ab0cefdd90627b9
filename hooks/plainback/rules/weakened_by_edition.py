"""A clinic's own edition stands in the way of help, or says what edition.yml does not.

"Call us first" above the ambulance costs the hour in which a nerve could be saved.

Bad:  the number of the practice before the warning signs, or inside them.
Good: name, number and hours of the practice once a page, after everything that the page says.
"""

from collections.abc import Iterator

from plainback.edition import FILE, Edition
from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site
from plainback.words import plain

NAME = "weakened-by-edition"
ZONE = "edition"
FIX = f"leave overrides/partials/edition.html and its place as they are; {FILE} has the words."


def check(site: Site) -> Iterator[Problem]:
    """Look at the part of the edition on every page, or for one that should not be there."""
    edition = site.knowledge.edition
    for page in site.all_pages():
        for message in _mistakes(site, page, edition):
            yield site.problem(NAME, page, message, FIX)
    for page in [*site.others, *site.cards]:
        if any(run.zone == ZONE for run in page.runs):
            message = "the part of the edition stands where it must not."
            yield Problem(site.source.built(page.file), 0, NAME, message, FIX)


def _mistakes(site: Site, page: Page, edition: Edition | None) -> Iterator[str]:
    name = site.named(page.language)
    there = [n for n, run in enumerate(page.runs) if run.zone == ZONE]
    if edition is None:
        if there:
            yield f"the {name} page shows an edition, but there is no {FILE}."
        return
    safety = [n for n, run in enumerate(page.runs) if run.section is not None]
    texts = [page.runs[n] for n in there]
    if any(run.section is not None for run in texts):
        yield f"on the {name} page it stands inside a safety section."
    elif there and safety and there[0] < safety[-1]:
        yield f"on the {name} page it stands before a safety section."
    phones = [phone.href for phone in page.phones if phone.zone == ZONE]
    if phones != [f"tel:{edition.dials}"]:
        yield f"on the {name} page it does not show the one number of {FILE}."
    if strange := _strange(site, page, edition):
        yield f'on the {name} page it says what {FILE} does not: "{strange[:40]}".'


def _strange(site: Site, page: Page, edition: Edition) -> str:
    """The first text in the part of the edition that nobody put into a data file."""
    words = site.knowledge.interface.words
    labels = [
        t.get(page.language, "") for k, t in words.items() if k.startswith("edition-")
    ]
    own = [edition.name, edition.phone, edition.hours.get(page.language, "")]
    for run in page.runs:
        if run.zone != ZONE or run.kind == "aria-label":
            continue
        rest = run.everything()
        label = plain(words["edition-countries"][page.language])
        if rest.startswith(label) and _are_names(rest.removeprefix(label), edition):
            continue
        names = [each.name for each in site.knowledge.interface.languages.values()]
        for known in sorted(map(plain, [*labels, *own, *names]), key=len, reverse=True):
            rest = rest.replace(known, "") if known else rest
        if rest.strip(" ,"):
            return run.everything()
    return ""


def _are_names(text: str, edition: Edition) -> bool:
    """True for something as short as the names of the countries, one for each."""
    names = text.split(",")
    return len(names) == len(edition.countries) and all(
        len(name) < 40 and not any(c.isdigit() or c in ".!?:;" for c in name)
        for name in names
    )
