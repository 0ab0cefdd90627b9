"""The proof of the gate is proven: mistakes are real ones, and judged as a whole check would."""

import json
from pathlib import Path

import pytest

from conftest import ROOT
from plainback.__main__ import main
from plainback.check import judge
from plainback.detection import load_breakages, load_detection
from plainback.mutating.kinds import KINDS
from plainback.mutating.mutant import BUILT, WORDS, Edit, Mutant
from plainback.mutating.part import Changed
from plainback.mutating.running import Wanted, open_trial, own_copies, tried
from plainback.mutating.sampling import chosen
from plainback.mutating.tally import counted
from plainback.mutating.trying import Trial
from plainback.mutating.verdict import CAUGHT, MISSED, SAME
from plainback.problem import Problem
from plainback.site import Site
from plainback.source import SourcePlaces

BY_NAME = {kind.name: kind for kind in KINDS}
LANGUAGES = ("en", "de", "nl", "ru")


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """The real site, built once, ready to be broken."""
    return own_copies(open_trial(ROOT, tmp_path_factory.mktemp("mutate")))


def verdicts(trial: Trial, name: str, language: str, count: int = 1, seed: int = 1):
    wanted = Wanted((BY_NAME[name],), (language,), count, seed)
    return tried(trial, wanted, (BY_NAME[name], language))


def whole_judgement(trial: Trial, mutant: Mutant, changed: Changed) -> set[Problem]:
    """What the gate says of the whole site with this one mistake in it."""
    base = trial.bench.site
    places = SourcePlaces(base.source.project, trial.bench.folder)
    for file, text in changed.sources.items():
        places.texts[file] = [line.strip() for line in text.splitlines()]
    site = Site(trial.bench.folder, base.knowledge, places)
    part = trial.bench.part(mutant.path, changed)
    for language, pages in base.pages.items():
        site.pages[language] = dict(pages)
        site.pages[language][mutant.path] = part.pages[language][mutant.path]
    site.others, site.files = base.others, base.files
    return set(judge(site).problems)


def test_an_unchanged_page_is_written_as_the_real_build_writes_it(trial: Trial) -> None:
    shelf = trial.shelf
    for language in LANGUAGES:
        for path, text in shelf.typed[language].items():
            html, warnings = shelf.stage.write(language, path, text)
            assert html == shelf.built[language][path], (language, path)
            assert warnings == []


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("item-dropped", "de"),
        ("items-exchanged", "ru"),
        ("negation-lost", "nl"),
        ("figure-changed", "en"),
        ("foreign-paragraph", "ru"),
        ("address-lost", "nl"),
        ("markup-left", "de"),
        ("language-wrong", "en"),
    ],
)
def test_the_quick_judgement_is_that_of_a_whole_check(
    name: str, language: str, trial: Trial
) -> None:
    for mutant, text in chosen(BY_NAME[name], language, trial.shelf, 2, seed=7):
        changed, _ = trial.changed(mutant, mutant.applied(text))
        quick = trial.bench.new_problems(mutant.path, changed)
        files = {
            trial.shelf.file(WORDS, language, mutant.path),
            trial.shelf.file(BUILT, language, mutant.path),
        }
        whole = whole_judgement(trial, mutant, changed)
        assert {p for p in quick if p.path in files} == {
            p for p in whole if p.path in files
        }, mutant


def test_the_record_has_every_class_and_language() -> None:
    record = load_detection(ROOT / "data")
    assert set(record.classes) == set(BY_NAME)
    assert len(KINDS) >= 25
    for kind in KINDS:
        assert record.classes[kind.name].must == kind.critical
        assert tuple(record.classes[kind.name].languages) == LANGUAGES
    assert record.tried >= 5000


def test_every_class_has_a_name_in_every_language_and_a_reason() -> None:
    names = load_breakages(ROOT / "data").names
    for kind in KINDS:
        assert set(names[kind.name]) == set(LANGUAGES)
        for _, make in kind.makers():
            assert len(make.__doc__ or "") >= 45, make
    assert set(names) == set(BY_NAME)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_is_noticed_as_the_record_says(language: str, trial: Trial) -> None:
    """Every class that is always noticed is tried once, each in one of the languages."""
    record = load_detection(ROOT / "data")
    for kind in KINDS[LANGUAGES.index(language) :: len(LANGUAGES)]:
        figures = record.classes[kind.name].languages[language]
        if figures.tried and figures.caught == figures.tried:
            for each in verdicts(trial, kind.name, language, seed=record.seed):
                assert each.outcome != MISSED, (kind.name, each.place, each.after)


def test_the_same_seed_makes_the_same_mistakes_and_another_seed_others(
    trial: Trial,
) -> None:
    kind = BY_NAME["figure-changed"]
    first = chosen(kind, "de", trial.shelf, 10, seed=1)
    assert first == chosen(kind, "de", trial.shelf, 10, seed=1)
    assert first != chosen(kind, "de", trial.shelf, 10, seed=2)


def test_a_mistake_that_the_build_puts_right_is_named_with_its_reason(
    trial: Trial,
) -> None:
    kind = BY_NAME["order-changed"]
    found = verdicts(trial, "order-changed", "nl", count=2)
    assert {v.outcome for v in found} == {SAME, CAUGHT}
    assert kind.same in {v.before for v in found}


def test_a_mistake_that_nobody_can_see_is_not_counted_as_noticed(trial: Trial) -> None:
    kind = BY_NAME["paragraph-dropped"]
    path = "about/"
    text = trial.shelf.typed["de"][path]
    at = text.index("Das finden nur Menschen.")
    file = trial.shelf.file(WORDS, "de", path)
    change = (Edit(at, at + len("Das"), "Dies"),)
    mutant = Mutant(kind.name, WORDS, "de", path, file, 1, change)
    found = trial.of(kind, mutant, text)
    assert (found.outcome, found.rules) == (MISSED, ())
    assert (found.before, found.after) == ("Das", "Dies")


def test_a_problem_at_another_page_does_not_count(trial: Trial) -> None:
    found = verdicts(trial, "item-dropped", "ru", count=3)
    counts = counted(found, [BY_NAME["item-dropped"]], ["ru"], ["a"], 1, 3)
    assert counts.classes["item-dropped"].languages["ru"].caught == 3
    assert {v.rules for v in found} >= {("missing-item",)} or all(
        "missing-item" in v.rules for v in found
    )


def test_pages_stay_as_they_were_after_a_mistake(trial: Trial) -> None:
    before = trial.shelf.built["en"]["red-flags/"]
    verdicts(trial, "title-wrong", "en", count=4)
    verdicts(trial, "number-called", "en", count=6)
    text = trial.shelf.typed["en"]["red-flags/"]
    assert trial.shelf.stage.write("en", "red-flags/", text)[0] == before


def test_the_command_prints_figures_for_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = "mutate --class item-dropped --language de --count 2 --format json"
    code = main([*asked.split(), "--project", str(ROOT)])
    report = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (report["tried"], report["caught"], report["missed"]) == (2, 2, [])


def test_the_command_names_a_class_that_it_does_not_know(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["mutate", "--class", "nonsense", "--project", str(ROOT)]) == 2
    assert 'there is no "nonsense"' in capsys.readouterr().err
