"""What a language of the site must have, and what it still lacks.

Whatever stands in a data file in all other languages must stand there in this one too. So nobody
has to remember a list: a new kind of text is found the day it is written.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml
from yaml import YAMLError

from plainback.problem import Problem

OTHER_FILES = ("readability.yml",)
"""Measurements, not texts: a test writes them anew."""


def site_languages(project: Path) -> dict[str, str]:
    """code -> English name, as data/interface.yml lists them, however much is missing there."""
    text = (project / "data/interface.yml").read_text(encoding="utf-8")
    listed = yaml.load(text, yaml.CSafeLoader)["languages"]
    return {code: info["english"] for code, info in listed.items()}


def gaps_as_far_as_readable(project: Path) -> list[Problem]:
    """The same where other mistakes were found already, and some file may be no YAML at all."""
    try:
        return list(language_gaps(project))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, YAMLError):
        return []


def language_gaps(project: Path) -> Iterator[Problem]:
    """Every place in the data files that one language alone lacks. Pages: see the gate."""
    names = site_languages(project)
    for file in sorted((project / "data").glob("*.yml")):
        if file.name in OTHER_FILES:
            continue
        # Only keys are looked at: no need to tell numbers from words.
        node = yaml.compose(file.read_text(encoding="utf-8"), yaml.CBaseLoader)
        for line, place, code in _gaps(node, (), list(names)):
            message = f"{place or 'the file'} lacks {names[code]}"
            fix = f'Add "{code}:" beside the other languages.'
            yield Problem(f"data/{file.name}", line, "data-file", message, fix)
    yield from _words(project, names)


def _gaps(
    node: yaml.Node | None, place: tuple[str, ...], languages: list[str]
) -> Iterator[tuple[int, str, str]]:
    """(line, place, language) of every list of translations in which a single one is missing."""
    if isinstance(node, yaml.SequenceNode):
        for number, child in enumerate(node.value, start=1):
            yield from _gaps(child, (*place, str(number)), languages)
    if not isinstance(node, yaml.MappingNode):
        return
    keys = {key.value for key, _ in node.value}
    missing = [code for code in languages[1:] if code not in keys]
    # A list of countries has some of the same two letters: it has others too, and no "en".
    languages_only = languages[0] in keys or keys <= set(languages)
    if len(missing) == 1 and len(languages) > 2 and languages_only:
        yield node.start_mark.line + 1, " > ".join(place), missing[0]
    for key, child in node.value:
        yield from _gaps(child, (*place, str(key.value)), languages)


def _words(project: Path, names: dict[str, str]) -> Iterator[Problem]:
    """Words that each language and each country of the red strip has of its own."""
    data = project / "data"
    words = yaml.load((data / "interface.yml").read_text("utf-8"), yaml.CSafeLoader)
    numbers = yaml.load(
        (data / "emergency_numbers.yml").read_text("utf-8"), yaml.CSafeLoader
    )
    wanted = {f"show-with-{code}": name for code, name in names.items()}
    for code, buttons in numbers["strip"].items():
        for country in [each for button in buttons for each in button["countries"]]:
            wanted.setdefault(f"place-{country.lower()}", names.get(code, code))
    for word, name in wanted.items():
        if word not in words["words"]:
            message = f'the word "{word}" for {name} readers is missing'
            fix = "Add it in every language, as the others of its kind."
            yield Problem("data/interface.yml", 0, "data-file", message, fix)
