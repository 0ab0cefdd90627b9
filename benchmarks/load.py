"""How many readers one small server carries: real nginx and Caddy, on this machine alone.

    python benchmarks/load.py [--seconds 5]

Publishes the real site into a temporary folder, starts each server of deploy/ on the loopback
address, and asks for the page on warning signs with wrk (Debian: wrk), bounded in time and in
connections. The figures are of one machine on one day; the last column is what a day of a million
visits needs at its busiest hour, as a share of it.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from plainback.release.putting import publish  # noqa: E402
from servers import SERVERS, running  # noqa: E402

VISITS, REQUESTS, BUSIEST = 1_000_000, 6, 0.10
"""Visits a day, requests of a visit at most (a test holds that), share of the busiest hour."""
PAGE = "/de/red-flags/"


def measured(address: str, seconds: int) -> tuple[float, float]:
    """Requests a second, and the time within which 99 % were answered, in milliseconds."""
    command = ["wrk", "-t1", "-c32", f"-d{seconds}s", "--latency", "-H"]
    command += ["Accept-Encoding: br, gzip", address + PAGE]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", text)
    slowest = re.search(r"99%\s+([\d.]+)(us|ms|s)", text)
    if not rate or not slowest or "Non-2xx" in text:
        raise RuntimeError(text)
    return float(rate[1]), float(slowest[1]) * {"us": 0.001, "ms": 1, "s": 1000}[
        slowest[2]
    ]


def main() -> None:
    """Print a table, a row a server."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=5, choices=range(1, 31))
    seconds = parser.parse_args().seconds
    needed = VISITS * REQUESTS * BUSIEST / 3600
    print(f"{VISITS} visits a day: {needed:.0f} requests a second in the busiest hour")
    for name in SERVERS:
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "srv"
            publish(ROOT / "site", target)
            with running(name, target, Path(folder)) as address:
                rate, slowest = measured(address, seconds)
        print(
            f"{name}: {rate:.0f} requests a second, 99 % within {slowest:.1f} ms; "
            f"the busiest hour needs {needed / rate:.1%} of that"
        )


if __name__ == "__main__":
    main()
