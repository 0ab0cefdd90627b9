"""A "do not" has become a "do", or the other way round.

"Massage the front of the neck" can cause a stroke. One small word makes the difference, and it
is the word that gets lost in translation.

Bad:  in a do-not list: "Массируйте переднюю часть шеи."
Good: in a do-not list: "Не массируйте переднюю часть шеи."

Limit: only the beginning of a line is looked at here; lost-negation counts the rest.
"""

from collections.abc import Iterator

from plainback.own_items import home_texts, own_items
from plainback.page import Page
from plainback.page import Section as BuiltSection
from plainback.problem import Problem
from plainback.registry import Section
from plainback.site import Site
from plainback.source import item_needle, section_needle
from plainback.words import plain

NAME = "wrong-kind"
MARKUP = "build the page with the project's own templates; the kind comes from data/safety.yml."


def check(site: Site) -> Iterator[Problem]:
    """Check how sections are announced, and how the lines of a do-not list start."""
    homes = home_texts(site)
    for page in site.all_pages():
        for built in page.sections:
            section = site.knowledge.registry.section(built.id)
            if section is not None:
                yield from _announced(site, page, built, section)
                yield from _turned_round(site, page, built, section)
        yield from _starts(site, page, homes)


def _announced(
    site: Site, page: Page, built: BuiltSection, section: Section
) -> Iterator[Problem]:
    place = f'the {site.named(page.language)} "{section.id}"'
    messages = []
    if built.kind != section.kind:
        messages.append(f'{place} is of the kind "{built.kind}", not "{section.kind}".')
    if built.look in site.knowledge.registry.kinds and built.look != section.kind:
        messages.append(
            f'{place} has the colour of "{built.look}", not "{section.kind}".'
        )
    if section.level == "none":
        word = site.knowledge.interface.word(f"kind-{section.kind}", page.language)
        heard = built.heading.heard if built.heading else ""
        if not heard.startswith(word):
            messages.append(f'{place} is not announced with the words "{word}".')
    for message in messages:
        yield site.problem(NAME, page, message, MARKUP, section_needle(section.id))


def _turned_round(
    site: Site, page: Page, built: BuiltSection, section: Section
) -> Iterator[Problem]:
    """A list of anything else, in which every line tells what not to do."""
    negation = site.knowledge.words.languages[page.language].pattern("negation_starts")
    said = [plain(item.text).casefold() for item in built.items if item.text]
    forbids = len(said) > 1 and all(negation.match(text) for text in said)
    if section.kind != "do-not" and forbids:
        message = (
            f'every line of the {site.named(page.language)} "{section.id}" tells what not '
            f'to do, but the section is of the kind "{section.kind}".'
        )
        fix = "correct the kind in data/safety.yml."
        yield site.problem(NAME, page, message, fix, section_needle(section.id))


def _starts(
    site: Site, page: Page, homes: dict[tuple[str, str], str]
) -> Iterator[Problem]:
    """Every line of a do-not list begins with the language's negation."""
    words = site.knowledge.words.languages
    for section, item in own_items(page, homes, site):
        lists = words.get(item.language, words[page.language])
        starts, negation = lists.negation_starts, lists.pattern("negation_starts")
        known = site.knowledge.registry.section(section.id)
        if known is None or known.kind != "do-not" or not item.text:
            continue
        if not negation.match(plain(item.text).casefold().lstrip("«„“\"'‘")):
            name = site.named(page.language)
            message = f'the {name} "{item.id}" tells what not to do, but has no negation in front.'
            fix = f"begin it with one of: {', '.join(starts)}."
            yield site.problem(NAME, page, message, fix, item_needle(item.id))
