"""Short addresses and their codes: for every page and item, in every language, for ever."""

import os
import re
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from selectolax.lexbor import LexborHTMLParser

from browser import find_browser
from conftest import ROOT
from plainback.check import check
from plainback.check_digit import check_digit, with_check_digit
from plainback.knowledge import load_knowledge
from plainback.leaflets.making import jobs
from plainback.moved import load_moved
from plainback.problem import DataError
from plainback.record import promise_short
from plainback.short_links import ShortLinks, load_short_links, meanings
from plainback.site import read_site
from plainback.writing.library import Library
from small_site import change, good_site, make_files

LANGUAGES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}
SITE_URL = "https://plainback.example/"


@pytest.fixture(scope="module")
def links() -> ShortLinks:
    return load_short_links(ROOT / "data")


def parsed(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def target(site: Path, here: str, way: str) -> tuple[Path, str]:
    """The file and the id to which a relative link leads."""
    path, _, place = way.partition("#")
    return (site / here / path / "index.html").resolve(), place


def test_every_page_section_and_item_has_one_code(
    links: ShortLinks, library: Library
) -> None:
    wanted = {*library.files, *meanings(library.registry)}
    assert {link.to for link in links.links.values()} == wanted


def test_no_code_is_a_number_that_somebody_may_dial(
    links: ShortLinks, library: Library
) -> None:
    dialled = {n for c in library.numbers.countries.values() for n in c.dialled()}
    assert not dialled & set(links.links)


def test_a_code_is_digits_only_and_no_slip_of_the_finger_gives_another(
    links: ShortLinks,
) -> None:
    codes = set(links.links)
    assert all(re.fullmatch(r"[1-9]\d{3}", code) for code in codes)
    for code in codes:
        for at in range(4):
            for digit in "0123456789":
                wrong = code[:at] + digit + code[at + 1 :]
                assert wrong == code or wrong not in codes
        for at in range(3):
            swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
            assert swapped == code or swapped not in codes


def test_damm_s_own_example_has_the_digit_he_gives() -> None:
    assert check_digit("572") == "4"
    assert with_check_digit(572) == "5724"


def test_each_short_address_leads_to_its_place_in_each_language(
    site: Path, links: ShortLinks
) -> None:
    ids = {}
    for code, link in links.links.items():
        neutral = parsed(site / f"r/{code}/index.html")
        for language, prefix in LANGUAGES.items():
            way = neutral.css_first(f".pb-choice a[lang={language}]")
            assert way.attributes["hreflang"] == language
            file, place = target(site, f"r/{code}", way.attributes["href"])
            page = "" if link.page == "/" else link.page
            assert file == (site / prefix / page / "index.html").resolve()
            assert place == link.place
            own = parsed(site / f"r/{language}/{code}/index.html")
            assert own.css_first("html").attributes["lang"] == language
            href = own.css_first("main a").attributes["href"]
            assert target(site, f"r/{language}/{code}", href) == (file, place)
            refresh = own.css_first("meta[http-equiv=refresh]").attributes["content"]
            assert refresh == f"0; url={href}"
            canonical = own.css_first("link[rel=canonical]").attributes["href"]
            assert canonical == f"{SITE_URL}{prefix}{page}"
            if file not in ids:
                ids[file] = {e.id for e in parsed(file).css("[id]")}
            assert not place or place in ids[file], (code, language)


def test_the_chooser_lists_every_page_in_every_language_with_its_code(
    site: Path, links: ShortLinks
) -> None:
    chooser = parsed(site / "r/index.html")
    pages = [code for code, link in links.links.items() if not link.place]
    for language in LANGUAGES:
        codes = chooser.css(f"section[lang={language}] .pb-codes__code")
        assert [each.text() for each in codes] == [f"/r/{code}/" for code in pages]


def test_the_choice_of_language_tells_whom_to_call(
    site: Path, library: Library
) -> None:
    page = parsed(site / "r/2008/index.html")
    for language in LANGUAGES:
        calls = page.css(f"section[lang={language}] a[data-country]")
        wanted = [f"tel:{b.number}" for b in library.numbers.strip[language]]
        assert [each.attributes["href"] for each in calls] == wanted


def test_promising_twice_adds_nothing_and_a_new_item_gets_the_next_code(
    tmp_path: Path,
) -> None:
    project = good_site(tmp_path)
    assert promise_short(project) == []
    with (project / "data" / "permalinks.txt").open("a") as file:
        file.write("red-flags/#chest-pain\n")
    assert promise_short(project) == ["red-flags/#chest-pain"]
    links = load_short_links(project / "data")
    assert links.links["2035"].to == "red-flags/#chest-pain"
    assert links.links["2035"].says == "Pain in the chest."


MISTAKES = [
    ('"2019"', '"2010"', "is mistyped"),
    ('"2019"', '"2043"', '"2019" was lost'),
    ("{to: massage/}", "{to: red-flags/}", "has two codes"),
    ("{to: massage/}", "{to: Massage/}", "to"),
    ("links:", "reworded: {massage/session/: []}\nlinks:", "reworded"),
]


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES)
def test_a_mistake_in_the_codes_is_named(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    project = good_site(tmp_path)
    change(project / "data" / "short_links.yml", old, new)
    with pytest.raises(DataError) as caught:
        load_short_links(project / "data")
    assert said in str(caught.value.problems)


def test_new_words_with_the_same_meaning_pass_once_a_person_has_recorded_them(
    tmp_path: Path,
) -> None:
    project = good_site(tmp_path)
    words = "You cannot pass water."
    change(project / "data" / "safety.yml", "You can't pee.", words)
    assert {p.rule for p in check(project / "site", project).problems} == {
        "changed-meaning"
    }
    entry = f"{{date: 2026-11-21, by: A. Person, why: plainer words, says: {words}}}"
    entry = entry.replace("2026-11-21", '"2026-11-21"')
    change(
        project / "data" / "short_links.yml",
        "links:",
        f'reworded: {{"red-flags/#bladder-trouble": [{entry}]}}\nlinks:',
    )
    assert check(project / "site", project).problems == []


@pytest.fixture
def moved(tmp_path: Path) -> Path:
    """The small site, on which "old-massage/" has become "massage/"."""
    project = good_site(tmp_path)
    (project / "data" / "moved.yml").write_text(
        'pages: {old-massage/: massage/}\nplaces: {"old-massage/#a": "massage/#what-helps"}\n'
    )
    with (project / "data" / "permalinks.txt").open("a") as file:
        file.write("old-massage/\nold-massage/#a\nold-massage/#what-helps\n")
    with (project / "data" / "short_links.yml").open("a") as file:
        file.write('  "2035": {to: old-massage/}\n')
    make_files(project)
    return project


def test_a_page_that_moved_leads_on_from_its_old_addresses(moved: Path) -> None:
    assert check(moved / "site", moved).problems == []
    for prefix in LANGUAGES.values():
        old = parsed(moved / "site" / prefix / "old-massage/index.html")
        way = old.css_first("main a").attributes["href"]
        file, _ = target(moved / "site", f"{prefix}old-massage", way)
        assert file == (moved / "site" / prefix / "massage/index.html").resolve()
        assert old.css_first("script").attributes["data-places"] == "a what-helps"
    short = parsed(moved / "site/r/de/2035/index.html")
    assert short.css_first("main a").attributes["href"] == "../../../de/massage/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lost_redirect_of_a_moved_page_is_reported(
    language: str, moved: Path
) -> None:
    name = f"{LANGUAGES[language]}old-massage/index.html"
    (moved / "site" / name).unlink()
    found = check(moved / "site", moved).problems
    assert [(p.rule, p.path) for p in found] == [("lost-short-link", f"site/{name}")]


