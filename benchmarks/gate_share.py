"""How much of a build is the gate? Ratios within one run, since times of two days say nothing.

    python benchmarks/gate_share.py [--runs 5]

Builds a copy of the real site several times; after each build the gate runs on it once more, in a
process that has done nothing before, as in a build. Ends with 1 when the middle share is too large.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from generated import write_project
from scale import COLUMNS, measured, row

MOST = 0.10
"""The gate may take this share of a build."""


def share(found: dict[str, Any]) -> float:
    """The part of the time of a build that the gate takes."""
    return found["gate"][0] / found["build"][0]


def main() -> None:
    """Print a line for each run; exit with 1 when the gate takes more than its share."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="how often it is measured")
    runs = parser.parse_args().runs
    print(f"| {' | '.join(COLUMNS)} |\n{'|---' * len(COLUMNS)}|", flush=True)
    shares = []
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        write_project(project, pages=0)
        for _ in range(runs):
            found = measured(project)
            shares.append(share(found))
            print(row(found), flush=True)
    middle = statistics.median(shares)
    print(f"\nThe gate takes {middle:.1%} of a build; {MOST:.0%} is the most allowed.")
    sys.exit(middle > MOST)


if __name__ == "__main__":
    main()
