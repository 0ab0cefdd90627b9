"""What is made from the pages is made once more before it is published, and compared."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT
from plainback.__main__ import main
from plainback.files import files_in
from plainback.release.remade import is_made, wrongly_made


def swap(site: Path) -> str:
    """Another page's square code."""
    shutil.copyfile(site / "r/2019/qr.svg", site / "r/2008/qr.svg")
    return "r/2008/qr.svg is not what the pages and data/ make of it"


def soften(site: Path) -> str:
    """A milder word in the data for other systems."""
    file = site / "api/v1/de/sections.json"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"emergency"', '"advice"', 1), encoding="utf-8")
    return "api/v1/de/sections.json is not what the pages and data/ make of it"


def forget(site: Path) -> str:
    """The words of one language for programs."""
    (site / "words/ru.json").unlink()
    return "words/ru.json is missing"


def age(site: Path) -> str:
    """The keeper of a version before: readers would go on seeing its pages."""
    file = site / "sw.js"
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    return "sw.js is not what the pages and data/ make of it"


def add(site: Path) -> str:
    """A card that nobody made."""
    shutil.copytree(site / "embed/nl/emergency", site / "embed/nl/harmless")
    (site / "embed/nl/harmless/iframe.txt").unlink()
    return "embed/nl/harmless/index.html is made by nothing"


@pytest.fixture(scope="module")
def made(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real site, without pictures of pages on paper."""
    return Path(shutil.copytree(site, tmp_path_factory.mktemp("made") / "site"))


def test_what_was_built_is_made_the_same_again(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sum(map(is_made, files_in(made))) > 1000
    assert main(["made-check", str(made), "--project", str(ROOT)]) == 0
    assert "is what they make of it" in capsys.readouterr().out


@pytest.mark.parametrize("breaking", [swap, soften, forget, age, add])
def test_one_wrong_file_is_named(
    breaking: Callable[[Path], str], made: Path, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(made, tmp_path / "site"))
    said = breaking(site)
    assert wrongly_made(site, ROOT) == [said]


def test_a_wrong_file_is_refused_in_words(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = Path(shutil.copytree(made, tmp_path / "site"))
    shutil.rmtree(site / "api")
    assert main(["made-check", str(site), "--project", str(ROOT)]) == 1
    told = capsys.readouterr().err
    assert told.startswith("Not to be published:\napi/v1/de/numbers.json is missing\n")
    assert "more\nBuild the site anew." in told
