"""Days as a reader of each language writes them."""

import re
from datetime import date

from babel.dates import format_date

AS_IN = {"en": "en_GB"}
"""Plain "en" is American to Unicode CLDR: November 21, 2026."""


def long_date(iso: str, language: str) -> str:
    """ "21. November 2026" for ("2026-11-21", "de")."""
    locale = AS_IN.get(language, language)
    long = format_date(date.fromisoformat(iso), format="long", locale=locale)
    # The abbreviation of "year" ends in a full stop, and so would the sentence.
    return re.sub(r"\sг\.$", " года", long)
