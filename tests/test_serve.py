"""`mkdocs serve`: problems are shown in terminal and pages, the next good save recovers."""

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

from conftest import copy_project, run_mkdocs

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


BOX = 'aria-label="Problems"'


def drop(page: Path, words: str) -> str:
    """Remove the lines with these words; return the text as it was."""
    good = page.read_text(encoding="utf-8")
    lines = [line for line in good.splitlines() if words not in line]
    page.write_text("\n".join(lines), encoding="utf-8")
    return good


def test_a_broken_save_is_reported_in_terminal_and_page_and_the_next_good_one_recovers(
    project: Path, served: Served
) -> None:
    served.wait_for("Serving on")
    assert BOX not in served.page("nl/red-flags/")
    page = project / "docs/nl/red-flags/index.md"
    good = drop(page, "[chest-pain]")
    report = served.wait_for("Fix:") + served.wait_for("No receipt was written")
    assert 'the Dutch page lacks "chest-pain"' in report
    assert "Traceback" not in report
    served.wait_for("Reloading browsers")
    for shown in (served.page("nl/red-flags/"), served.page(""), served.page("ru/")):
        assert BOX in shown
        assert "the Dutch page lacks &quot;chest-pain&quot;" in shown
        assert "<code>docs/nl/red-flags/index.md" in shown
        assert "Fix: translate docs/en/red-flags/index.md:" in shown
    assert BOX not in served.page("nl/self-care/exercises/")

    page.write_text(good.replace("# ", "# Hersteld. ", 1), encoding="utf-8")
    served.wait_for("Reloading browsers")
    assert "Hersteld." in served.page("nl/red-flags/")
    assert 'id="chest-pain"' in served.page("nl/red-flags/")
    for path in ("nl/red-flags/", "", "ru/"):
        assert BOX not in served.page(path)


def test_a_link_that_leads_nowhere_is_shown_in_its_page(
    project: Path, served: Served
) -> None:
    """MkDocs' own warnings come in the middle of one language; that must leave no trace."""
    served.wait_for("Serving on")
    page = project / "docs/nl/self-care/index.md"
    good = page.read_text(encoding="utf-8")
    page.write_text(good + "\n[Weg](niet-daar.md)\n", encoding="utf-8")
    served.wait_for("Reloading browsers")
    assert (
        "niet-daar.md" in served.page("nl/self-care/").partition("</ul></section>")[0]
    )
    page.write_text(good.replace("# ", "# Hersteld. ", 1), encoding="utf-8")
    served.wait_for("Reloading browsers")
    assert "Hersteld." in served.page("nl/self-care/")


def test_a_mistake_in_a_data_file_is_shown_on_the_first_page(
    project: Path, served: Served
) -> None:
    served.wait_for("Serving on")
    data = project / "data/safety.yml"
    good = data.read_text(encoding="utf-8")
    data.write_text(good.replace("level: emergency", "level: terrible", 1), "utf-8")
    served.wait_for("Reloading browsers")
    assert "<code>data/safety.yml:" in served.page("")
    assert BOX in served.page("de/")
    data.write_text(good, "utf-8")
    served.wait_for("Reloading browsers")
    assert BOX not in served.page("")


def test_a_first_build_with_problems_is_served_with_them(project: Path) -> None:
    drop(project / "docs/nl/red-flags/index.md", "[chest-pain]")
    running = Served(project)
    running.wait_for("Serving on")
    assert BOX in running.page("nl/red-flags/")
    running.process.terminate()
    running.process.wait()


def test_a_normal_build_never_holds_the_box(project: Path, site: Path) -> None:
    drop(project / "docs/nl/red-flags/index.md", "[chest-pain]")
    done = run_mkdocs(project, "build", "-q")
    assert done.returncode == 1
    pages = [*(project / "site").rglob("*.html"), *site.rglob("*.html")]
    assert len(pages) > 200
    for file in pages:
        assert BOX not in file.read_text(encoding="utf-8")
    assert not (project / "site/receipt.json").exists()


def test_a_first_build_that_cannot_be_read_ends_serve_with_the_report(
    project: Path,
) -> None:
    (project / "docs/ru/index.md").write_bytes(b"\xff")
    running = Served(project)
    report = running.wait_for("Fix:")
    assert "docs/ru/index.md:1: unreadable-page" in report
    assert running.process.wait(PATIENCE) == 1
