"""A phone number stands on a page that does not come from the country table.

A number in the text cannot be checked and cannot be tapped. 111 is an ambulance in New Zealand
and an advice line in Britain.

Bad:  Rufen Sie 112 an.
Good: Rufen Sie [tel:DE] an.
"""

import re
from collections.abc import Iterator

from plainback.emergency import EmergencyNumbers, Line
from plainback.page import Page, Phone
from plainback.problem import Problem
from plainback.run import Run
from plainback.site import Site
from plainback.texts import run_needles
from plainback.words import plain

NAME = "phone-number"
DIGIT = re.compile(r"\d(?:\d\d|[ -]\d)")
FIX = "write [tel:XX] with the code of the country instead; data/emergency_numbers.yml has them."
LONG_NUMBER = re.compile(
    r"(?<![\w.,/–-])(?:\+|00)\d[\d ()/-]{6,}\d|(?<![\w.,/–-])0\d{1,4}[ /-]\d[\d /-]{3,}\d"
    r"|(?<![\w.,/–-])\d{7,}(?!\w)"
)
CALL_WORDS = re.compile(
    r"\b(?:call|dial|phone|ring|anruf\w*|ruf\w*|wähl\w*|telefon\w*|notruf\w*|bel|bellen|belt"
    r"|звон\w*|позвон\w*|вызов\w*|вызыва\w*|вызв\w*|набер\w*|телефон\w*|номер\w*|number|nummer"
    r"|emergency|ambulance)\b",
    re.IGNORECASE,
)


def check(site: Site) -> Iterator[Problem]:
    """Look for digits that are or look like phone numbers, outside the links of the table."""
    numbers = site.knowledge.numbers
    dialled = {each for c in numbers.countries.values() for each in c.dialled()}
    short = {number for number in dialled if len(number) <= 6}
    pattern = re.compile(
        rf"(?<![\w.,/–-])(?:{'|'.join(sorted(short))})(?![\w/%]|[.,]\d)"
    )
    known = {code: _known_texts(numbers, code) for code in ["", *site.languages]}
    for page, run in site.texts:
        if run.zone != "sources" and (
            found := _number(run, pattern, known[page.language])
        ):
            message = f'the phone number "{found}" is typed into the text.'
            yield site.problem(NAME, page, message, FIX, *run_needles(run))
    for page in [*site.all_pages(), *site.others]:
        for phone in page.phones:
            if phone.zone == "edition":
                continue  # weakened-by-edition looks at it
            yield from _link(site, page, phone)


def _link(site: Site, page: Page, phone: Phone) -> Iterator[Problem]:
    if not phone.countries or not phone.href.startswith("tel:"):
        message = f'the link "{phone.href}" does not come from the country table.'
        yield site.problem(NAME, page, message, FIX, phone.shown)


def _number(run: Run, pattern: re.Pattern[str], known: list[str]) -> str:
    text = run.words
    if not DIGIT.search(text):
        return ""
    for each in known:
        text = text.replace(each, " ")
    if found := LONG_NUMBER.search(text):
        return found[0].strip()
    for found in pattern.finditer(text):
        around = text[max(0, found.start() - 60) : found.end() + 40]
        if CALL_WORDS.search(around):
            return found[0]
    return ""


def _known_texts(numbers: EmergencyNumbers, language: str) -> list[str]:
    """Names of services as the table has them: "NHS 111"."""
    texts: set[str] = set()
    for country in numbers.countries.values():
        notes = [country.note, country.crisis_note]
        for line in [*country.urgent, *country.crisis]:
            notes += _texts_of(line)
        for text in notes:
            if text:
                texts.add(
                    plain(text if isinstance(text, str) else text.get(language, ""))
                )
    return sorted(
        (t for t in texts if any(c.isdigit() for c in t)), key=len, reverse=True
    )


def _texts_of(line: Line) -> list:
    return [line.name, line.where, line.when]
