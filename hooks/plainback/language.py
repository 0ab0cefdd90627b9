"""Tell whether a text is in the language that it claims to be in.

Three signs, the plain ones first: the script, frequent words that only one of the languages
has, and a language identifier for what those leave open."""

import re
from dataclasses import dataclass, field

from lingua import IsoCode639_1, LanguageDetector, LanguageDetectorBuilder

from plainback.letters import CYRILLIC, LATIN, WORD
from plainback.words import WordLists

SURE, UNLIKELY = 0.95, 0.02
"""How sure the identifier must be of another language, and how little it may believe in ours."""

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")

ENOUGH_WORDS = 5
"""The identifier guesses at shorter texts; they are judged together with their neighbours."""


MIN_SENTENCE = 4
"""So many words in another script, one of them small, are a sentence and no name."""


@dataclass
class LanguageJudge:
    """Judges texts. Built anew for every check; remembers texts that come back on every page."""

    quick: LanguageDetector
    builder: LanguageDetectorBuilder
    language_of: dict[str, str]
    """Frequent word -> the one language that has it."""
    own_script: list[str]
    """Languages that are known by their script (Russian)."""
    languages: frozenset[str]
    judged: dict[tuple[str, str], str] = field(default_factory=dict)
    thorough: LanguageDetector | None = None

    def other_language(self, text: str, language: str) -> str:
        """The code of the language that this text is in instead; "" when all is well."""
        key = (text, language)
        if key not in self.judged:
            self.judged[key] = self._judge(text, language)
        return self.judged[key]

    def _judge(self, text: str, language: str) -> str:
        if language in self.own_script:
            return self._foreign_script(text) if LATIN.search(text) else ""
        words = WORD.findall(text.casefold())
        if not text.isascii() and CYRILLIC.search(text):
            cyrillic = sum(map(bool, map(CYRILLIC.match, words)))
            if cyrillic * 2 > len(words):
                return self.own_script[0]
        counts = self._counts(words)
        own = counts.pop(language, 0)
        other = max(counts, key=counts.get, default="")
        return self._weighed(text, language, words, own, other, counts.get(other, 0))

    def _weighed(
        self,
        text: str,
        language: str,
        words: list[str],
        own: int,
        other: str,
        foreign: int,
    ) -> str:
        """Decide by the frequent words of this language and of the strongest other one."""
        if foreign >= 2 and own == 0:
            return other
        found = ""
        if not (own and own >= 3 * foreign and len(words) <= 8 * own):
            found = self._identified(text, language, len(words))
        if not found and SENTENCE_END.search(text):
            found = self._any_sentence(text, language)
        return found or self._in_a_row(words, language)

    def _in_a_row(self, words: list[str], language: str) -> str:
        """Three frequent words of one other language, and none of ours between them."""
        marks = list(filter(None, map(self.language_of.get, words)))
        for three in zip(marks, marks[1:], marks[2:], strict=False):
            if len(set(three)) == 1 and three[0] != language:
                return three[0]
        return ""

    def _any_sentence(self, text: str, language: str) -> str:
        sentences = SENTENCE_END.split(text)
        return next(
            filter(None, (self._judge(each, language) for each in sentences)), ""
        )

    def _foreign_script(self, text: str) -> str:
        """For a language with a script of its own: Latin sentences; names may be Latin."""
        words = WORD.findall(text)
        latin = [word for word in words if LATIN.match(word)]
        small = [word for word in latin if word[0].islower()]
        counts = self._counts([word.casefold() for word in latin])
        best = max(counts, key=counts.get, default="")
        sentence = len(words) >= MIN_SENTENCE and len(latin) == len(words) and small
        foreign = len(small) > 2 or counts.get(best, 0) > 1 or bool(sentence)
        if foreign and len(latin) * 2 > len(words):
            return best or "en"
        many = len(latin) >= MIN_SENTENCE and SENTENCE_END.search(text)
        return self._any_sentence(text, self.own_script[0]) if many else ""

    def _counts(self, words: list[str]) -> dict[str, int]:
        """How many of these words only one language has."""
        found = list(filter(None, map(self.language_of.get, words)))
        return {language: found.count(language) for language in dict.fromkeys(found)}

    def _identified(self, text: str, language: str, count: int) -> str:
        """Ask the quick identifier, and where it disagrees the thorough one, which loads slowly."""
        if count < ENOUGH_WORDS:
            return ""
        best = _sure_of_another(self.quick, text, language)
        if not best:
            return ""
        if self.thorough is None:
            self.thorough = self.builder.build()
        return best if _sure_of_another(self.thorough, text, language) == best else ""


def _sure_of_another(detector: LanguageDetector, text: str, language: str) -> str:
    values = detector.compute_language_confidence_values(text)
    believed = {v.language.iso_code_639_1.name.lower(): v.value for v in values}
    best = max(believed, key=believed.get, default=language)
    sure = believed.get(best, 0) > SURE and believed.get(language, 0) < UNLIKELY
    return best if sure and best != language else ""


def build_judge(words: WordLists) -> LanguageJudge:
    """A judge for the languages of the word lists."""
    language_of: dict[str, str] = {}
    shared: set[str] = set()
    for language, lists in words.languages.items():
        for word in lists.common:
            if language_of.setdefault(word.casefold(), language) != language:
                shared.add(word.casefold())
    for word in shared:
        del language_of[word]
    own_script = [code for code, lists in words.languages.items() if not lists.common]
    latin = [code.upper() for code in words.languages if code not in own_script]
    codes = [IsoCode639_1.from_str(code) for code in latin]
    quick = LanguageDetectorBuilder.from_iso_codes_639_1(*codes)
    thorough = LanguageDetectorBuilder.from_iso_codes_639_1(*codes)
    return LanguageJudge(
        quick.with_low_accuracy_mode().build(),
        thorough,
        language_of,
        own_script,
        frozenset(words.languages),
    )
