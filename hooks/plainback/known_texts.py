"""The texts that may stand around the text of a page: template words, titles, names of services."""

import re
from collections.abc import Iterator

from plainback.edition import Edition
from plainback.emergency import EmergencyNumbers, Text
from plainback.site import Site
from plainback.words import plain

GAP = re.compile(r"\{\w+\}")
FIGURES = re.compile(r"\d[\d .,:/–-]*(?:[^\W\d]+ \d{4}(?: г\.| года)?)?")
"""Numbers, and days such as "21. November 2026"."""
BETWEEN_NAMES = " – "
ENDS, AROUND = " .:", " .:,()"
LONG = 6
"""Letters of a text that may stand in the middle of another; shorter ones are compared by word."""
WORD = re.compile(r"[^\W\d_]{2,}")


class KnownTexts:
    """Everything that templates show in one language."""

    def __init__(self, site: Site, language: str, told: frozenset[str]) -> None:
        interface = site.knowledge.interface
        texts = {info.name for info in interface.languages.values()}
        texts |= {code.upper() for code in interface.languages}
        for words in interface.words.values():
            texts |= set(GAP.split(words[language]))
        for page in site.pages.get(language, {}).values():
            texts |= {page.title, *page.title.split(BETWEEN_NAMES)}
            texts |= {heading.heard for heading in page.headings if heading.level == 1}
        texts |= set(_names(site, language))
        known = {plain(text).strip(ENDS) for text in texts}
        # "{role}, am {date}": between two gaps stands ", am".
        self.whole = known | told | {each.strip(AROUND) for each in known}
        self.longest_first = sorted(
            (each for each in known if len(each) >= LONG), key=len, reverse=True
        )

    def strange_words(self, text: str) -> str:
        """What is left of a plain text without all that is known, without figures."""
        if text.strip(ENDS) in self.whole:
            return ""
        for phrase in self.longest_first:
            if phrase in text:
                text = text.replace(phrase, " ")
        left = FIGURES.sub(" ", text).split()
        left = [each for each in left if each.strip(AROUND) not in self.whole]
        return " ".join(left) if WORD.search(" ".join(left)) else ""


def told_elsewhere(site: Site) -> frozenset[str]:
    """Words of templates and themes in any language: untranslated-interface looks at them."""
    words = site.knowledge.interface.words
    texts = {*words, *site.knowledge.words.theme_words}
    texts |= {text for each in words.values() for text in each.values()}
    return frozenset(plain(text).strip(ENDS) for text in texts)


def _names(site: Site, language: str) -> Iterator[str]:
    """The names of services, of reviewers and of the clinic whose edition this is."""
    yield from _services(site.knowledge.numbers, language)
    for review in site.knowledge.reviews.reviews:
        yield review.who
        yield review.role
    edition: Edition | None = site.knowledge.edition
    if edition:
        yield edition.name


def _services(numbers: EmergencyNumbers, language: str) -> Iterator[str]:
    texts: list[Text | None] = []
    for country in numbers.countries.values():
        texts += [country.note, country.crisis_note]
        for line in [*country.urgent, *country.crisis]:
            texts += [line.name, line.where, line.when]
    for text in filter(None, texts):
        yield text if isinstance(text, str) else text.get(language, "")
