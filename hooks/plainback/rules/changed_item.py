"""A line that several pages show has other words on one of them.

The leaflet says "call an ambulance", the page it repeats says "see a doctor": whoever reads both
trusts neither, whoever reads one may read the wrong one.

Bad:  red-flags/ "Both legs at once: new pain", first page "One leg: new pain"
Good: the same words on every page that shows the item.

Limit: whether the words are right on the item's own page is for the other rules.
"""

from collections.abc import Iterator

from plainback.own_items import home_texts
from plainback.problem import Problem
from plainback.site import Site
from plainback.source import item_needle

NAME = "changed-item"


def check(site: Site) -> Iterator[Problem]:
    """Compare every repeated item with the words on its own page."""
    homes = home_texts(site)
    registry = site.knowledge.registry
    for page in site.all_pages():
        for section, item in page.items():
            known = registry.section(section.id)
            home = homes.get((page.language, item.id), "")
            if known is None or not known.repeats(item.id) or not home or not item.text:
                continue
            if item.text != home:
                place = registry.home_of(item.id).page
                name = site.named(page.language)
                message = f'the {name} "{item.id}" has other words than on "{place}".'
                fix = f"write only its id, [{item.id}]; the words live on its own page."
                yield site.problem(NAME, page, message, fix, item_needle(item.id))
