"""A link calls another number than the one for its country, or the red strip is not as it should
be.

In Germany 911 reaches nobody. A link that shows 112 and dials 110 sends the police to a heart
attack.

Bad:  <a href="tel:911" data-country="DE">112</a>
Good: <a href="tel:112" data-country="DE">112</a>
"""

import re
from collections import Counter
from collections.abc import Iterator

from plainback.agreement import odd_ones
from plainback.emergency import EmergencyNumbers
from plainback.page import Page, Phone
from plainback.problem import Problem
from plainback.site import Site
from plainback.texts import under

NAME = "wrong-emergency-number"
FIX = "write [tel:XX]; the numbers stand in data/emergency_numbers.yml."
STRIP_FIX = "show the strip of data/emergency_numbers.yml on top of every page."
CRISIS_ITEM = "thoughts-of-suicide"
"""The item that is always followed by somebody to call."""
COUNTRY_BLOCK = re.compile(r"(?:in|country)-([a-z]{2})(?:-\d+)?")
"""The id of the heading above the text for one country."""
OWN_COUNTRIES = frozenset({"strip", "lines", "numbers", "country", "frame", "edition"})
"""Zones whose numbers depend on where the readers of a language are likely to live."""


def check(site: Site) -> Iterator[Problem]:
    """Check every link that dials, the strip of every page, and the numbers of the texts."""
    numbers = site.knowledge.numbers
    for page in [*site.all_pages(), *site.others]:
        for phone in page.phones:
            if phone.zone == "edition":
                continue  # weakened-by-edition looks at it
            for message in [*_mistakes(numbers, phone), *_abroad(phone)]:
                yield site.problem(NAME, page, message, FIX, phone.shown, "[tel:")
        if page.language:
            yield from _strip(site, page)
            yield from _crisis(site, page)
    for page in site.others:
        if "/" not in page.file:
            yield from _without_language(site, page)
    for path in site.paths:
        yield from _texts(site, path)


def _without_language(site: Site, page: Page) -> Iterator[Problem]:
    """A page for all languages names a number of the strip in each of them, or in none."""
    seen = {(p.language, p.href) for p in page.phones if not p.hidden}
    buttons_of = site.knowledge.numbers.strip
    for language, buttons in buttons_of.items() if page.phones else ():
        if not any((language, f"tel:{each.number}") in seen for each in buttons):
            message = f"its {site.named(language)} part shows no emergency number."
            yield site.problem(NAME, page, message, STRIP_FIX)


def _mistakes(numbers: EmergencyNumbers, phone: Phone) -> Iterator[str]:
    dials = phone.href.partition(":")[2].strip()
    shown = "".join(c for c in phone.shown.rpartition("\n")[2] if c.isdigit())
    if shown != dials and not _digits(phone.shown).endswith(dials):
        yield f'the link shows "{phone.shown}" and dials {dials}.'
    for code in phone.countries:
        country = numbers.countries.get(code)
        if country is None:
            yield f'the link names the unknown country "{code}".'
        elif dials not in country.dialled():
            yield f"{dials} is not a number of {code}."
        elif phone.line == "ambulance" and dials not in country.ambulance:
            yield f"{dials} is not the ambulance of {code}."


def _abroad(phone: Phone) -> Iterator[str]:
    """Under the name of a country stand numbers of that country, or of all the EU."""
    named = phone.zone in ("country", "numbers")
    block = COUNTRY_BLOCK.fullmatch(phone.heading) if named else None
    if block and not {block[1].upper(), "EU"} & set(phone.countries):
        places = ", ".join(phone.countries)
        yield f"the text for {block[1].upper()} calls {phone.shown}, a number of {places}."


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def _strip(site: Site, page: Page) -> Iterator[Problem]:
    """The strip of a page calls what the table says, and its words name the place."""
    shown = Counter(
        (phone.href, phone.countries)
        for phone in page.phones
        if phone.zone == "strip" and not phone.hidden
    )
    buttons = site.knowledge.numbers.strip.get(page.language, [])
    name = site.named(page.language)
    for button in buttons:
        wanted = (f"tel:{button.number}", tuple(button.countries))
        if not shown[wanted]:
            places = ", ".join(button.countries)
            message = (
                f"the {name} page does not show {button.number} ({places}) at the top."
            )
            yield site.problem(NAME, page, message, STRIP_FIX)
        shown.pop(wanted, None)
    for href, countries in shown:
        message = f'the {name} page shows "{href}" ({", ".join(countries)}) at the top.'
        yield site.problem(NAME, page, message, STRIP_FIX)
    yield from _places(site, page)


def _places(site: Site, page: Page) -> Iterator[Problem]:
    words = site.knowledge.interface.words
    for phone in page.phones:
        for code in phone.countries if phone.zone == "strip" else ():
            place = words.get(f"place-{code.lower()}", {}).get(page.language)
            if place and place not in phone.shown:
                dials = phone.href.partition(":")[2]
                message = f'at the top, {dials} does not name its place "{place}".'
                yield site.problem(NAME, page, message, STRIP_FIX)


def _crisis(site: Site, page: Page) -> Iterator[Problem]:
    for section, item in page.items():
        calls = [p for p in page.phones if p.item == item.id and not p.hidden]
        if item.id == CRISIS_ITEM and not calls:
            name = site.named(page.language)
            message = f'the {name} "{item.id}" in "{section.id}" names nobody to call.'
            fix = "build the page with the project's own block, which adds the crisis lines."
            yield site.problem(NAME, page, message, fix, f"[{item.id}]")


def _texts(site: Site, path: str) -> Iterator[Problem]:
    """Outside the lists by country, all languages call the same numbers under a heading."""
    pages = {page.language: page for page in site.in_every_language(path)}
    calls = {code: _calls(page) for code, page in pages.items()}
    for heading in dict.fromkeys(h for each in calls.values() for h in each):
        there = {
            code: calls[code].get(heading, Counter())
            for code, page in pages.items()
            if not heading or heading in page.ids or heading in calls[code]
        }
        for code, right in odd_ones(there, Counter.__eq__):
            name, other = site.named(code), site.named(right)
            message = f"{under(heading)} the {name} text calls other numbers than the {other} one."
            yield site.problem(NAME, pages[code], message, FIX, f"#{heading}")


def _calls(page: Page) -> dict[str, Counter]:
    calls: dict[str, Counter] = {}
    for phone in page.phones:
        if phone.zone not in OWN_COUNTRIES:
            counter = calls.setdefault(phone.heading, Counter())
            counter[phone.href, phone.countries] += 1
    return calls
