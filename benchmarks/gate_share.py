"""How much of a build is the gate, and does it stay linear in pages? Ratios within one run.

    python benchmarks/gate_share.py [--runs 3]

Builds the real site, times the whole build and the gate on its output in the same minutes on the
same machine, and then the gate on copies with twice and four times the pages. Times of two
machines, or of two days, are not comparable; the ratios are.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from plainback.apart import is_apart
from plainback.check import check

ROOT = Path(__file__).parent.parent
MOST = 0.10
"""The gate may take this share of a build."""


def timed_build(target: Path) -> float:
    """Seconds of one whole `mkdocs build`, gate included."""
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(target)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )
    return time.perf_counter() - started


def timed_check(site: Path) -> float:
    """Seconds of the gate alone."""
    started = time.perf_counter()
    check(site, ROOT)
    return time.perf_counter() - started


def multiplied(site: Path, target: Path, times: int) -> Path:
    """The site with every page there `times` times, under new addresses."""
    shutil.copytree(site, target)
    for number in range(1, times):
        for code in ("", "de", "nl", "ru"):
            for page in (site / code).rglob("index.html"):
                name = page.relative_to(site / code)
                outside = name.parts[0] in ("de", "nl", "ru") or is_apart(str(name))
                if code or not outside:
                    copy = target / code / f"copy-{number}" / name
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(page, copy)
    return target


def main() -> None:
    """Print the figures; exit with 1 when the gate takes more than its share."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--runs", type=int, default=3, help="how often each is measured"
    )
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        builds = [timed_build(site) for _ in range(runs)]
        gates = [timed_check(site) for _ in range(runs)]
        pages = len(list(site.rglob("index.html")))
        build, gate = statistics.median(builds), statistics.median(gates)
        print(
            f"{pages} pages: build {build:.2f} s, gate {gate:.2f} s, share {gate / build:.0%}"
        )
        for times in (2, 4):
            larger = multiplied(site, Path(folder) / f"site-{times}", times)
            many = statistics.median(timed_check(larger) for _ in range(runs))
            print(
                f"{pages * times} pages: gate {many:.2f} s, {many / gate:.1f} times as long"
            )
    sys.exit(gate / build > MOST)


if __name__ == "__main__":
    main()
