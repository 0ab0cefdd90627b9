"""From a text to the word stems by which it is found.

overrides/assets/search/words.mjs does the same in the browser, step by step; a test compares them.
"""

import re
import unicodedata

import Stemmer

from plainback.search_data import Rewrite, SearchLanguage

SHORT_I = re.compile("и\u0306")
MARKS = re.compile("[\u0300-\u036f]")
QUOTES = re.compile("['’‘ʼ`´]")
BETWEEN_WORDS = re.compile(r"[\W_]+")
LONGEST = 9
"""Letters of a stem: what is longer differs in its ending or is a compound of the same."""
SHORTEST = 4
"""Letters of a stem that may stand for a stop word: shorter ones have too many other meanings."""
TWICE = re.compile(r"([^\W\d])\1")


class Stems:
    """Cuts texts of one language into stems; remembers every word it has met."""

    def __init__(self, language: SearchLanguage) -> None:
        self.language = language
        self.stemmer = Stemmer.Stemmer(language.stemmer)
        self.known: dict[str, str] = {}
        self.spelling = _compiled(language.spelling)
        self.endings = _compiled(language.stems)
        stop = {word: self.stem(word) for word in self.words(language.stop)}
        long = {stem for stem in stop.values() if len(stem) >= SHORTEST}
        self.stop = long | {word for word, stem in stop.items() if stem not in long}

    def words(self, text: str) -> list[str]:
        """The words, spelled plainly: no capitals, accents or apostrophes."""
        plain = unicodedata.normalize("NFD", text.lower())
        plain = MARKS.sub("", SHORT_I.sub("й", plain)).replace("ß", "ss")
        plain = f" {BETWEEN_WORDS.sub(' ', QUOTES.sub('', plain)).strip()} "
        for pattern, replacement in self.spelling:
            plain = pattern.sub(replacement, plain)
        return plain.split()

    def stem(self, word: str) -> str:
        """The stem of one plain word, cut short: how texts are found."""
        return self.whole(word)[:LONGEST]

    def whole(self, word: str) -> str:
        """The whole stem of one plain word, without doubled letters."""
        if word not in self.known:
            stem = MARKS.sub("", self.stemmer.stemWord(word))
            for pattern, replacement in self.endings:
                stem = pattern.sub(replacement, stem)
            self.known[word] = TWICE.sub(r"\1", stem)
        return self.known[word]

    def telling(self, text: str) -> set[str]:
        """The stems of all words that say something about a page."""
        told = [word for word in self.words(text) if word not in self.stop]
        return {stem for stem in map(self.stem, told) if stem not in self.stop}

    def phrase(self, phrase: str) -> str:
        """ "can't pee/=pissing" -> "cant pee|=pissing": stems, with the choices of each place."""
        marked = phrase.replace("/", " xorx ").replace("=", "xeqx")
        written = " ".join(self._choice(word) for word in self.words(marked))
        places = written.replace(" xorx ", "|").split()
        return " ".join("|".join(dict.fromkeys(p.split("|"))) for p in places)

    def _choice(self, word: str) -> str:
        if word.startswith("xeqx"):
            return "=" + word.removeprefix("xeqx")
        return word if word == "xorx" else self.whole(word)


def _compiled(rewrites: list[Rewrite]) -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), replacement) for pattern, replacement in rewrites]
