"""The built pages in a real browser: what a patient sees, taps and hears."""

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from barriers import LOOK, RULES, axe, small_letters
from browser import find_browser
from plainback.apart import is_apart

pytestmark = pytest.mark.browser
PREFIXES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}
NUMBERS = {
    "en": ["999", "112", "911"],
    "de": ["112"],
    "nl": ["112"],
    "ru": ["112", "103"],
}
PHONE = {"width": 360, "height": 640}
DESK = {"width": 1280, "height": 800}
STATES = [("light", PHONE, RULES), ("dark", DESK, RULES)]
STATES += [("dark", PHONE, LOOK), ("light", DESK, LOOK)]
"""Colours, size, and the rules to ask: all of them once in light and once in dark."""
STROKE = {"en": "stroke", "de": "schlaganfall", "nl": "beroerte", "ru": "инсульт"}
MASSAGE = {"en": "massage", "de": "massage", "nl": "massage", "ru": "массаж"}


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output readable."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The built site, served on this machine only."""
    handler = partial(QuietHandler, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium; without one the tests fail, they do not skip."""
    path = find_browser()
    assert path, "no Chromium: run requirements/browser.sh"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox"]
        )
        yield started
        started.close()


def open_page(browser: Browser, address: str, **options: object) -> Page:
    """A fresh page on which a request to any other address fails the test."""
    page = browser.new_context(**options).new_page()

    def only_here(route, request) -> None:
        assert request.url.startswith(address), (
            f"request to another server: {request.url}"
        )
        route.continue_()

    page.route("**/*", only_here)
    return page


def page_paths(site: Path, language: str) -> list[str]:
    """The addresses of all pages of one language."""
    folder = site / PREFIXES[language]
    files = [file.relative_to(site) for file in folder.rglob("index.html")]
    others = [code for code in PREFIXES if code not in ("en", language)]
    return sorted(
        file.parent.as_posix().removeprefix(".")
        for file in files
        if language != "en"
        or not (file.parts[0] in others or is_apart(file.as_posix()))
    )


@pytest.mark.parametrize("language", PREFIXES)
def test_the_first_screen_of_a_small_phone_shows_number_and_first_nerve_signs(
    language: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport=PHONE)
    page.goto(f"{address}{PREFIXES[language]}red-flags/")
    for number in NUMBERS[language]:
        link = page.get_by_role("complementary").get_by_role("link", name=number)
        expect(link).to_be_in_viewport(ratio=1)
        assert link.get_attribute("href") == f"tel:{number}"
    expect(page.locator("#bladder-trouble")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("language", PREFIXES)
def test_the_emergency_strip_is_two_rows_of_large_targets_on_a_phone(
    language: str, width: int, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport={"width": width, "height": 640})
    for path, ways, most in (("massage/", 2, 100), ("red-flags/", 1, 76)):
        page.goto(f"{address}{PREFIXES[language]}{path}")
        strip = page.locator(".pb-strip")
        assert strip.bounding_box()["height"] <= most
        boxes = [link.bounding_box() for link in strip.get_by_role("link").all()]
        assert len(boxes) == len(NUMBERS[language]) + ways
        assert min(min(box["width"], box["height"]) for box in boxes) >= 44


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("language", PREFIXES)
def test_the_language_switch_keeps_the_page(
    language: str, script: bool, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, java_script_enabled=script)
    page.goto(f"{address}{PREFIXES[language]}massage/when-not/")
    for name, other in (
        ("English", ""),
        ("Deutsch", "de/"),
        ("Nederlands", "nl/"),
        ("Русский", "ru/"),
    ):
        link = page.get_by_role("link", name=name, exact=False).first
        link.click()
        expect(page).to_have_url(f"{address}{other}massage/when-not/")


def test_the_language_switch_keeps_the_item(address: str, browser: Browser) -> None:
    page = open_page(browser, address)
    page.goto(f"{address}de/red-flags/#saddle-numbness")
    page.get_by_role("link", name="Русский").click()
    expect(page).to_have_url(f"{address}ru/red-flags/#saddle-numbness")
    expect(page.locator("#saddle-numbness")).to_be_in_viewport()


@pytest.mark.parametrize("language", PREFIXES)
def test_everything_can_be_read_without_javascript(
    language: str, site: Path, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, java_script_enabled=False, viewport=PHONE)
    page.goto(f"{address}{PREFIXES[language]}red-flags/")
    items = page.locator("[data-safety-item]")
    assert items.count() > 50
    for number in range(items.count()):
        expect(items.nth(number)).to_be_visible()
    page.get_by_role("link", name=re.compile(r"^(Menu|Menü|Меню)$")).click()
    expect(page.locator("#menu")).to_be_in_viewport()


@pytest.mark.parametrize("language", PREFIXES)
def test_every_page_is_accessible_narrow_and_quiet(
    language: str, site: Path, address: str, browser: Browser
) -> None:
    """Each page once: axe in light and dark, small and large, no small letters, no sideways
    scrolling at four widths, no request that fails, nothing on the console, no cookie.
    """
    page = open_page(browser, address)
    found: list[str] = []
    page.on("console", lambda message: found.append(f"console: {message.text}"))
    page.on(
        "response", lambda r: r.status >= 400 and found.append(f"{r.status}: {r.url}")
    )
    paths = page_paths(site, language)
    for path in paths:
        page.goto(f"{address}{path}")
        for state in STATES:
            found += [f"/{path}: {name}" for name in barriers(page, *state)]
        found += [f"/{path}: {text}" for text in small_letters(page)]
        for width in (320, 768, 1280, 360):
            page.set_viewport_size({"width": width, "height": 640})
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found.append(f"/{path}: scrolls sideways at {width} pixels")
    assert len(paths) >= 10
    assert found == []
    assert page.context.cookies() == []


def barriers(page: Page, scheme: str, size: dict, only: dict) -> list[str]:
    """What axe finds in one state of the page."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    return [f"{scheme} at {size['width']}: {name}" for name in axe(page, only)]


@pytest.mark.parametrize("language", PREFIXES)
def test_the_open_search_is_accessible_with_results_with_a_warning_and_with_none(
    language: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport=PHONE)
    page.goto(f"{address}{PREFIXES[language]}back-pain/scans/")
    page.locator("[data-pb-search][aria-expanded]").click()
    field = page.get_by_role("searchbox")
    found: list[str] = []
    for query, shown in (
        (MASSAGE[language], "ol"),
        (STROKE[language], ".pb-search__now"),
        ("qwzxqwzx", "ul"),
    ):
        field.fill(query)
        expect(page.locator(f".pb-search__results > {shown}").first).to_be_visible()
        for scheme, size, _ in STATES:
            found += barriers(page, scheme, size, RULES)
    assert found == []


@pytest.mark.parametrize(
    "path",
    ["404.html", "offline.html", "r/", "r/2008/", "versions/", "embed/ru/emergency/"],
)
def test_pages_beside_the_ordinary_ones_are_accessible(
    path: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address)
    page.goto(f"{address}{path}")
    assert [name for state in STATES for name in barriers(page, *state)] == []
    assert small_letters(page) == []


def test_the_page_that_does_not_exist_helps_in_all_languages(
    address: str, browser: Browser
) -> None:
    page = open_page(browser, address)
    page.goto(f"{address}404.html")
    for language, numbers in NUMBERS.items():
        part = page.locator(f"section[lang={language}]")
        expect(part.get_by_role("heading")).to_be_visible()
        for number in numbers:
            expect(part.get_by_role("link", name=number)).to_be_visible()


@pytest.mark.parametrize("language", PREFIXES)
def test_the_keyboard_reaches_skip_link_numbers_languages_and_menu(
    language: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport=PHONE)
    page.goto(f"{address}{PREFIXES[language]}red-flags/")
    reached = []
    for _ in range(14):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        expect(focused).to_be_in_viewport()
        reached.append(focused.get_attribute("href"))
    assert reached[0] == "#main"
    assert {f"tel:{number}" for number in NUMBERS[language]} <= set(reached)
    assert "#menu" in reached
    page.goto(f"{address}{PREFIXES[language]}red-flags/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_in_viewport()


@pytest.mark.parametrize("language", PREFIXES)
def test_paper_keeps_every_safety_item_and_drops_the_furniture(
    language: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address)
    page.emulate_media(media="print")
    page.goto(f"{address}{PREFIXES[language]}massage/when-not/")
    items = page.locator("[data-safety-item]")
    assert items.count() > 40
    for number in range(items.count()):
        expect(items.nth(number)).to_be_visible()
    expect(page.locator(".pb-care__urgency").first).to_be_visible()
    expect(page.locator("#menu")).to_be_hidden()
    assert len(page.pdf(format="A4")) > 10_000


@pytest.mark.parametrize("language", PREFIXES)
def test_the_ways_on_the_home_page_stand_in_one_column_on_paper(
    language: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address)
    page.emulate_media(media="print")
    page.goto(f"{address}{PREFIXES[language]}")
    ways = page.locator(".pb-situations li").all()
    assert len({way.bounding_box()["x"] for way in ways}) == 1
    assert len(ways) > 4


def test_two_exercises_fit_on_a_sheet(address: str, browser: Browser) -> None:
    page = open_page(browser, address)
    page.goto(f"{address}ru/self-care/exercises/")
    assert page.locator(".pb-exercise").count() >= 10
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert len(sheets) <= 15


def test_the_language_that_is_not_shown_is_not_an_empty_place_in_the_list(
    address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport=PHONE)
    page.goto(f"{address}de/massage/")
    places = page.get_by_role("navigation", name="Sprachen").get_by_role("listitem")
    expect(places).to_have_text([re.compile("EN"), re.compile("NL"), re.compile("RU")])
