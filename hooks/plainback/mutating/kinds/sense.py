"""One word changes, the sentence still reads well, and says something else."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plainback.mutating import typed
from plainback.mutating.kinds.edits import said, shifted, words_exchanged
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Kind
from plainback.mutating.pairs import exchanges
from plainback.mutating.typed import Part

Pairs = list[list[str]]


def _changed(parts: list[Part], pairs: Pairs) -> Iterator[Change]:
    """Each word with a counterpart is exchanged; a word without one is left out."""
    for part in parts:
        words = typed.readable(part.words)
        for start, end, new in exchanges(words, pairs):
            gap = not new and words[end : end + 1] in (" ", "\u00a0")
            yield shifted(part, start, end + gap, new)


def lose_negation(page: Material) -> Iterator[Change]:
    """ "Do not rub it" becomes "Do rub it", and a clot comes loose."""
    return _changed(typed.own_items(page.text), page.pairs.negations)


def lose_negation_in_text(page: Material) -> Iterator[Change]:
    """The same in a paragraph, where no other line says it again."""
    return _changed(typed.paragraphs(page.text), page.pairs.negations)


def add_negation(page: Material) -> Iterator[Change]:
    """ "You can pee" and "you cannot pee" lead to different places."""
    return _changed(typed.own_items(page.text), page.pairs.negating)


def add_negation_in_text(page: Material) -> Iterator[Change]:
    """The same in a paragraph, which no list of items protects."""
    return _changed(typed.paragraphs(page.text), page.pairs.negating)


def modality(page: Material) -> Iterator[Change]:
    """What must be done becomes what may be done: people wait."""
    return _changed(list(typed.texts(page.text)), page.pairs.modality)


def certainty(page: Material) -> Iterator[Change]:
    """What happens sometimes becomes what happens always."""
    return _changed(list(typed.texts(page.text)), page.pairs.certainty)


def sides(page: Material) -> Iterator[Change]:
    """Both legs numb is an emergency, one leg is common."""
    return _changed(list(typed.texts(page.text)), page.pairs.sides)


def opposites(page: Material) -> Iterator[Change]:
    """Pain that gets better at night is another pain than one that gets worse."""
    return _changed(list(typed.texts(page.text)), page.pairs.opposites)


def synonyms(page: Material) -> Iterator[Change]:
    """A word that fits into the sentence and names another complaint."""
    return _changed(list(typed.texts(page.text)), page.pairs.synonyms)


def informal(page: Material) -> Iterator[Change]:
    """A patient in fear is spoken to as a child, and trusts the page less."""
    return _changed(list(typed.texts(page.text)), page.pairs.informal)


def exchange_paragraphs(page: Material) -> Iterator[Change]:
    """Two paragraphs stand under each other's headings."""
    parts = typed.paragraphs(page.text)
    for one, other in zip(parts, parts[3:], strict=False):
        yield words_exchanged(one, other)


def drop_paragraph(page: Material) -> Iterator[Change]:
    """A paragraph is lost: readers of one language know less than the others."""
    return (said(part, "") for part in typed.paragraphs(page.text))


def drop_sentence(page: Material) -> Iterator[Change]:
    """A sentence inside an item is lost, often the one that says what to do."""
    for item in typed.own_items(page.text):
        sentences = list(re.finditer(r"[^.!?]+[.!?]+ ?", item.words))
        for each in sentences if len(sentences) > 1 else ():
            yield shifted(item, each.start(), each.end(), "")


def repeat_paragraph(page: Material) -> Iterator[Change]:
    """A paragraph was copied over the next one, whose words are lost."""
    parts = typed.paragraphs(page.text)
    for one, other in pairwise(parts):
        if len(one.words) > 80:
            yield said(other, one.words)


KINDS = [
    Kind("negation-lost", True, ("wrong-kind",), lose_negation),
    Kind("negation-added", True, ("wrong-kind",), add_negation),
    Kind("negation-lost-in-text", False, ("wrong-kind",), lose_negation_in_text),
    Kind("negation-added-in-text", False, ("wrong-kind",), add_negation_in_text),
    Kind("modality-changed", False, ("modality",), modality),
    Kind("certainty-changed", False, ("certainty",), certainty),
    Kind("side-changed", False, ("laterality",), sides),
    Kind("opposite", False, ("opposite-mismatch",), opposites),
    Kind("word-mistaken", False, ("glossary-term",), synonyms),
    Kind("informal", False, ("formality",), informal),
    Kind("sentence-dropped", False, ("empty-item",), drop_sentence),
    Kind("paragraph-dropped", False, (), drop_paragraph),
    Kind("paragraph-repeated", False, ("repeated-text",), repeat_paragraph),
    Kind("paragraphs-exchanged", False, (), exchange_paragraphs),
]
