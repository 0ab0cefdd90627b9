"""A line says the opposite in one language: slowly for suddenly, better for worse.

"Sudden breathlessness" is an emergency, breathlessness that comes slowly mostly is not. One wrong
word sends one reader home and another to hospital.

Bad:  en "You are suddenly short of breath", de "Sie bekommen langsam Atemnot"
Good: en "You are suddenly short of breath", de "Sie bekommen plötzlich Atemnot"

Limit: only ideas of data/meaning.yml, and only where the three other languages agree.
"""

from collections.abc import Iterator

from plainback.problem import Problem
from plainback.same_meaning import odd_items
from plainback.site import Site

NAME = "opposite-mismatch"


def check(site: Site) -> Iterator[Problem]:
    """Compare every safety item with itself in the other languages."""
    yield from odd_items(site, NAME)
