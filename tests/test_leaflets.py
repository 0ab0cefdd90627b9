"""What a practice prints says what the pages say, and everybody can read it."""

import itertools
import json
import shutil
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from conftest import ROOT
from plainback.check import check
from plainback.leaflets.making import Made, jobs, make, make_all
from plainback.leaflets.plan import load_plan
from plainback.leaflets.proof import proof
from plainback.leaflets.ready import Job
from plainback.writing.library import Library

LANGUAGES = ("en", "de", "nl", "ru")


@pytest.fixture(scope="session")
def made(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One leaflet in every language and one sheet, made once."""
    target = tmp_path_factory.mktemp("leaflets")
    for language in LANGUAGES:
        result = make(site, ROOT, target, Job("leaflet", "my-plan", language))
        assert result.problems == []
    result = make(site, ROOT, target, Job("sheet", "painkillers", "ru", "de"))
    assert result.problems == []
    return target


def test_there_are_six_leaflets_three_sheets_for_each_ordered_pair_and_a_guide() -> (
    None
):
    files = {job.file for job in jobs(load_plan(ROOT / "data"), list(LANGUAGES))}
    pairs = {f"{one}-{two}" for one, two in itertools.permutations(LANGUAGES, 2)}
    assert len(pairs) == 12
    for pair in pairs:
        assert len([f for f in files if f.startswith(f"{pair}/")]) == 3
    for language in LANGUAGES:
        assert len([f for f in files if f.startswith(f"{language}/")]) == 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_title_is_there_in_every_language(language: str) -> None:
    plan = load_plan(ROOT / "data")
    for each in (*plan.leaflets, *plan.sheets, plan.guide):
        assert each.title[language].strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_every_leaflet_is_on_its_page(site: Path, language: str) -> None:
    prefix = "" if language == "en" else f"{language}/"
    for leaflet in load_plan(ROOT / "data").leaflets:
        for part in leaflet.parts:
            page = site / prefix / (part.page or leaflet.page) / "index.html"
            assert f'id="{part.id}"' in page.read_text(encoding="utf-8")


def test_a_sheet_numbers_the_items_alike_in_both_languages(
    made: Path, library: Library
) -> None:
    text = PdfReader(made / "ru-de/painkillers.pdf").pages[0].extract_text()
    section = next(
        each
        for each in library.registry.sections
        if each.id == "ask-before-painkillers"
    )
    for number in range(1, len(section.items) + 1):
        assert f"\n{number} " in text


def test_the_code_on_a_leaflet_leads_to_its_page(made: Path) -> None:
    page = pypdfium2.PdfDocument(made / "nl/my-plan.pdf")[0]
    found = zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil())
    assert [code.text for code in found] == ["https://plainback.example/nl/self-care/"]


def test_a_leaflet_says_its_age_and_that_nobody_has_reviewed_it(made: Path) -> None:
    text = " ".join(PdfReader(made / "en/my-plan.pdf").pages[0].extract_text().split())
    assert "No clinician has reviewed this page yet." in text
    assert "Written: " in text
    assert "Plainback 0.1.0" in text


def test_the_same_page_gives_the_same_bytes(
    made: Path, site: Path, tmp_path: Path
) -> None:
    make(site, ROOT, tmp_path, Job("leaflet", "my-plan", "ru"))
    again = (tmp_path / "ru/my-plan.pdf").read_bytes()
    assert again == (made / "ru/my-plan.pdf").read_bytes()


def test_the_proof_names_a_missing_item_too_many_sides_and_a_wrong_language(
    made: Path,
) -> None:
    found = list(proof(made / "de/my-plan.pdf", "ru", ["Нет такого пункта."], sides=0))
    assert found == [
        "it has 1 sides, not at most 0",
        'the words "Нет такого пункта." cannot be read in it',
        "it does not say its language",
    ]


def test_a_part_that_is_on_no_page_is_a_problem_and_nothing_is_replaced(
    site: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    (copy / "leaflets").mkdir()
    (copy / "leaflets" / "kept.txt").write_text("kept", encoding="utf-8")
    page = copy / "de/self-care/index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace('id="my-plan"', 'id="other"'), encoding="utf-8")
    told: list[Made] = []
    wanted = [Job("leaflet", "my-plan", "de")]
    made = make_all(copy, ROOT, wanted, lambda _, each: told.append(each))
    assert told == made
    assert 'there is no "my-plan" on' in made[0].problems[0]
    assert (copy / "leaflets" / "kept.txt").is_file()


def test_the_check_refuses_leaflets_that_are_older_than_their_page(
    site: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    wanted = [Job("leaflet", "my-plan", language) for language in LANGUAGES]
    assert not any(m.problems for m in make_all(copy, ROOT, wanted, lambda *_: None))
    listed = json.loads((copy / "leaflets/index.json").read_text(encoding="utf-8"))
    assert len(listed["leaflets"]) == len(LANGUAGES)
    assert check(copy, ROOT).problems == []
    page = copy / "ru/self-care/long-lasting/index.html"
    page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    problems = check(copy, ROOT).problems
    assert [(p.path, p.rule) for p in problems] == [
        ("site/leaflets/ru/my-plan.pdf", "leaflet-mismatch")
    ]
