"""Every English page notes what in it was checked against which sources, and when."""

import re
from datetime import date
from pathlib import Path

import yaml

from conftest import ROOT
from plainback.sources import load_sources

PAGES = sorted((ROOT / "docs" / "en").rglob("*.md"))


def test_every_page_notes_what_was_checked() -> None:
    known = set(load_sources(ROOT / "data"))
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        note = yaml.safe_load(text.split("---\n")[1]).get("checked", "")
        day, _, what = note.partition(": ")
        assert date.fromisoformat(day), page
        assert len(what) > 30, page
        named = re.search(r"our notes on ([a-z0-9, -]+)\.", what)
        for source in named[1].split(", ") if named else []:
            assert source in known, (page, source)
            assert re.search(rf"@{source}\b", text), (page, source)


def test_the_notes_are_not_printed(site: Path) -> None:
    for file in site.rglob("index.html"):
        assert "our notes on" not in file.read_text(encoding="utf-8"), file
