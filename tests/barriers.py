"""What keeps people out of a page: axe by WCAG 2.2 AA and good practice, and letters too small."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
"""All rules of these kinds; without them axe leaves out those of WCAG 2.2."""
LOOK = {"type": "rule", "values": ["color-contrast", "target-size"]}
"""The rules whose answer depends on colours and widths and not on the page's structure."""
RUN = """async (only) => {
    const found = await axe.run({ runOnly: only, resultTypes: ["violations"] });
    const places = (nodes) => nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ");
    return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${places(nodes)}`);
}"""
SMALL = """least => {
    const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim();
    const written = (node) => [...node.childNodes].some(isText);
    const size = (node) => parseFloat(getComputedStyle(node).fontSize);
    return [...document.querySelectorAll("body *:not(script, svg *)")]
        .filter((node) => written(node) && node.checkVisibility() && size(node) < least)
        .map((node) => `${size(node)} pixels: ${node.textContent.trim().slice(0, 40)}`);
}"""
LEAST = 16
"""Height of the smallest letters on a page, in CSS pixels; pictures keep their own scale."""


def axe(page: Page, only: dict = RULES) -> list[str]:
    """What axe finds on the page as it is now: rule, help, and the first places."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(Axe().axe_script)
    return page.evaluate(RUN, only)


def small_letters(page: Page) -> list[str]:
    """Text on the page in letters that are too small to read on a phone."""
    return page.evaluate(SMALL, LEAST)
