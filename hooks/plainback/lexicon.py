"""Find the ideas of data/meaning.yml in a text of one language."""

import re
from collections import Counter
from dataclasses import dataclass, field

from plainback.meaning import Idea, Meaning

TOKEN = re.compile(r"\w+")
GAP, LONGEST_GAP = "…", 3
"""In a phrase, "…" stands for up to three words: "müssen … nicht"."""
Sign = tuple[str, bool]
"""An idea, and whether the words surely say it."""
Phrase = tuple[list[str], Sign | None]
Phrases = dict[str, list[Phrase]]
"""The phrases that begin with one word, by their second word; "" where that one is open."""
Entry = tuple[list[Sign], Phrases]
"""What a word says by itself, and the phrases that begin with it."""


@dataclass
class Said:
    """How often a text surely says each idea, and how often it may say it."""

    surely: Counter[str] = field(default_factory=Counter)
    perhaps: Counter[str] = field(default_factory=Counter)

    def add(self, sign: Sign | None) -> None:
        """Count one word or phrase."""
        if sign:
            self.perhaps[sign[0]] += 1
            self.surely[sign[0]] += sign[1]


NOTHING = Said()
"""What most texts say of a few ideas. Nobody adds to it."""


@dataclass
class Lexicon:
    """The words of one language. Every distinct word is looked up only once."""

    words: dict[str, list[Sign | None]] = field(default_factory=dict)
    starts: dict[str, list[Sign | None]] = field(default_factory=dict)
    """How words begin, "plötzlich" for "plötzlich*"."""
    lengths: list[int] = field(default_factory=list)
    """The lengths of those beginnings."""
    stems: list[tuple[re.Pattern[str], Sign | None]] = field(default_factory=list)
    """Words with an open place elsewhere, "*schmerzen"."""
    phrases: dict[str, Phrases] = field(default_factory=dict)
    known: dict[str, Entry | None] = field(default_factory=dict)
    silent: set[str] = field(default_factory=set)
    """Words that were looked up and say nothing; many texts have no others."""
    sure: set[str] = field(default_factory=set)
    """Words that were looked up and, alone or with others, surely say something."""

    def may_surely_say(self, text: str) -> bool:
        """A quick look: False when no word of a text can surely say any idea."""
        tokens = set(TOKEN.findall(text.casefold()))
        for token in tokens.difference(self.known):
            self._entry(token)
        return not self.sure.isdisjoint(tokens)

    def read(self, text: str) -> Said:
        """What a text says. The words of a fixed phrase do not count one by one.

        text: as plain() makes it; runs and items have it so.
        """
        tokens = TOKEN.findall(text.casefold())
        if self.silent.issuperset(tokens):
            return NOTHING
        said, after = Said(), 0
        for at, token in enumerate(tokens):
            if at >= after and (entry := self._entry(token)):
                after = at + _count(entry, tokens, at, said)
        return said

    def _entry(self, token: str) -> Entry | None:
        if token not in self.known:
            entry = self.known[token] = self._looked_up(token)
            if entry is None:
                self.silent.add(token)
            elif _can_be_sure(entry):
                self.sure.add(token)
        return self.known[token]

    def _looked_up(self, token: str) -> Entry | None:
        found = list(self.words.get(token, ()))
        for length in self.lengths:
            found += self.starts.get(token[:length], ())
        found += [sign for stem, sign in self.stems if stem.fullmatch(token)]
        phrases = self.phrases.get(token, {})
        if None in found:
            return ([], phrases) if phrases else None
        sure = {idea for idea, surely in found if surely}
        signs = [(idea, idea in sure) for idea in sorted({idea for idea, _ in found})]
        return (signs, phrases) if signs or phrases else None

    def learn(self, entry: str, sign: Sign | None) -> None:
        """Add a word, a stem ("plötzlich*") or a phrase; without a sign it says nothing."""
        parts = [part for part in re.split(r"[\s'’-]+", entry.casefold()) if part]
        if len(parts) > 1:
            second = "" if parts[1] == GAP or "*" in parts[1] else parts[1]
            same = self.phrases.setdefault(parts[0], {}).setdefault(second, [])
            same.append((parts, sign))
        elif parts[0].find("*") == len(parts[0]) - 1:
            start = parts[0][:-1]
            self.starts.setdefault(start, []).append(sign)
            self.lengths = sorted(set(map(len, self.starts)))
        elif "*" in entry:
            pattern = re.escape(parts[0]).replace(r"\*", r"\w*")
            self.stems.append((re.compile(pattern), sign))
        else:
            self.words.setdefault(parts[0], []).append(sign)


def _can_be_sure(entry: Entry) -> bool:
    signs, phrases = entry
    begun = [sign for same in phrases.values() for _, sign in same if sign]
    return any(surely for _, surely in [*signs, *begun])


def _count(entry: Entry, tokens: list[str], at: int, said: Said) -> int:
    """Count what stands here, and say how many words it takes."""
    signs, phrases = entry
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    for parts, sign in (*phrases.get(following, ()), *phrases.get("", ())):
        if length := _length(parts, tokens, at):
            if sign is None:
                return length
            said.add(sign)
    for sign in signs:
        said.add(sign)
    return 1


def _length(parts: list[str], tokens: list[str], at: int) -> int:
    """How many words a phrase takes from here; 0 when it does not stand here."""
    here = at
    for number, part in enumerate(parts):
        if part == GAP:
            continue
        reach = LONGEST_GAP if number and parts[number - 1] == GAP else 0
        window = tokens[here : here + reach + 1]
        found = next((i for i, token in enumerate(window) if _fits(part, token)), None)
        if found is None:
            return 0
        here += found + 1
    return here - at


def _fits(part: str, token: str) -> bool:
    return token.startswith(part[:-1]) if part.endswith("*") else part == token


def lexicons(meaning: Meaning, ideas: list[Idea]) -> dict[str, Lexicon]:
    """A lexicon per language with these ideas."""
    found = {language: Lexicon() for language in meaning.fixed}
    for language, lexicon in found.items():
        for phrase in meaning.fixed[language]:
            lexicon.learn(phrase, None)
        for idea in ideas:
            for word in idea.words[language].says:
                lexicon.learn(word, (idea.id, True))
            for word in idea.words[language].hints:
                lexicon.learn(word, (idea.id, False))
    return found
