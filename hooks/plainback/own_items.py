"""Items by the page where their words live, so that a mistake is told once and not on every page
that repeats the item."""

from collections.abc import Iterator

from plainback.page import Item, Page, Section
from plainback.site import Site


def home_texts(site: Site) -> dict[tuple[str, str], str]:
    """(language, item) -> its words on its own page."""
    registry = site.knowledge.registry
    texts: dict[tuple[str, str], str] = {}
    for page in site.all_pages():
        for section, item in page.items():
            known = registry.section(section.id)
            if known and item.id in known.items and not known.repeats(item.id):
                texts.setdefault((page.language, item.id), item.text)
    return texts


def own_items(
    page: Page, homes: dict[tuple[str, str], str], site: Site
) -> Iterator[tuple[Section, Item]]:
    """The items to judge on this page: all but those repeated word for word from their own page."""
    for section, item in page.items():
        known = site.knowledge.registry.section(section.id)
        repeated = known is not None and known.repeats(item.id)
        if not repeated or homes.get((page.language, item.id)) != item.text:
            yield section, item
