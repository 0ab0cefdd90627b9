"""Every page stays as easy to read as it was, and within what its language allows."""

from pathlib import Path

import pytest
import yaml

from reading_level import RECORD, level, measure

MEAN_WORDS = {"en": 12, "nl": 12, "de": 11, "ru": 11}
SCORE = {"en": 7.0, "de": 55, "nl": 60, "ru": 45}
"""English is a grade (at most), the others are scores (at least)."""
MANY_LONG = 2.0
A_LITTLE = {"score": 0.5, "sentence": 0.3, "long": 0.5}
LANGUAGES = ["en", "de", "nl", "ru"]
TERSE = {
    "glossary/",
    "about/sources/",
    "red-flags/emergency-numbers/",
    "red-flags/show-this/",
}
"""Pages that are lists of names and terms; a formula for prose says nothing about them."""


@pytest.fixture(scope="module")
def measured(site: Path):
    return measure(site)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_harder_than_its_record(language: str, measured) -> None:
    recorded = yaml.safe_load(RECORD.read_text(encoding="utf-8"))[language]
    assert set(recorded) == set(measured[language]), (
        "run: python tests/reading_level.py site/"
    )
    sign = 1 if language == "en" else -1
    harder = []
    for path, now in measured[language].items():
        then = recorded[path]
        if sign * (now.score - then["score"]) > A_LITTLE["score"]:
            harder.append(f"{path}: score {then['score']} -> {now.score}")
        if now.sentence - then["sentence"] > A_LITTLE["sentence"]:
            harder.append(
                f"{path}: words a sentence {then['sentence']} -> {now.sentence}"
            )
        if now.long - then["long"] > A_LITTLE["long"]:
            harder.append(f"{path}: long sentences {then['long']} -> {now.long}")
    assert harder == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_within_its_language_s_limits(language: str, measured) -> None:
    beyond = []
    for path, now in measured[language].items():
        if path in TERSE:
            continue
        easy = (
            now.score <= SCORE[language]
            if language == "en"
            else now.score >= SCORE[language]
        )
        if not easy or now.sentence > MEAN_WORDS[language] or now.long > MANY_LONG:
            beyond.append(f"{path}: {now}")
    assert beyond == []


def test_the_formulas_tell_hard_from_easy() -> None:
    easy = "<main><p>Call now. Do not wait. You can walk a bit. Rest if you must.</p></main>"
    hard = (
        "<main><p>Non-specific musculoskeletal pathology necessitates multidisciplinary "
        "biopsychosocial rehabilitation interventions.</p></main>"
    )
    assert level(easy, "en").score < 3 < 15 < level(hard, "en").score
    assert level("<main><p>Gehen Sie. Das tut gut.</p></main>", "de").score > 80
    assert level("<main><p>Loop wat. Dat is goed.</p></main>", "nl").score > 80
    assert level("<main><p>Ходите больше. Это помогает.</p></main>", "ru").score > 30
