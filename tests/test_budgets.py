"""What a page may cost: bytes and requests, counted. One KB is 1024 bytes."""

import gzip
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser, Page, expect

from test_browser import PREFIXES, browser, page_paths

__all__ = ["browser"]
KB = 1024
CRITICAL = {"gzip": 16 * KB, "brotli": 14 * KB}
"""Bytes of the HTML and its style sheet, for the pages that must come with the first answer."""
ALL = 30 * KB
"""Bytes of everything that a page loads by itself."""
MOST_REQUESTS = 6
FIRST_SEARCH = 60 * KB
IDLE = ("", "red-flags", "massage/claims", "self-care/exercises")
"""Pages on which the test also waits until nothing is on the line any more."""
STEMMERS = {"en": "english", "de": "german", "nl": "dutch_porter", "ru": "russian"}


def compressed(file: Path, way: str) -> int:
    """Bytes of a file on the way to the reader."""
    content = file.read_bytes()
    if way == "gzip":
        return len(gzip.compress(content, 9, mtime=0))
    return len(brotli.compress(content, quality=11))


def loaded(page: Path) -> dict[str, list[Path]]:
    """The files that a page names: what it waits for, and what may come later."""
    html = page.read_text(encoding="utf-8")
    files: dict[str, list[Path]] = {"first": [page], "later": []}
    for tag in re.findall(r"<(?:link|script)\b[^>]*>", html):
        address = re.search(r'(?:href|src)="([^"#]+)"', tag)
        if address and not re.search(r'rel="(?:canonical|alternate)"', tag):
            waits = 'rel="stylesheet"' in tag and "media=" not in tag
            file = (page.parent / address[1]).resolve()
            files["first" if waits else "later"].append(file)
    return files


@pytest.mark.parametrize("way", CRITICAL)
@pytest.mark.parametrize("path", ["", "red-flags/"])
@pytest.mark.parametrize("language", PREFIXES)
def test_the_pages_of_an_emergency_come_with_the_first_answer(
    language: str, path: str, way: str, site: Path
) -> None:
    page = site / PREFIXES[language] / path / "index.html"
    size = sum(compressed(file, way) for file in loaded(page)["first"])
    assert size <= CRITICAL[way]


@pytest.mark.parametrize("language", PREFIXES)
def test_no_page_is_heavier_than_a_phone_with_a_bad_line_can_bear(
    language: str, site: Path
) -> None:
    heavy = {}
    for path in page_paths(site, language):
        page = site / path / "index.html"
        files = [file for part in loaded(page).values() for file in part]
        size = sum(compressed(file, "brotli") for file in files)
        if size > ALL or len(files) > MOST_REQUESTS:
            heavy[path] = size, len(files)
    assert heavy == {}


class Counting(SimpleHTTPRequestHandler):
    """Serves files compressed, and writes down what each answer costs."""

    def __init__(self, *arguments: object, answers: list, **options: object) -> None:
        self.answers = answers
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        body = gzip.compress(file.read_bytes(), 9) if file.is_file() else b""
        self.answers.append((self.path, len(body)))
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output readable."""


@pytest.fixture(scope="module")
def answers() -> list[tuple[str, int]]:
    """Address and bytes of each answer of the server."""
    return []


@pytest.fixture(scope="module")
def counted(site: Path, answers: list) -> Iterator[str]:
    """The address of the built site on this machine, where every answer is counted."""
    handler = partial(Counting, directory=str(site), answers=answers)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def first_visit(browser: Browser, found: list[str], address: str) -> Page:
    """A browser that knows nothing of the site yet; writes down what goes wrong."""
    page = browser.new_context().new_page()
    page.on("console", lambda message: found.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: found.append(f"error: {error}"))
    page.on("requestfailed", lambda request: found.append(f"failed: {request.url}"))

    def look(response) -> None:
        if response.status >= 400 or not response.url.startswith(address):
            found.append(f"{response.status}: {response.url}")

    page.on("response", look)
    return page


@pytest.mark.browser
@pytest.mark.parametrize("language", PREFIXES)
def test_the_first_visit_of_any_page_asks_little_and_nobody_else(
    language: str, site: Path, counted: str, answers: list, browser: Browser
) -> None:
    found: list[str] = []
    for path in page_paths(site, language):
        page = first_visit(browser, found, counted)
        answers.clear()
        rest = path.removeprefix(PREFIXES[language])
        until = "networkidle" if rest.strip("/") in IDLE else "load"
        page.goto(f"{counted}{path}", wait_until=until)
        if len(answers) > MOST_REQUESTS:
            found.append(f"/{path}: {len(answers)} requests: {answers}")
        if [asked for asked, _ in answers if "search" in asked]:
            found.append(f"/{path}: the search is loaded before it is asked for")
        page.context.close()
    assert found == []


@pytest.mark.browser
@pytest.mark.parametrize("language", PREFIXES)
def test_the_first_search_is_light(
    language: str, counted: str, answers: list, browser: Browser
) -> None:
    found: list[str] = []
    page = first_visit(browser, found, counted)
    page.goto(f"{counted}{PREFIXES[language]}massage/", wait_until="networkidle")
    answers.clear()
    page.locator("[data-pb-search][aria-expanded]").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("massage")
    page.wait_for_load_state("networkidle")
    answers = [answer for answer in answers if "/search/" in answer[0]]
    asked = " ".join(path for path, _ in answers)
    assert f"search/{language}.json" in asked
    assert f"{STEMMERS[language]}.mjs" in asked
    assert sum(size for _, size in answers) <= FIRST_SEARCH
    assert found == []
