"""What to read next, and what else the subject of a page is called."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plainback.problem import DataError
from plainback.related import load_related
from plainback.writing.library import Library

LANGUAGES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}
WITHOUT = ("/", "red-flags/")
"""The start page is a list of ways itself; whoever is in danger shall not read on."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_leads_on_in_words_to_pages_that_exist(
    language: str, site: Path, library: Library
) -> None:
    for path in library.files:
        folder = site / LANGUAGES[language] / path.strip("/")
        built = LexborHTMLParser((folder / "index.html").read_text(encoding="utf-8"))
        links = built.css(".pb-related a")
        if path in WITHOUT:
            assert not links
            continue
        assert 2 <= len(links) <= 4, path
        for link in links:
            assert ": " in link.text(), f"{path}: {link.text()} gives no reason"
            target = (folder / link.attributes["href"]).resolve()
            assert (target / "index.html").is_file(), (path, link.attributes["href"])
        assert built.css_first(".pb-also").text().count(",") >= 3


def test_a_way_that_leads_nowhere_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "related.yml").write_text("pages: {a/: {next: [b/]}, b/: {next: []}}\n")
    with pytest.raises(DataError) as error:
        load_related(tmp_path)
    assert '"a/" points to "b/"' in error.value.problems[0].message
