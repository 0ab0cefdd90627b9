"""Compare the same line in all languages: which idea was lost, which one has come in?"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plainback.lexicon import Lexicon, Said, lexicons
from plainback.meaning import Idea, Meaning
from plainback.own_items import home_texts
from plainback.problem import Problem
from plainback.site import Site
from plainback.source import item_needle

Texts = dict[str, str]
"""Language -> the same line in it."""
ENOUGH = 4
"""Two languages may differ by taste; one against three has probably made a mistake."""


@dataclass
class Comparison:
    """The words of some ideas in every language, and which ideas turn which round."""

    read: dict[str, Lexicon]
    opposites: dict[str, list[str]]
    known: dict[tuple[str, str], Said] = field(default_factory=dict)

    def odd(self, texts: Texts) -> Iterator[tuple[str, str]]:
        """Pairs of a language and what is odd about a safety line in it."""
        for language, idea, here, others in self._each(texts):
            sure = sum(other.surely[idea] > 0 for other in others)
            if other := self._instead(idea, here, others) if sure >= 2 else "":
                yield language, f'says "{_named(other)}" instead of "{_named(idea)}"'
            elif sure >= 2 and not here.perhaps[idea] and _all_say(idea, others):
                yield language, f'has lost "{_named(idea)}"'
            elif here.surely[idea] and not any(each.perhaps[idea] for each in others):
                yield language, f'alone says "{_named(idea)}"'

    def lost(self, texts: Texts) -> Iterator[tuple[str, str]]:
        """The same for ordinary text, which is freer: only what all others surely say.

        An idea that all others say stands in the first or second language: most texts end there.
        """
        first = list(texts)[:2]
        if len(texts) < ENOUGH or not any(
            self.read[code].may_surely_say(texts[code]) for code in first
        ):
            return
        said = {code: self.said(code, text) for code, text in texts.items()}
        for idea in sorted({idea for code in first for idea in said[code].surely}):
            without = [code for code in texts if not said[code].surely[idea]]
            if len(without) != 1:
                continue
            (language,) = without
            here = said[language]
            others = [each for code, each in said.items() if code != language]
            if other := self._instead(idea, here, others):
                yield language, f'says "{_named(other)}" instead of "{_named(idea)}"'
            elif not here.perhaps[idea]:
                yield language, f'has lost "{_named(idea)}"'

    def said(self, language: str, text: str) -> Said:
        """What a text says; a text that comes back is read once."""
        if (language, text) not in self.known:
            self.known[language, text] = self.read[language].read(text)
        return self.known[language, text]

    def _instead(self, idea: str, here: Said, others: list[Said]) -> str:
        """An opposite that only this language surely says, where it does not say the idea."""
        if here.surely[idea]:
            return ""
        return next(
            (
                opposite
                for opposite in self.opposites.get(idea, ())
                if here.surely[opposite]
                and not any(other.surely[opposite] for other in others)
            ),
            "",
        )

    def _each(self, texts: Texts) -> Iterator[tuple[str, str, Said, list[Said]]]:
        """Every language, every idea of some language, what it says and what the others say."""
        if len(texts) < ENOUGH:
            return
        said = {code: self.said(code, text) for code, text in texts.items()}
        for idea in sorted({idea for each in said.values() for idea in each.perhaps}):
            for language, here in said.items():
                yield language, idea, here, [said[c] for c in texts if c != language]


def compare(meaning: Meaning, ideas: list[Idea]) -> Comparison:
    """A comparison by these ideas."""
    opposites = {idea.id: idea.opposites for idea in ideas}
    return Comparison(lexicons(meaning, ideas), opposites)


def odd_items(site: Site, rule: str) -> Iterator[Problem]:
    """A problem for every safety item that says more or less than in the other languages."""
    meaning = site.knowledge.meaning
    comparison = meaning.once(rule, lambda: compare(meaning, meaning.of(rule)))
    homes = home_texts(site)
    for item in site.knowledge.registry.items:
        texts = {c: homes[c, item] for c in site.languages if homes.get((c, item))}
        path = site.knowledge.registry.home_of(item).page
        for language, what in comparison.odd(texts):
            page = site.page(language, path)
            message = f'the {site.named(language)} "{item}" {what}.'
            fix = f"compare it with {site.english(path, item_needle(item))}."
            yield site.problem(rule, page, message, fix, item_needle(item))


def _all_say(idea: str, others: list[Said]) -> bool:
    return all(other.perhaps[idea] for other in others)


def _named(idea: str) -> str:
    return idea.replace("-", " ")
