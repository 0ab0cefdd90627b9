"""The built site as a whole: addresses, languages, what search engines and other programs read."""

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import ROOT
from plainback.apart import is_apart
from plainback.words import plain
from plainback.writing.library import Library

LANGUAGES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}
SITE_URL = "https://plainback.example/"


def paths(site: Path) -> list[str]:
    """The language-neutral paths of all pages."""
    found = []
    for file in site.rglob("index.html"):
        path = file.parent.relative_to(site).as_posix()
        if path.split("/")[0] not in ("de", "nl", "ru") and not is_apart(f"{path}/"):
            found.append("/" if path == "." else f"{path}/")
    return sorted(found)


def page(site: Path, language: str, path: str) -> LexborHTMLParser:
    file = site / LANGUAGES[language] / path.strip("/") / "index.html"
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_names_its_language_title_and_description(
    language: str, site: Path
) -> None:
    titles = set()
    for path in paths(site):
        built = page(site, language, path)
        assert built.css_first("html").attributes["lang"] == language
        title = built.css_first("title").text()
        assert "Plainback" in title
        titles.add(title)
        description = built.css_first("meta[name=description]").attributes["content"]
        assert 60 <= len(description) <= 180, (path, len(description))
        assert (
            built.css_first("meta[name='plainback:page']").attributes["content"] == path
        )
        review = built.css_first("meta[name='plainback:medical-review']").attributes[
            "content"
        ]
        assert review == "none"
    assert len(titles) == len(paths(site))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_names_its_versions_by_absolute_address(
    language: str, site: Path
) -> None:
    for path in paths(site):
        rest = "" if path == "/" else path
        links = page(site, language, path).css("link[rel=alternate][hreflang]")
        named = {a.attributes["hreflang"]: a.attributes["href"] for a in links}
        expected = {
            code: f"{SITE_URL}{prefix}{rest}" for code, prefix in LANGUAGES.items()
        }
        assert named == {**expected, "x-default": f"{SITE_URL}{rest}"}


def test_the_sitemap_lists_every_page_in_every_language(site: Path) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    tree = ElementTree.parse(site / "sitemap.xml")
    found = {entry.text for entry in tree.iter(f"{space}loc")}
    wanted = {
        f"{SITE_URL}{prefix}{'' if path == '/' else path}"
        for path in paths(site)
        for prefix in LANGUAGES.values()
    }
    assert found == wanted
    links = tree.iter("{http://www.w3.org/1999/xhtml}link")
    assert {link.attrib["hreflang"] for link in links} == {*LANGUAGES, "x-default"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_strip_on_every_page_leads_to_help(
    language: str, site: Path, library: Library
) -> None:
    wanted = [f"tel:{button.number}" for button in library.numbers.strip[language]]
    for path in paths(site):
        strip = page(site, language, path).css_first("aside.pb-strip")
        calls = [a.attributes["href"] for a in strip.css("a[data-country]")]
        assert calls == wanted
        ways = [a.attributes["href"] for a in strip.css("a:not([data-country])")]
        assert any(way.endswith("emergency-numbers/") for way in ways) or (
            path == "red-flags/emergency-numbers/"
        )


def test_the_page_not_found_speaks_all_languages_and_names_their_numbers(
    site: Path, library: Library
) -> None:
    built = LexborHTMLParser((site / "404.html").read_text(encoding="utf-8"))
    for language in LANGUAGES:
        part = built.css_first(f"section[lang={language}]")
        calls = [a.attributes["href"] for a in part.css("a[data-country]")]
        assert calls == [f"tel:{b.number}" for b in library.numbers.strip[language]]
        assert library.interface.word("not-found-title", language) in part.text()


def test_the_list_of_countries_says_what_is_unconfirmed(
    site: Path, library: Library
) -> None:
    for language in LANGUAGES:
        text = (
            page(site, language, "red-flags/emergency-numbers/")
            .css_first("main")
            .text()
        )
        words = library.interface.word("number-unconfirmed", language)
        open_ = [c for c in library.numbers.countries.values() if c.confirmed is None]
        assert plain(text).count(words) == len(open_)


def test_words_for_staff_stand_side_by_side_under_the_same_numbers(
    site: Path, library: Library
) -> None:
    section = library.registry.section("get-help-now")
    for language in LANGUAGES:
        rows = page(site, language, "red-flags/show-this/").css("tr[data-show-item]")
        assert [row.attributes["data-show-item"] for row in rows] == section.items
        for number, row in enumerate(rows, start=1):
            assert row.css_first("th").text() == str(number)
            cells = {td.attributes["lang"]: td.text() for td in row.css("td")}
            item = row.attributes["data-show-item"]
            for code in LANGUAGES:
                plain = re.sub(r"\s+", " ", library.item_words[code][item])
                assert re.sub(r"\s+", " ", cells[code]) == plain


def test_the_table_of_safety_lists_is_equal_in_all_languages(site: Path) -> None:
    for language in LANGUAGES:
        rows = page(site, language, "about/").css("tr[data-parity-section]")
        assert len(rows) > 10
        for row in rows:
            counts = [td.text() for td in row.css("td")][1:]
            assert len(counts) == len(LANGUAGES)
            assert len(set(counts)) == 1, row.attributes["data-parity-section"]


def test_every_citation_leads_to_a_numbered_source_on_its_page(site: Path) -> None:
    for language in LANGUAGES:
        for path in paths(site):
            built = page(site, language, path)
            ids = {e.attributes["id"] for e in built.css("[id]")}
            for link in built.css("[data-source]"):
                assert (
                    link.attributes["href"]
                    == f"#source-{link.attributes['data-source']}"
                )
                assert link.attributes["href"][1:] in ids


def test_nothing_is_loaded_from_another_server(site: Path) -> None:
    for file in site.rglob("*.html"):
        built = LexborHTMLParser(file.read_text(encoding="utf-8"))
        loads = [e.attributes["src"] for e in built.css("[src]")]
        loads += [
            e.attributes["href"]
            for e in built.css("link[href]")
            if e.attributes.get("rel") not in ("canonical", "alternate")
        ]
        assert not [address for address in loads if "//" in address], file


def test_the_receipt_fits_the_site_and_two_checks_give_the_same(site: Path) -> None:
    def check() -> str:
        command = [sys.executable, "-m", "plainback", "check", str(site)]
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return (site / "receipt.json").read_text(encoding="utf-8")

    first, second = check(), check()
    assert first == second
    assert json.loads(first)


def test_mkdocs_writes_no_english_in_place_of_a_translation(site: Path) -> None:
    for path in paths(site):
        texts = {page(site, code, path).css_first("main").text() for code in LANGUAGES}
        assert len(texts) == len(LANGUAGES), path
