"""Is our build, gate included, faster than Zensical and Starlight on the same pages?

    npm install --prefix FOLDER node@24 astro@7.3.5 @astrojs/starlight@0.42.4
    python benchmarks/peers.py --pages 100 500 --starlight FOLDER [--write]

Each generator builds the same generated project (see generated.py, peer_projects.py), one after the
other and from nothing. --pages counts those of one language. --write adds a line for each size to
benchmarks/RESULTS.md. Without --starlight only Zensical, which is installed with the tests.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generated import write_project
from peer_projects import write_starlight, write_zensical

RESULTS = Path(__file__).with_name("RESULTS.md")
MOST_MB = 300


@dataclass
class Cost:
    """Seconds on the clock, CPU seconds, and MB of the largest single process."""

    wall: float = 0
    cpu: float = 0
    memory: float = 0

    def __add__(self, more: "Cost") -> "Cost":
        largest = max(self.memory, more.memory)
        return Cost(self.wall + more.wall, self.cpu + more.cpu, largest)

    def __str__(self) -> str:
        return f"{self.wall:.1f} s, {self.cpu:.1f} CPU s, {self.memory:.0f} MB"


def cost(command: list[str], folder: Path, **environment: str) -> Cost:
    """What a command costs, with all processes that it starts. Ends this one when it fails."""
    known = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        running = subprocess.Popen(
            command, cwd=folder, env=known, stdout=output, stderr=output
        )
        _, state, used = os.wait4(running.pid, 0)
        wall = time.perf_counter() - started
        output.seek(0)
        if state:
            sys.exit(f"{command} failed:\n{output.read().decode()[-3000:]}")
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def ours(project: Path) -> Cost:
    """A whole build with the gate."""
    return cost([sys.executable, "-m", "mkdocs", "build", "-q"], project)


def zensical(project: Path, folder: Path) -> Cost:
    """Four builds, one a language."""
    total = Cost()
    for settings in write_zensical(project, folder / "zensical"):
        command = [sys.executable, "-m", "zensical", "build", "-f", str(settings)]
        total += cost(command, settings.parent)
    return total


def starlight(project: Path, installed: Path) -> Cost:
    """One build with all languages and its search, below the folder that npm filled."""
    binaries = (installed / "node_modules/.bin").resolve()
    command = [str(binaries / "node"), str((binaries / "astro").resolve()), "build"]
    with tempfile.TemporaryDirectory(dir=installed) as target:
        write_starlight(project, Path(target))
        return cost(command, Path(target), ASTRO_TELEMETRY_DISABLED="1")


def lines(pages: int, installed: Path | None) -> Iterator[str]:
    """Build everything at one size. Yields a line for each generator."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_project(folder / "project", pages)
        own = ours(folder / "project")
        found = {"Zensical": zensical(folder / "project", folder)}
        if installed:
            found["Starlight"] = starlight(folder / "project", installed)
    small = "within" if own.memory <= MOST_MB else "more than"
    yield f"{pages} pages × 4 languages: ours with the gate {own} ({small} {MOST_MB} MB)"
    for peer, theirs in found.items():
        clock, cpu = own.wall / theirs.wall, own.cpu / theirs.cpu
        yield f"{peer} {theirs}: we take {clock:.2f} of its time, {cpu:.2f} of its CPU"


def main() -> None:
    """Print every line, and write them down when asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[100, 500])
    parser.add_argument("--starlight", type=Path, help="where npm installed it")
    parser.add_argument("--write", action="store_true", help="into RESULTS.md")
    options = parser.parse_args()
    for pages in options.pages:
        found = []
        for line in lines(pages, options.starlight):
            print(line, flush=True)
            found.append(line)
        if options.write:
            with RESULTS.open("a", encoding="utf-8") as results:
                results.write(f"\n{date.today()}: {'; '.join(found)}.\n")


if __name__ == "__main__":
    main()
