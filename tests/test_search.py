"""The search: what people type leads where it must, an emergency before everything else."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import ROOT
from plainback.search_data import load_search
from plainback.writing.library import Library
from plainback.writing.search_words import Stems
from test_browser import PREFIXES, address, browser, open_page

__all__ = ["address", "browser"]


def queries(language: str) -> list[tuple[str, str]]:
    """The queries of a language and where each must lead."""
    text = (ROOT / "tests" / "search" / f"{language}.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line[:1] != "#"]
    return [(query, wanted) for query, wanted in lines]


def index(site: Path, language: str) -> dict:
    return json.loads((site / "search" / f"{language}.json").read_text("utf-8"))


def opened(browser: Browser, address: str, language: str, **options: object) -> Page:
    """A page on which the search was asked for."""
    page = open_page(browser, address, **options)
    page.goto(f"{address}{PREFIXES[language]}back-pain/scans/")
    page.locator("[data-pb-search][aria-expanded]").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    return page


def found(page: Page, start: str) -> Iterator[str]:
    """Where the results lead, best first, without the address of the language."""
    links = "all => all.map(a => a.href)"
    results = page.get_by_role("search").locator("li a:not([href^='tel:'])")
    for link in results.evaluate_all(links):
        assert link.startswith(start), link
        yield link.removeprefix(start) or "/"


@pytest.mark.browser
@pytest.mark.parametrize("language", PREFIXES)
def test_every_query_leads_where_it_must(
    language: str, address: str, browser: Browser
) -> None:
    page, lost = opened(browser, address, language), []
    assert len(queries(language)) >= 60
    for query, wanted in queries(language):
        page.get_by_role("searchbox").fill(query)
        results = list(found(page, f"{address}{PREFIXES[language]}"))
        pages = [result.split("#")[0] for result in results[:3]]
        if wanted not in (results[:1] if "#" in wanted else pages):
            lost.append((query, wanted, results[:3]))
    assert lost == []


@pytest.mark.browser
@pytest.mark.parametrize("language", PREFIXES)
def test_the_browser_makes_the_same_stems_as_the_build(
    language: str, site: Path, address: str, browser: Browser
) -> None:
    data = index(site, language)
    stems = Stems(load_search(ROOT / "data").languages[language])
    asked = " ".join(query for query, _ in queries(language))
    words = sorted(set(stems.words(f"{data['headings']} {data['texts']} {asked}")))
    page = open_page(browser, address)
    page.goto(address)
    script = """async ([rules, words]) => {
        const { makeWords } = await import("./assets/search/words.mjs");
        const made = await makeWords(rules);
        return words.map((word) => [made.words(word).join(" "), made.stem(word)]);
    }"""
    folder = next(site.glob("assets-*")).name
    script = script.replace("./assets", f"{address}{folder}")
    same = [[" ".join(stems.words(word)), stems.stem(word)] for word in words]
    assert len(words) > 1000
    assert page.evaluate(script, [data["rules"], words]) == same


@pytest.mark.browser
def test_nothing_of_the_search_is_loaded_before_it_is_asked_for(
    address: str, browser: Browser
) -> None:
    page = open_page(browser, address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}ru/red-flags/", wait_until="networkidle")
    assert not [url for url in asked if "/search" in url]
    page.locator("[data-pb-search][aria-expanded]").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    used = [url for url in asked if "snowball" in url or url.endswith(".json")]
    assert {url.rsplit("/", 1)[1] for url in used} == {
        "ru.json",
        "base.mjs",
        "russian.mjs",
    }


@pytest.mark.browser
@pytest.mark.parametrize("language", PREFIXES)
def test_a_search_without_result_offers_the_situations_and_the_numbers(
    language: str, address: str, browser: Browser, library: Library
) -> None:
    page = opened(browser, address, language)
    page.keyboard.type("qwzxqwzx")
    box = page.get_by_role("search")
    expect(
        box.get_by_text(library.interface.word("search-none", language))
    ).to_be_visible()
    results = list(found(page, f"{address}{PREFIXES[language]}"))
    assert {"back-pain/low-back/", "massage/"} <= set(results)
    assert box.locator("a[href='tel:112']").is_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(page.locator("[data-pb-search]")).to_be_focused()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("language", PREFIXES)
def test_the_header_is_one_row_and_its_targets_are_large(
    language: str, width: int, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport={"width": width, "height": 640})
    page.goto(f"{address}{PREFIXES[language]}red-flags/")
    page.locator("[data-pb-search][aria-expanded]").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    assert page.locator(".pb-header").bounding_box()["height"] < 70
    close = page.get_by_role("search").get_by_role("button")
    for target in (page.locator("[data-pb-search]"), close):
        size = target.bounding_box()
        assert min(size["width"], size["height"]) >= 44
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.mark.browser
def test_without_javascript_the_search_leads_to_the_list_of_pages(
    address: str, browser: Browser
) -> None:
    page = open_page(browser, address, java_script_enabled=False)
    page.goto(f"{address}de/massage/")
    page.get_by_role("link", name="Suchen", exact=True).click()
    expect(page.locator("#menu")).to_be_in_viewport()
