"""Leaflets, sheets and guides keep the standard for accessible PDF, in the judgement of veraPDF."""

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from plainback.leaflets.making import make
from plainback.leaflets.printer import print_pdf
from plainback.leaflets.ready import Job

JOBS = [
    Job("leaflet", "exercises", "de"),
    Job("leaflet", "my-plan", "ru"),
    Job("leaflet", "when-to-get-help", "en"),
    Job("sheet", "painkillers", "nl", "ru"),
]


def judged(*files: Path) -> subprocess.CompletedProcess[str]:
    """What the checker says, in a process of its own: it starts Java."""
    command = [sys.executable, str(ROOT / "tests/pdf_ua.py"), *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.fixture(scope="module")
def printed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """One file of each kind but the guide, which takes minutes."""
    target = tmp_path_factory.mktemp("printed")
    for job in JOBS:
        assert make(site, ROOT, target, job).problems == []
    return [target / job.file for job in JOBS]


def test_every_kind_of_file_keeps_pdf_ua(printed: list[Path]) -> None:
    done = judged(*printed)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(": right in ") == len(JOBS)


def test_a_table_whose_cells_have_no_head_is_refused(tmp_path: Path) -> None:
    head = '<!doctype html><html lang="de"><title>Blatt</title>'
    table = "<table><tr><td>{}</td><th>Deutsch</th></tr><tr><td>1</td><td>Ja</td></tr></table>"
    print_pdf(head + table.format(""), tmp_path / "wrong.pdf", 11)
    done = judged(tmp_path / "wrong.pdf")
    assert done.returncode == 1
    assert "wrong.pdf: 7.5 " in done.stdout


def test_a_picture_without_words_is_refused(tmp_path: Path) -> None:
    dot = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    text = f'<!doctype html><html lang="de"><title>Blatt</title><img src="{dot}">'
    print_pdf(text, tmp_path / "wrong.pdf", 11)
    done = judged(tmp_path / "wrong.pdf")
    assert done.returncode == 1
    assert "wrong.pdf: 7.3 " in done.stdout


def test_no_file_at_all_is_no_pass() -> None:
    assert judged().returncode == 1
