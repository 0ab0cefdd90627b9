"""A line speaks of another place: the arm for the leg, one side for both, the belly for the back.

Numbness in both legs needs an ambulance, in one leg mostly a doctor. Who looks for the sign at the
wrong place does not find it.

Bad:  en "Both legs at once: new pain", nl "Nieuw, in één been: pijn"
Good: en "Both legs at once: new pain", nl "Nieuw, in beide benen tegelijk: pijn"

Limit: only places of data/meaning.yml, and only where the three other languages agree.
"""

from collections.abc import Iterator

from plainback.problem import Problem
from plainback.same_meaning import odd_items
from plainback.site import Site

NAME = "laterality"


def check(site: Site) -> Iterator[Problem]:
    """Compare every safety item with itself in the other languages."""
    yield from odd_items(site, NAME)
