"""The parts of a page in a real browser: cards, pickers, lists to tick, reading aloud, offline."""

import json
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Page, expect

from test_browser import PREFIXES, QuietHandler, address, axe, browser, open_page

__all__ = ["address", "browser"]
pytestmark = pytest.mark.browser
PHONE = {"width": 320, "height": 640}
LISTS = ("self-care/", "self-care/long-lasting/", "treatments/who-can-help/")
LISTS += ("massage/when-not/",)
VOICES = """
window.said = [];
const voices = ["en", "de", "ru"].map((lang) => ({ lang, name: lang, localService: true }));
const far = { lang: "nl", name: "far", localService: false };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [...voices, far],
  speak: (each) => said.push([each.lang, each.text]),
  cancel: () => said.push(["", "stop"]),
  addEventListener: () => {},
} });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
"""A device with voices of its own in three languages, and a Dutch one on somebody's server."""


def words(site: Path, language: str) -> dict[str, str]:
    """The words of the small helps in one language."""
    return json.loads((site / f"words/{language}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", PREFIXES)
def test_every_situation_card_has_a_drawing_and_room_on_a_small_phone(
    language: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport=PHONE)
    page.goto(f"{address}{PREFIXES[language]}")
    cards = page.locator(".pb-situations a")
    assert cards.count() == 10
    for card in cards.all():
        expect(card.locator("svg[aria-hidden=true] path").first).to_be_visible()
        box = card.bounding_box()
        assert box["height"] >= 44
        assert box["x"] + box["width"] <= PHONE["width"]


@pytest.mark.parametrize("language", PREFIXES)
def test_choosing_a_country_leaves_its_numbers_alone_on_the_screen(
    language: str, site: Path, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport=PHONE)
    page.goto(f"{address}{PREFIXES[language]}red-flags/emergency-numbers/")
    shown = page.locator(".pb-numbers__country:visible")
    all_countries = shown.count()
    choice = page.get_by_label(words(site, language)["help-country"])
    choice.select_option(value="country-nl")
    expect(shown).to_have_count(1)
    expect(shown.locator("h3")).to_have_id("country-nl")
    expect(shown.get_by_role("link", name="112").first).to_be_visible()
    choice.select_option(value="")
    expect(shown).to_have_count(all_countries)
    assert axe(page) == []


def test_without_javascript_the_numbers_are_a_list(
    address: str, browser: Browser
) -> None:
    page = open_page(browser, address, java_script_enabled=False)
    page.goto(f"{address}nl/red-flags/emergency-numbers/")
    assert page.locator(".pb-numbers__country:visible").count() > 15
    expect(page.locator(".pb-picker")).to_be_hidden()


@pytest.mark.parametrize("language", PREFIXES)
def test_lists_to_tick_can_be_ticked_filled_in_and_printed_on_one_sheet(
    language: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport=PHONE)
    page.add_init_script("window.print = () => { window.printed = true; };")
    for path in LISTS:
        page.goto(f"{address}{PREFIXES[language]}{path}")
        tick_list = page.locator(".pb-tick-list").first
        boxes = tick_list.get_by_role("checkbox")
        expect(boxes.first).to_be_visible()
        boxes.first.check()
        for field in tick_list.get_by_role("textbox").all():
            field.fill("112")
        tick_list.get_by_role("button").click()
        assert page.evaluate("window.printed")
        sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
        assert len(sheets) == 1, f"{language} {path}: {len(sheets)} sheets"
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(page.locator(".pb-print-one")).to_have_count(0)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_copied_link_is_said_and_leads_to_the_item(
    address: str, browser: Browser
) -> None:
    page = open_page(
        browser, address, permissions=["clipboard-read", "clipboard-write"]
    )
    page.goto(f"{address}de/red-flags/")
    page.locator("#saddle-numbness").get_by_role("button").click()
    expect(page.get_by_role("status").filter(has_text="kopiert")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{address}de/red-flags/#saddle-numbness"


def test_a_list_is_read_aloud_with_its_urgency_and_stopped(
    site: Path, address: str, browser: Browser
) -> None:
    page = open_page(browser, address)
    page.add_init_script(VOICES)
    page.goto(f"{address}ru/red-flags/")
    name = words(site, "ru")["help-listen-list"]
    page.locator("#get-help-now").get_by_role("button", name=name).click()
    said = page.evaluate("said.slice(1)")
    assert said[0][0] == "ru"
    assert said[0][1].startswith("Действуйте немедленно:")
    assert any("мочевой пузырь" in text for _, text in said)
    assert not any("Скопировать" in text for _, text in said)
    page.get_by_role("button", name=words(site, "ru")["help-listen-stop"]).click()
    assert page.evaluate("said.at(-1)") == ["", "stop"]


def test_foreign_words_are_read_in_their_own_language(
    site: Path, address: str, browser: Browser
) -> None:
    page = open_page(browser, address)
    page.add_init_script(VOICES)
    page.goto(f"{address}back-pain/names/")
    name = words(site, "en")["help-listen-page"]
    page.locator(".pb-state").get_by_role("button", name=name).click()
    assert any(
        lang == "ru" and "остеохондроз" in text.lower()
        for lang, text in page.evaluate("said")
    )


def test_no_listening_where_the_voice_is_on_somebody_elses_server(
    site: Path, address: str, browser: Browser
) -> None:
    page = open_page(browser, address)
    page.add_init_script(VOICES)
    page.goto(f"{address}nl/red-flags/")
    expect(
        page.get_by_role("button", name=words(site, "nl")["help-print"])
    ).to_be_visible()
    name = words(site, "nl")["help-listen-page"]
    expect(page.get_by_role("button", name=name)).to_have_count(0)


@pytest.fixture
def clinic(
    site: Path, tmp_path: Path
) -> Iterator[tuple[Path, str, ThreadingHTTPServer]]:
    """A copy of the site below a folder of a server, as a clinic may host it."""
    copytree(site, tmp_path / "back")
    handler = partial(QuietHandler, directory=str(tmp_path))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield tmp_path / "back", f"http://127.0.0.1:{server.server_port}/back/", server
    server.shutdown()


def keep_offline(page: Page, address: str) -> None:
    """Read one page, and wait until the pages of its language are kept."""
    page.goto(f"{address}de/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function(
        """async () => (await (await caches.open("plainback-pages")).keys()).length >= 17"""
    )


def test_the_safety_pages_open_without_a_connection_and_others_help(
    clinic: tuple[Path, str, ThreadingHTTPServer], browser: Browser
) -> None:
    _, address, server = clinic
    page = open_page(browser, address)
    keep_offline(page, address)
    server.shutdown()
    server.server_close()
    page.goto(f"{address}de/red-flags/")
    expect(page.locator("#bladder-trouble")).to_be_visible()
    expect(page.locator(".pb-care--emergency h2").first).to_have_css(
        "color", "rgb(255, 255, 255)"
    )
    expect(page.get_by_text("Sie lesen die Kopie")).to_be_visible()
    page.goto(f"{address}de/massage/claims/")
    expect(page.get_by_role("heading", level=2).first).to_have_text("Keine Verbindung")
    expect(page.get_by_role("link", name="112").first).to_be_visible()
    page.get_by_role("link", name="Warnzeichen").click()
    expect(page.locator("#bladder-trouble")).to_be_visible()


def test_a_changed_safety_text_replaces_the_kept_one_and_says_so(
    clinic: tuple[Path, str, ThreadingHTTPServer], browser: Browser
) -> None:
    folder, address, _ = clinic
    page = open_page(browser, address)
    keep_offline(page, address)
    file = folder / "de/red-flags/index.html"
    html = file.read_text(encoding="utf-8")
    file.write_text(html.replace("Neu: Sie", "Ganz neu: Sie"), encoding="utf-8")
    page.goto(f"{address}de/red-flags/")
    expect(page.get_by_text("Ganz neu: Sie").first).to_be_visible()
    news = page.get_by_role("status").filter(has_text="Diese Seite wurde geändert.")
    expect(news).to_be_visible(timeout=30_000)  # the keeper compares in its own time
    news.get_by_role("button").click()
    expect(news).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name="Seite drucken")).to_be_visible()
    expect(news).to_have_count(0)


