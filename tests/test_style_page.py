"""The page on which maintainers see every part of a page."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from conftest import ROOT
from plainback.writing.blocks import BUILDERS
from test_browser import address, axe, browser, open_page

__all__ = ["address", "browser"]
ON_ONE_PAGE = {"bibliography", "glossary", "parity-table", "quality-table"}
ON_ONE_PAGE |= {
    "show-this",
    "topic-map",
    "detection-table",
    "embeds",
    "handouts",
    "sheets",
    "short-addresses",
}
"""Made from data for the one page that has them: look there."""


def test_every_block_has_an_example() -> None:
    text = (ROOT / "data/style.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"^::: ([a-z-]+)", text, re.MULTILINE))
    assert set(BUILDERS) - shown - ON_ONE_PAGE == {"fact-box"}  # written as chart
    assert shown <= set(BUILDERS)


def test_patients_do_not_meet_it(site: Path) -> None:
    page = (site / "maintainers/style.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert "data-safety-item" not in page
    for name in ("sitemap.xml", "search/en.json", "index.html"):
        assert "maintainers" not in (site / name).read_text(encoding="utf-8")


@pytest.mark.browser
def test_its_links_lead_somewhere_and_it_is_accessible(
    site: Path, address: str, browser: Browser
) -> None:
    page = open_page(browser, address, viewport={"width": 360, "height": 640})
    page.goto(f"{address}maintainers/style.html")
    assert axe(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    for link in page.locator("main a[href^='../']").all():
        target = link.get_attribute("href").removeprefix("../").split("#")[0]
        assert (site / target / "index.html").is_file(), target
