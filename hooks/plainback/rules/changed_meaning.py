"""An address that was promised says something else than it did.

A letter from three years ago says "read …/#blood-thinners before the massage". If the id now means
another thing, the letter gives wrong advice, and nobody can call it back.

Bad:  [old-fall] was "a fall in the last weeks" and is now "an operation in the last weeks".
Good: a new id for the new meaning.
Good: the same meaning in better words, compared by a person and recorded under "reworded".
"""

from collections.abc import Iterator

from plainback.problem import Problem
from plainback.short_links import FILE, meanings
from plainback.site import Site
from plainback.words import plain

NAME = "changed-meaning"


def check(site: Site) -> Iterator[Problem]:
    """Compare what the registry says at each coded address with what was promised."""
    links = site.knowledge.short_links
    now = meanings(site.knowledge.registry)
    for code, link in links.links.items():
        promised, says = links.promised(link.to), now.get(link.to)
        if says is None or plain(says) == plain(promised or ""):
            continue
        message = (
            f'"{link.to}" ({code}) was promised as "{promised}", now it is "{says}".'
        )
        fix = (
            "take a new id for another meaning; for the same meaning record the new "
            f'words under "reworded" in data/{FILE}.'
        )
        yield Problem("data/safety.yml", 0, NAME, message, fix)
