"""What several tests share: the project, its data, and one real build of the site."""

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plainback.writing.library import Library, load_library

ROOT = Path(__file__).parent.parent


def run_mkdocs(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs on a project folder as a maintainer would."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "COLUMNS": "500"},
        capture_output=True,
        text=True,
        check=False,
    )


def copy_project(target: Path) -> Path:
    """A copy of the project that a test may break."""
    target.mkdir(parents=True, exist_ok=True)
    for name in ("docs", "data", "hooks", "overrides"):
        shutil.copytree(
            ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


@pytest.fixture(scope="session")
def library() -> Library:
    """The real data files and item words."""
    return load_library(ROOT)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once for all test processes."""
    base = tmp_path_factory.getbasetemp()
    # Each process of pytest-xdist has a folder of its own inside the folder of this run.
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    shared = run / "plainback-build"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        built = shared / "site"
        if not (shared / "done").exists():
            project = copy_project(shared / "project")
            result = run_mkdocs(project, "build", "--site-dir", str(built))
            assert result.returncode == 0, result.stderr
            (shared / "done").touch()
    return built
