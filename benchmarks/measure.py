"""Build one project, run the gate on the result, and print seconds and memory as JSON."""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from plainback.check import check


def cpu() -> float:
    """CPU seconds of this process and of all its children that have ended."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    usages = [resource.getrusage(each) for each in whose]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def largest(who: int) -> float:
    """The largest memory, in MB, of this process or of its largest child."""
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return resource.getrusage(who).ru_maxrss / unit


def build(project: Path) -> None:
    """Build the project in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    subprocess.run(command, cwd=project, check=True)


def timed(work: Callable[[], None]) -> tuple[float, float]:
    """Seconds on the clock, and CPU seconds."""
    started, before = time.perf_counter(), cpu()
    work()
    return time.perf_counter() - started, cpu() - before


def main() -> None:
    """Measure the project that is named on the command line."""
    project = Path(sys.argv[1])
    site = project / "site"
    building = timed(lambda: build(project))
    build_mb = largest(resource.RUSAGE_CHILDREN)
    gate = timed(lambda: check(site, project))
    gate_mb = largest(resource.RUSAGE_SELF)
    result = check(site, project, time.process_time)
    if not result.safe:
        sys.exit("\n".join(map(str, result.problems[:20])))
    found = {
        "pages": result.counts["page"],
        "build": building,
        "build_mb": build_mb,
        "gate": gate,
        "gate_mb": gate_mb,
        "parts": result.seconds,
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