def test_a_redirect_to_a_page_that_has_moved_again_is_refused(tmp_path: Path) -> None:
    (tmp_path / "moved.yml").write_text("pages: {a/: b/, b/: c/}\n")
    with pytest.raises(DataError) as caught:
        load_moved(tmp_path)
    assert "which has moved too" in str(caught.value.problems)


def test_the_real_site_s_short_pages_need_no_reading(
    site: Path, links: ShortLinks
) -> None:
    read = read_site(site, ROOT, load_knowledge(ROOT / "data"))
    short = {name for name in read.made if name.startswith("r/")}
    assert len(short) == 1 + len(links.links) * (1 + len(LANGUAGES))
    assert not [page.file for page in read.others if page.file.startswith("r/")]


@pytest.fixture(scope="module")
def browser() -> Browser:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox"]
        )
        yield started
        started.close()


@pytest.mark.browser
def test_every_square_code_is_read_from_two_centimetres_of_print(
    site: Path, links: ShortLinks, library: Library, browser: Browser
) -> None:
    """Drawn by a browser at 2 cm and 300 dots an inch, and read by another library."""
    context = browser.new_context(device_scale_factor=300 / 96)
    page = context.new_page()
    sections = {section.id for section in library.registry.sections}
    read = 0
    for code, link in links.links.items():
        file = site / f"r/{code}/qr.svg"
        assert file.exists() == (not link.place or link.place in sections)
        if file.exists():
            drawing = file.read_text().replace("<svg ", '<svg width="2cm" ', 1)
            page.set_content(f"<body style='margin:0'>{drawing}</body>")
            picture = page.locator("svg").screenshot()
            found = zxingcpp.read_barcodes(Image.open(BytesIO(picture)))
            assert [each.text for each in found] == [f"{SITE_URL}r/{code}/"]
            read += 1
    assert read == len(library.files) + len(library.registry.current_sections())


