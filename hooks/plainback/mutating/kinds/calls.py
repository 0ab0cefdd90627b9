"""Numbers to call: in an emergency nobody looks a second time."""

import re
from collections.abc import Iterator

from plainback.mutating import typed
from plainback.mutating.kinds.edits import replaced, shifted
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Edit, Kind

CALL = {"en": "Call", "de": "Rufen Sie", "nl": "Bel", "ru": "Позвоните"}
BEHIND = {"en": "", "de": " an", "nl": "", "ru": ""}


def dial_other(page: Material) -> Iterator[Change]:
    """The link shows 112 and dials 911, which reaches nobody in Europe."""
    for found in re.finditer(r'href="tel:(\d+)"', page.text):
        new = "911" if found[1] != "911" else "112"
        yield (Edit(found.start(1), found.end(1), new),)


def show_other(page: Material) -> Iterator[Change]:
    """The link dials 112 and shows 911."""
    for pattern in (r'call__number">(\d+)<', r'data-line="\w+" href="tel:\d+">(\d+)<'):
        for found in re.finditer(pattern, page.text):
            new = "911" if found[1] != "911" else "112"
            yield (Edit(found.start(1), found.end(1), new),)


def drop_strip_call(page: Material) -> Iterator[Change]:
    """The template leaves out a button at the top of the page."""
    return replaced(page.text, r'^<li><a class="pb-call".*\n', "")


def call_built(page: Material) -> Iterator[Change]:
    """What is dialled or shown is another number, which reaches nobody."""
    yield from dial_other(page)
    yield from show_other(page)


def call_typed(page: Material) -> Iterator[Change]:
    """A number of another country stands in the sentence."""
    for found in re.finditer(r"\[tel:([A-Z]{2})", page.text):
        yield (Edit(found.start(1), found.end(1), "US" if found[1] != "US" else "DE"),)


def type_number(page: Material) -> Iterator[Change]:
    """A typed number cannot be checked against a table, and is wrong abroad."""
    code = page.language
    for part in typed.paragraphs(page.text):
        words = f" {CALL[code]} {{}}{BEHIND[code]}."
        end = len(part.words)
        for number in ("112", "0800 111 0 111"):
            yield shifted(part, end, end, words.format(number))


def type_over(page: Material) -> Iterator[Change]:
    """The number of the table is replaced by typed digits."""
    return replaced(page.text, r"\[tel:[A-Z]{2}[^\]]*\]", "112")


def type_typed(page: Material) -> Iterator[Change]:
    """A number that does not come from the country table."""
    yield from type_number(page)
    yield from type_over(page)


def change_table(page: Material) -> Iterator[Change]:
    """The table itself has a wrong number for the strip at the top."""
    if page.file.endswith("emergency_numbers.yml"):
        start = page.text.index(f"\n  {page.language}:\n")
        end = re.compile(r"\n(?=  [a-z]{2}:|\n)").search(page.text, start + 3).start()
        for found in re.compile(r'number: "(\d+)"').finditer(page.text, start, end):
            new = "110" if found[1] != "110" else "119"
            yield (Edit(found.start(1), found.end(1), new),)


KINDS = [
    Kind(
        "number-called",
        True,
        ("wrong-emergency-number",),
        call_typed,
        call_built,
        change_table,
    ),
    Kind("call-dropped", True, ("wrong-emergency-number",), None, drop_strip_call),
    Kind("number-typed", True, ("phone-number",), type_typed),
]
