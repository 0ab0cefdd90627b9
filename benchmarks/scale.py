"""Does the build, and the gate in it, stay linear in pages? Time, share and memory by size.

    python benchmarks/scale.py [--pages 33 125 500]

Each size is a project of its own (see generated.py), built once; then the gate runs on the result
once more, alone. --pages counts those of one language; a site has four times as many. Compare sizes
within one run only: times of two machines, or of two days, say nothing about each other.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from generated import write_project

MEASURE = Path(__file__).parent / "measure.py"
COLUMNS = (
    *("pages", "build s", "build CPU s", "gate s", "gate CPU s", "share"),
    *("share of CPU", "gate CPU ms a page", "build MB", "gate MB"),
)


def measured(project: Path) -> dict[str, Any]:
    """What measure.py says of one project."""
    result = subprocess.run(
        [sys.executable, str(MEASURE), str(project)],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return json.loads(result.stdout)


def row(found: dict[str, Any]) -> str:
    """One line of the table."""
    (build, build_cpu), (gate, gate_cpu) = found["build"], found["gate"]
    cells = [
        f"{found['pages']}",
        *(f"{build:.1f}", f"{build_cpu:.1f}", f"{gate:.2f}", f"{gate_cpu:.2f}"),
        *(f"{gate / build:.1%}", f"{gate_cpu / build_cpu:.1%}"),
        f"{1000 * gate_cpu / found['pages']:.1f}",
        *(f"{found['build_mb']:.0f}", f"{found['gate_mb']:.0f}"),
    ]
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Print one line for each size, and where the time of the gate goes at the last one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--pages", type=int, nargs="+", default=[33, 125, 500], help="in each language"
    )
    print(f"| {' | '.join(COLUMNS)} |\n{'|---' * len(COLUMNS)}|", flush=True)
    found: dict[str, Any] = {}
    for pages in parser.parse_args().pages:
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder) / "project"
            write_project(project, pages)
            found = measured(project)
        print(row(found), flush=True)
    parts = sorted(found["parts"].items(), key=lambda part: -part[1])[:10]
    where = ", ".join(f"{name} {seconds:.2f}" for name, seconds in parts)
    print(f"\nWhere the gate spends its CPU seconds at the last size: {where}.")


if __name__ == "__main__":
    main()
