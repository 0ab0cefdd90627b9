"""A section shows another urgency than the registry says.

"In the next days" over the signs of a squeezed nerve costs a patient the bladder. The urgency
reaches readers in three ways: as data, as a colour, and as words that screen readers speak. All
must agree.

Bad:  <section data-safety-section="get-help-now" data-level="soon">
Good: data, colour and the words of data/interface.yml say what data/safety.yml says.
"""

from collections.abc import Iterator

from plainback.page import Page
from plainback.page import Section as BuiltSection
from plainback.problem import Problem
from plainback.registry import Section
from plainback.site import Site
from plainback.source import section_needle
from plainback.words import any_of, plain

NAME = "wrong-level"
LEVELS = ("emergency", "urgent", "soon", "none")
FIX = "build the page with the project's own templates; the level comes from data/safety.yml."


def check(site: Site) -> Iterator[Problem]:
    """Compare the three signs of urgency with the registry."""
    for page in site.all_pages():
        for built in page.sections:
            section = site.knowledge.registry.section(built.id)
            if section is not None:
                for message in _signs(site, page, built, section):
                    needle = section_needle(section.id)
                    yield site.problem(NAME, page, message, FIX, needle)


def _signs(
    site: Site, page: Page, built: BuiltSection, section: Section
) -> Iterator[str]:
    place = f'the {site.named(page.language)} "{section.id}"'
    if built.level != section.level:
        yield f'{place} has the level "{built.level}" instead of "{section.level}".'
    if built.look in LEVELS and built.look != section.level:
        yield f'{place} has the colour of "{built.look}" instead of "{section.level}".'
    heard = built.heading.heard if built.heading else ""
    if section.level == "none":
        for level in site.knowledge.registry.urgent_levels:
            other = _spoken(site, page, f"urgency-{level}")
            if heard.startswith(other):
                yield f'{place} is announced as "{other}", but is not urgent.'
    else:
        word = _spoken(site, page, f"urgency-{section.level}")
        if not heard.startswith(word):
            yield f'{place} is not announced with the words "{word}".'
        elif not _means(site, page, section.level, word):
            yield f'{place} is announced as "{word}", which is another urgency.'


def _means(site: Site, page: Page, level: str, word: str) -> bool:
    """True when the announcement says when to act, in a word that data/words.yml has for it."""
    words = site.knowledge.words.languages[page.language]
    wanted = words.urgency.get(level, [])
    found = words.once(f"urgency {level}", lambda: any_of(wanted))
    return not wanted or bool(found.search(plain(word).casefold()))


def _spoken(site: Site, page: Page, key: str) -> str:
    return site.knowledge.interface.word(key, page.language)
