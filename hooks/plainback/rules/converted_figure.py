"""A figure in a unit of another country that nobody agreed on.

38 °C is 100.4 °F. Who works it out again for each page writes 101 or 104 one day, and people with
a fever stay at home. So every such pair stands in data/words.yml, and everybody uses that one.

Bad:  "a fever over 38 °C (101 °F)"
Bad:  "a fever over 100.4 °F", without the figure that it was converted from
Good: "a fever over 38 °C (100.4 °F)", as data/words.yml says under "conversions"

Limit: the units named under "conversions" in data/words.yml.
"""

import re
from collections.abc import Iterator

from plainback.figure_reader import figure_reader
from plainback.problem import Problem
from plainback.site import Site
from plainback.texts import run_needles
from plainback.words import WordLists, any_of, plain

NAME = "converted-figure"
FIX = 'write both figures as data/words.yml has them under "conversions", or leave it out.'


def check(site: Site) -> Iterator[Problem]:
    """Look for figures in units of other countries."""
    lists = site.knowledge.words
    units = {
        code: lists.languages[code].once(NAME, lambda c=code: _units(lists, c))
        for code in site.languages
    }
    for page, run in site.texts:
        if page.language not in units:
            continue
        text = run.everything()
        if not units[page.language].search(text.casefold()):
            continue
        for figure in figure_reader(lists, page.language).read(plain(text)).stated:
            if figure.unit in lists.conversions:
                name = site.named(page.language)
                message = (
                    f"the {name} text has {figure}, a conversion nobody agreed on."
                )
                yield site.problem(NAME, page, message, FIX, *run_needles(run))


def _units(lists: WordLists, language: str) -> re.Pattern[str]:
    """Every form of the units of other countries."""
    units = lists.languages[language].units
    return any_of([form for unit in lists.conversions for form in units.get(unit, [])])