def test_the_page_for_clinics_offers_every_leaflet_sheet_and_guide(
    site: Path, library: Library
) -> None:
    """Beside each a short address that leads to its page, and lines to paste that are there."""
    wanted = {f"leaflets/{job.file}" for job in jobs(library.leaflets, list(LANGUAGES))}
    told = set()
    for language, prefix in LANGUAGES.items():
        folder = site / prefix / "clinics"
        rows = parsed(folder / "index.html").css("tr[data-handout]")
        assert len(rows) == len(library.leaflets.leaflets) + 1 + 3
        here = set()
        for row in rows:
            ways = [a.attributes["href"] for a in row.css("a")]
            files = {os.path.relpath(folder / way, site) for way in ways}
            here |= {file for file in files if file.endswith(".pdf")}
            for file in files - here:
                name = file if Path(file).suffix else f"{file}/index.html"
                assert (site / name).is_file(), file
            qr = [file for file in files if file.endswith("qr.svg")]
            short = [file for file in files if re.fullmatch(r"r/../\d+", file)]
            for each in short:
                assert qr == [f"r/{each.rpartition('/')[2]}/qr.svg"]
            assert len(short) in (0, len(LANGUAGES))
        assert {f"leaflets/{language}/guide.pdf"} < here
        told |= here
    assert told == wanted


def test_the_page_for_clinics_lists_every_page_and_list_with_address_and_code(
    site: Path, links: ShortLinks, library: Library
) -> None:
    sections = {section.id for section in library.registry.sections}
    wanted = {
        link.to: code
        for code, link in links.links.items()
        if not link.place or link.place in sections
    }
    for prefix in LANGUAGES.values():
        folder = site / prefix / "clinics"
        rows = parsed(folder / "index.html").css("tr[data-short-link]")
        told = {}
        for row in rows:
            address, code = (a.attributes["href"] for a in row.css("a"))
            assert (folder / address / "index.html").is_file()
            assert (folder / code).is_file()
            told[row.attributes["data-short-link"]] = address.split("/")[-2]
        assert told == wanted
        for line in parsed(folder / "index.html").css('a[href$="iframe.txt"]'):
            text = (folder / line.attributes["href"]).read_text(encoding="utf-8")
            assert text.startswith(f'<iframe src="{SITE_URL}embed/')
