"""Under `mkdocs serve`, what is shown after a save is what a whole build writes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import copy_project
from plainback.problem_box import OLD_BOX

SAVED = (
    *("page", "title", "data", "template", "nav"),
    *("added-page", "removed-page", "english-item"),
)
ENVIRONMENT = {
    **os.environ,
    "NO_MKDOCS_2_WARNING": "1",
    "PLAINBACK_SITE_URL": "http://127.0.0.1:8000/",
    "PYTHONPATH": "",
}
WHOLE = ("404.html", "offline.html", "sitemap.xml")
"""Files outside the languages that are written for every save."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("saves") / "project")


@pytest.fixture(scope="module")
def saved(project: Path) -> Path:
    """What was shown after each save, at first and after the check."""
    target = project.parent / "saved"
    script = Path(__file__).with_name("saves.py")
    command = [sys.executable, str(script), str(project), str(target)]
    done = subprocess.run(
        command, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert [name for name in SAVED if not (target / name / "checked").is_dir()] == []
    return target


def pages(site: Path) -> dict[str, str]:
    """Every page of a language and what stands beside them, without boxes of problems."""
    addresses = {
        file.relative_to(site).as_posix()
        for prefix in ("", "de/", "nl/", "ru/")
        for group in ("", "*/", "*/*/")
        for file in site.glob(f"{prefix}{group}index.html")
    }
    names = {n for n in addresses if not n.startswith(("r/", "code/", "embed/"))}
    return {name: without_box(site / name) for name in sorted({*names, *WHOLE})}


def without_box(file: Path) -> str:
    return OLD_BOX.sub("", file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SAVED)
def test_what_is_shown_at_first_is_what_the_check_builds(
    saved: Path, name: str
) -> None:
    shown, checked = pages(saved / name / "shown"), pages(saved / name / "checked")
    assert len(checked) > 130
    assert [page for page in checked if checked[page] != shown.get(page)] == []


def test_every_save_is_shown(saved: Path) -> None:
    """Each save changes something, so that the comparison above means something."""
    shown = [pages(saved / name / "shown") for name in SAVED]
    for before, now, name in zip(shown, shown[1:], SAVED[1:], strict=False):
        changed = {page for page in now if now[page] != before.get(page)}
        if name != "removed-page":
            assert changed, name


def test_what_is_checked_last_is_what_a_build_writes(
    project: Path, saved: Path
) -> None:
    """The English item has new words, so the translations are stale, and the build is refused."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=project,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "stale-translation" in done.stderr
    built, checked = project / "site", saved / SAVED[-1] / "checked"
    names = {f.relative_to(built) for f in built.rglob("*") if f.is_file()}
    assert len(names) > 1000
    assert {f.relative_to(checked) for f in checked.rglob("*") if f.is_file()} == names
    for name in sorted(names):
        if name.suffix == ".html":
            assert without_box(checked / name) == without_box(built / name)
        else:
            assert (checked / name).read_bytes() == (built / name).read_bytes()
    assert not (checked / "receipt.json").exists()


def test_a_problem_of_the_check_is_in_the_pages(saved: Path) -> None:
    page = "checked/de/red-flags/index.html"
    after = (saved / "english-item" / page).read_text(encoding="utf-8")
    assert "stale-translation" in after
    before = (saved / "nav" / page).read_text(encoding="utf-8")
    assert "stale-translation" not in before
