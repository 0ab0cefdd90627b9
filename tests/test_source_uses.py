"""Every source that a reader is led to says its language and what it was used for."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import ROOT
from plainback.problem import DataError
from plainback.source_uses import load_source_uses
from plainback.sources import load_sources
from plainback.words import plain
from plainback.writing.library import Library
from small_site import change

LANGUAGES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}


def test_every_phrase_belongs_to_a_source_and_has_every_language(
    library: Library,
) -> None:
    uses = load_source_uses(ROOT / "data").uses
    assert set(uses) <= set(load_sources(ROOT / "data"))
    for source, phrases in uses.items():
        assert set(phrases) == set(library.interface.languages), source
        assert not any(phrase.endswith(".") for phrase in phrases.values()), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_source_says_what_it_was_used_for(
    language: str, site: Path, library: Library
) -> None:
    label = library.interface.word("used-for", language)
    seen = 0
    for path in library.files:
        file = site / LANGUAGES[language] / path.strip("/") / "index.html"
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        for entry in tree.css(".pb-sources > ol > li"):
            source = (entry.id or "").removeprefix("source-")
            phrase = library.uses.phrase(source, language)
            assert phrase, f"data/source_uses.yml: {source} is used on {path}"
            assert plain(f"{label} {phrase}.") in plain(entry.text()), (path, source)
            seen += 1
    assert seen > 200


def test_a_phrase_missing_in_one_language_is_named(tmp_path: Path) -> None:
    text = (ROOT / "data" / "source_uses.yml").read_text(encoding="utf-8")
    (tmp_path / "source_uses.yml").write_text(text, encoding="utf-8")
    change(tmp_path / "source_uses.yml", 'ru: "банки"', 'uk: "банки"')
    with pytest.raises(DataError) as caught:
        load_source_uses(tmp_path)
    assert '"zhang-2024-cupping" lacks ru' in str(caught.value.problems)
