"""The gate judges the pages, whoever built them: ProperDocs (the same site) and Zensical (not)."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import copy_project

PAGES = ("index.html", "de/red-flags/index.html", "ru/massage/when-not/index.html")


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder / "hooks")}
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def check(project: Path) -> subprocess.CompletedProcess[str]:
    return run([sys.executable, "-m", "plainback", "check", "site"], project)


def files_of(site: Path) -> dict[str, str]:
    """Name and hash of every file."""
    files = (f for f in sorted(site.rglob("*")) if f.is_file())
    named = {file.relative_to(site).as_posix(): file.read_bytes() for file in files}
    return {name: hashlib.sha256(held).hexdigest() for name, held in named.items()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def test_properdocs_builds_the_same_pages_and_they_pass(
    project: Path, site: Path
) -> None:
    built = run([sys.executable, "-m", "properdocs", "build", "-q"], project)
    assert built.returncode == 0, built.stderr
    assert check(project).returncode == 0
    ours, theirs = files_of(site), files_of(project / "site")
    assert set(PAGES) < set(ours)
    assert [name for name in ours if ours[name] != theirs.get(name)] == []
    assert set(theirs) == set(ours)


def test_zensical_s_output_of_the_same_configuration_is_refused(project: Path) -> None:
    """It runs no hook and no block syntax of ours, and gives every page lang="en". It stops at
    our templates and in strict mode; without both it builds, and says that all is well.
    """
    configuration = project / "mkdocs.yml"
    lines = configuration.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if "custom_dir" not in line and "strict" not in line]
    configuration.write_text("\n".join(kept), encoding="utf-8")
    built = run([sys.executable, "-m", "zensical", "build"], project)
    assert built.returncode == 0, built.stderr
    assert (project / "site" / "de" / "red-flags" / "index.html").exists()
    judged = check(project)
    assert judged.returncode == 2
    assert "it has no safety items at all" in judged.stdout
    assert not (project / "site" / "receipt.json").exists()


@pytest.mark.parametrize("language", ["de", "nl", "ru"])
def test_a_site_that_lost_a_language_is_refused(
    language: str, tmp_path: Path, site: Path
) -> None:
    kept = [f for f in site.rglob("*") if f.is_file()]
    target = tmp_path / "site"
    for file in kept:
        name = file.relative_to(site)
        if name.parts[0] != language:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (target / name).write_bytes(file.read_bytes())
    command = [sys.executable, "-m", "plainback", "check", str(target)]
    judged = run(command, Path(__file__).parent.parent)
    assert judged.returncode in (1, 2)
    assert "missing-page" in judged.stdout
    assert not (target / "receipt.json").exists()


def test_an_empty_site_is_refused(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "plainback", "check", str(tmp_path)]
    assert run(command, Path(__file__).parent.parent).returncode == 2
