"""Pages to translators' own tools and back, as PO files, the format that all such tools open.

Each entry names its page and piece, and carries a fingerprint of the translation as it was handed
out. So a file that comes back late cannot undo what somebody else has written meanwhile.
"""

import hashlib
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from plainback.units import Unit, units


class ExchangeError(Exception):
    """A file that cannot be handed out or taken back. Carries every reason."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


def export(
    language: str, pages: dict[str, tuple[str, str]], stale: dict[str, str]
) -> bytes:
    """A PO file. pages: file -> (English Markdown, translation); stale: item -> older English.

    Raises ExchangeError where the two texts do not have the same pieces.
    """
    catalog = Catalog(
        locale=language,
        project="Plainback",
        header_comment=f"# Plainback: {len(pages)} pages, English to {language}",
        msgid_bugs_address="",
        last_translator="",
        language_team="",
        fuzzy=False,
    )
    reasons = []
    for file, (english, translation) in pages.items():
        originals = {unit.name: unit.words for unit in units(english)}
        own = units(translation)
        odd = originals.keys() ^ {unit.name for unit in own}
        reasons += [f"docs/{language}/{file}: {_odd(name, originals)}" for name in odd]
        for unit in own if not odd else ():
            _add(catalog, file, unit, originals[unit.name], stale)
    if reasons:
        raise ExchangeError(sorted(reasons))
    target = BytesIO()
    write_po(target, catalog, width=0, include_previous=True)
    return target.getvalue()


def _odd(name: str, originals: dict[str, str]) -> str:
    has = "lacks" if name in originals else "alone has"
    return f'the page {has} the piece "{name}"; make it like the English page first'


def _add(
    catalog: Catalog, file: str, unit: Unit, english: str, stale: dict[str, str]
) -> None:
    item = unit.name.rpartition("/")[2]
    message = catalog.add(
        english,
        unit.words,
        context=f"{file}#{unit.name} {mark_of(unit.words)}",
        flags={"fuzzy"} if item in stale else (),
        previous_id=stale.get(item) or (),
    )
    # "30 % dead" is a figure and no placeholder of a program.
    message.flags -= {"python-format", "python-brace-format"}


def mark_of(words: str) -> str:
    """The fingerprint of a piece as it was handed out: every sign counts."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]
