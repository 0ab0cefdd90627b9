"""`mkdocs serve`: a broken save is reported in the terminal, the next good save recovers."""

import os
import queue
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import copy_project

PATIENCE = 60
"""Seconds to wait for a line of output before the test fails."""


class Served:
    """A running `mkdocs serve` whose output can be waited for."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{self.port}"],
            cwd=project,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "COLUMNS": "500"},
            stderr=subprocess.PIPE,
            text=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stderr or []:
            self.lines.put(line)

    def wait_for(self, words: str) -> str:
        """Everything printed up to a line with these words; fails when it does not come."""
        seen = ""
        while words not in seen:
            try:
                seen += self.lines.get(timeout=PATIENCE)
            except queue.Empty:
                pytest.fail(f"never printed: {words}\n{seen}")
        return seen

    def page(self, path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}") as answer:
            return answer.read().decode()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


@pytest.fixture
def served(project: Path) -> Iterator[Served]:
    running = Served(project)
    yield running
    running.process.terminate()
    running.process.wait()


def test_serve_reports_a_broken_save_and_recovers_on_the_next_good_one(
    project: Path, served: Served
) -> None:
    served.wait_for("Serving on")
    page = project / "docs/nl/red-flags/index.md"
    good = page.read_text(encoding="utf-8")
    lines = [line for line in good.splitlines() if "[chest-pain]" not in line]
    page.write_text("\n".join(lines), encoding="utf-8")
    report = served.wait_for("Fix:") + served.wait_for("No receipt was written")
    assert 'the Dutch page lacks "chest-pain"' in report
    assert "Traceback" not in report

    page.write_text(good.replace("# ", "# Hersteld. ", 1), encoding="utf-8")
    served.wait_for("Reloading browsers")
    assert "Hersteld." in served.page("nl/red-flags/")
    assert 'id="chest-pain"' in served.page("nl/red-flags/")


def test_serve_recovers_after_a_language_failed_in_the_middle(
    project: Path, served: Served
) -> None:
    """A link that leads nowhere stops MkDocs inside one language; that must leave no trace."""
    served.wait_for("Serving on")
    page = project / "docs/nl/self-care/index.md"
    good = page.read_text(encoding="utf-8")
    page.write_text(good + "\n[Weg](niet-daar.md)\n", encoding="utf-8")
    served.wait_for("Aborted")
    page.write_text(good.replace("# ", "# Hersteld. ", 1), encoding="utf-8")
    served.wait_for("Reloading browsers")
    assert "Hersteld." in served.page("nl/self-care/")


def test_a_first_build_that_fails_ends_serve_with_the_report(project: Path) -> None:
    (project / "docs/ru/index.md").write_bytes(b"\xff")
    running = Served(project)
    report = running.wait_for("Fix:")
    assert "docs/ru/index.md:1: unreadable-page" in report
    assert running.process.wait(PATIENCE) == 1
