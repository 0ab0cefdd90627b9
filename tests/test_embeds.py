"""Cards for other websites: the same items as the page, no script, readable in a foreign frame."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from selectolax.lexbor import LexborHTMLParser

from browser import find_browser
from conftest import ROOT
from plainback.knowledge import load_knowledge
from plainback.publishing.embeds import embed_name, embeds
from plainback.registry import load_registry
from plainback.site import Site, read_site

LANGUAGES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}
CARDS = embeds(load_registry(ROOT / "data"))
EACH = [(card, language) for card in CARDS for language in LANGUAGES]
NAMES = [f"{card.name}-{language}" for card, language in EACH]


@pytest.fixture(scope="module")
def real(site: Path) -> Site:
    return read_site(site, ROOT, load_knowledge(ROOT / "data"))


def test_there_is_a_card_for_emergencies_and_one_for_massage(real: Site) -> None:
    assert [card.name for card in CARDS] == ["emergency", "before-massage"]
    found = {page.file for page in real.cards}
    assert found == {embed_name(card, language) for card, language in EACH}


@pytest.mark.parametrize(("card", "language"), EACH, ids=NAMES)
def test_a_card_has_every_item_of_the_registry_and_leads_back(
    card: object, language: str, real: Site, site: Path
) -> None:
    file = site / embed_name(card, language)
    tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
    items = [e.attributes["data-safety-item"] for e in tree.css("[data-safety-item]")]
    registry = real.knowledge.registry
    assert items == [i for s in card.sections for i in registry.section(s).items]
    assert tree.css_first("html").attributes["lang"] == language
    assert not tree.css("script, iframe, form")
    assert tree.css_first("base").attributes["target"] == "_top"
    assert tree.css_first("footer.pb-state")
    assert tree.css("aside a[data-country]")
    for link in tree.css("a[href]"):
        way, _, place = link.attributes["href"].partition("#")
        if ":" not in way:
            led = (file.parent / way / "index.html").resolve()
            assert led.is_file(), link.attributes["href"]
            assert not place or f'id="{place}"' in led.read_text(encoding="utf-8")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output readable."""


@pytest.fixture(scope="module")
def addresses(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list]:
    """Our site, and a foreign one that frames it."""
    foreign = tmp_path_factory.mktemp("foreign")
    servers = [
        ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
        for folder in (site, foreign)
    ]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    ours, theirs = (f"http://127.0.0.1:{s.server_port}/" for s in servers)
    for card, language in EACH:
        name = embed_name(card, language).removesuffix("index.html")
        html = (
            f'<iframe src="{ours}{name}" width="400" height="{card.height}"></iframe>'
        )
        (foreign / f"{card.name}-{language}.html").write_text(html)
    yield [ours, theirs]
    for server in servers:
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox"]
        )
        yield started
        started.close()


@pytest.mark.browser
def test_a_foreign_page_shows_a_whole_card_in_the_recommended_frame(
    addresses: list, browser: Browser
) -> None:
    """Without a script, in every language; a narrow frame does not scroll sideways."""
    ours, theirs = addresses
    page = browser.new_context(java_script_enabled=True).new_page()
    for card, language in EACH:
        page.goto(f"{theirs}{card.name}-{language}.html")
        frame = page.frames[1]
        frame.wait_for_load_state()
        assert frame.url.startswith(ours)
        high = frame.evaluate("document.documentElement.scrollHeight")
        assert high <= card.height, (card.name, language, high)
        page.evaluate("document.querySelector('iframe').width = 240")
        wide = frame.evaluate("document.documentElement.scrollWidth")
        assert wide <= 240, (card.name, language, wide)
        link = frame.locator("article > h1 a").first
        link.click()
        page.wait_for_url(f"{ours}{LANGUAGES[language]}{card.page}")
