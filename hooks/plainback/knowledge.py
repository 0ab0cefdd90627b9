"""All data files that the rules need, loaded together so that every mistake is told at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plainback.codes import Codes, load_codes
from plainback.edition import Edition, load_edition
from plainback.emergency import EmergencyNumbers, load_emergency_numbers
from plainback.glossary import Glossary, load_glossary
from plainback.interface import Interface, load_interface
from plainback.meaning import Meaning, load_meaning
from plainback.moved import Moved, load_moved
from plainback.permalinks import Permalink, load_permalinks
from plainback.problem import DataError, Problem
from plainback.registry import Registry, load_registry
from plainback.reviews import Reviews, load_reviews
from plainback.safety_changes import SafetyChanges, load_safety_changes
from plainback.short_links import ShortLinks, load_short_links
from plainback.translations import Translations, load_translations
from plainback.typography import Typography, load_typography
from plainback.words import WordLists, load_words


@dataclass(frozen=True)
class Knowledge:
    """What must be said, who can be called, and the words of the templates and languages."""

    registry: Registry
    interface: Interface
    numbers: EmergencyNumbers
    words: WordLists
    permalinks: list[Permalink]
    translations: Translations
    reviews: Reviews
    moved: Moved
    short_links: ShortLinks
    meaning: Meaning
    codes: Codes
    changes: SafetyChanges
    glossary: Glossary
    typography: Typography
    edition: Edition | None = None


def load_knowledge(data: Path) -> Knowledge:
    """Load the data files of the check. Raises DataError with the problems of all of them."""
    problems: list[Problem] = []
    loaded = []
    for read in (
        load_registry,
        load_interface,
        load_emergency_numbers,
        load_words,
        load_permalinks,
        load_translations,
        load_reviews,
        load_moved,
        load_short_links,
        load_meaning,
        load_codes,
        load_safety_changes,
        load_glossary,
        load_typography,
    ):
        try:
            loaded.append(read(data))
        except DataError as error:
            problems += error.problems
    if not problems:
        problems += [*_missing_languages(loaded), *_missing_words(loaded)]
    if problems:
        raise DataError(problems)
    edition = load_edition(data.parent, loaded[1], loaded[2])
    return Knowledge(*loaded, edition)


def _missing_languages(loaded: list[Any]) -> Iterator[Problem]:
    """A language of the site without its word lists cannot be checked."""
    interface, words = loaded[1], loaded[3]
    for language, info in interface.languages.items():
        if language not in words.languages:
            message = f"there are no word lists for {info.english}"
            fix = "Add them; the top of the file explains each list."
            yield Problem("data/words.yml", 1, "data-file", message, fix)


def _missing_words(loaded: list[Any]) -> Iterator[Problem]:
    """Every urgency and kind in use is announced in words."""
    registry, interface = loaded[0], loaded[1]
    wanted = {
        f"kind-{s.kind}" if s.level == "none" else f"urgency-{s.level}"
        for s in registry.sections
    }
    for key in sorted(wanted - set(interface.words)):
        message = f'the word "{key}" is missing'
        fix = "Add it in every language; sections of data/safety.yml need it."
        yield Problem("data/interface.yml", 1, "data-file", message, fix)
