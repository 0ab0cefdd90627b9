"""Tables and drawings where there is little room: nothing is cut off, everything can be read."""

import pytest
from playwright.sync_api import Browser

from test_browser import PREFIXES, address, browser, open_page, page_paths

__all__ = ["address", "browser"]
pytestmark = pytest.mark.browser
CUT = """() => [...document.querySelectorAll(".pb-table")]
    .filter((frame) => frame.scrollWidth > frame.clientWidth)
    .map((frame) => frame.getAttribute("aria-label"))"""
NAMELESS = """() => [...document.querySelectorAll(".pb-table td[data-column]")]
    .filter((cell) => getComputedStyle(cell).display === "block")
    .filter((cell) => !cell.dataset.column.trim()).length"""
LETTERS = """() => [...document.querySelectorAll(".pb-chart svg text")].map((text) => {
    const drawing = text.ownerSVGElement;
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    const end = drawing.closest(".pb-chart").getBoundingClientRect().right;
    return {
        text: text.textContent,
        size: parseFloat(getComputedStyle(text).fontSize) * scale,
        inside: text.getBoundingClientRect().right <= end,
    };
})"""
COLOURS = """() => [1, 2, 3].map((number) => {
    const first = (name) => document.querySelector(`.pb-chart__${name}--${number}`);
    const look = (name) => getComputedStyle(first(name));
    return [look("line").stroke, look("point").fill];
})"""


@pytest.mark.parametrize("language", PREFIXES)
def test_no_table_is_cut_off_and_every_cell_has_the_name_of_its_column(
    language: str, site, address: str, browser: Browser
) -> None:
    page, found, seen = open_page(browser, address), [], 0
    for path in page_paths(site, language):
        if 'class="pb-table' not in (site / path / "index.html").read_text("utf-8"):
            continue
        page.goto(f"{address}{path}")
        for width in (320, 412, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            seen += 1
            found += [f"{path} at {width}: {name}" for name in page.evaluate(CUT)]
            if nameless := page.evaluate(NAMELESS):
                found.append(f"{path} at {width}: {nameless} cells without a name")
    assert seen > 30
    assert found == []


@pytest.mark.parametrize("language", PREFIXES)
def test_the_letters_of_charts_can_be_read_on_the_smallest_phone(
    language: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport={"width": 320, "height": 640})
    found = []
    for path in ("back-pain/", "back-pain/scans/", "massage/", "self-care/medicines/"):
        page.goto(f"{address}{PREFIXES[language]}{path}")
        found += page.evaluate(LETTERS)
    assert len(found) > 30
    assert [text for text in found if text["size"] < 14 or not text["inside"]] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_points_of_a_line_have_its_colour(
    scheme: str, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, color_scheme=scheme)
    page.goto(f"{address}back-pain/")
    pairs = page.evaluate(COLOURS)
    assert [line for line, point in pairs if line != point] == []
    assert len({line for line, _ in pairs}) == 3