@pytest.mark.parametrize("language", PREFIXES)
def test_the_meaning_of_a_word_is_there_for_keyboard_finger_and_without_javascript(
    language: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport=PHONE, has_touch=True)
    page.goto(f"{address}{PREFIXES[language]}back-pain/leg-pain/")
    expect(page.get_by_role("tooltip", include_hidden=True)).to_have_count(1)
    term = page.locator(".pb-term").first
    meaning = term.get_attribute("data-pb-meaning")
    shown = page.get_by_role("tooltip")
    term.tap()
    expect(shown).to_have_text(meaning)
    expect(shown).to_be_in_viewport(ratio=1)
    expect(term).to_have_accessible_description(meaning)
    page.keyboard.press("Escape")
    expect(shown).to_have_count(0)
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(shown).to_have_text(meaning)
    assert axe(page) == []
    term.tap()
    expect(page).to_have_url(re.compile(r"/glossary/#term-disc$"))
    expect(page.locator("#term-disc")).to_contain_text(meaning)


@pytest.mark.parametrize("language", PREFIXES)
def test_letters_twice_as_large_fit_on_a_phone(
    language: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport={"width": 360, "height": 640})
    sizes = {"fontSizes": {"standard": 32, "fixed": 26}}
    page.context.new_cdp_session(page).send("Page.setFontSizes", sizes)
    for path in ("", "red-flags/", "red-flags/emergency-numbers/", "self-care/"):
        page.goto(f"{address}{PREFIXES[language]}{path}")
        page.mouse.move(5, 5)
        expect(page.locator(".pb-state .pb-button").first).to_be_attached()
        wide = "document.documentElement.scrollWidth - innerWidth"
        assert page.evaluate(wide) <= 0, path
