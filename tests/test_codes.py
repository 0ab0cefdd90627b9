"""Clinical codes: each leads to a page in four languages; an Infobutton request is answered."""

import json
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from selectolax.lexbor import LexborHTMLParser

from browser import find_browser
from conftest import ROOT
from plainback.codes import load_codes
from plainback.problem import DataError
from plainback.writing.library import Library

LANGUAGES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}
SHAPES = {
    "icd10": r"[A-Z]\d\d(\.\d)?",
    "icpc2": r"[A-Z]\d\d",
    "snomed": r"[1-9]\d{5,17}",
}
DIHEDRAL = (
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
)  # fmt: skip
SHUFFLES = (
    "0123456789", "1576283094", "5803796142", "8916043527",
    "9453126870", "4286573901", "2793806415", "7046913258",
)  # fmt: skip


def has_check_digit(concept: str) -> bool:
    """SNOMED CT's own check of an identifier (J. Verhoeff)."""
    state = 0
    for place, digit in enumerate(reversed(concept)):
        state = int(DIHEDRAL[state][int(SHUFFLES[place % 8][int(digit)])])
    return state == 0


def test_every_code_has_the_shape_of_its_system_a_page_and_a_source(
    library: Library,
) -> None:
    codes = load_codes(ROOT / "data")
    assert set(codes.systems) == set(SHAPES)
    for key, system in codes.systems.items():
        for mark, code in system.codes.items():
            assert re.fullmatch(SHAPES[key], mark)
            assert code.page in library.files
            assert code.source in codes.sources


def test_snomed_identifiers_pass_their_own_check() -> None:
    concepts = load_codes(ROOT / "data").systems["snomed"].codes
    assert all(map(has_check_digit, concepts))
    assert not has_check_digit("279039008")


def test_each_code_leads_to_its_page_in_four_languages(site: Path) -> None:
    for key, system in load_codes(ROOT / "data").systems.items():
        for mark, code in system.codes.items():
            folder = site / "code" / key / mark
            text = (folder / "index.html").read_text(encoding="utf-8")
            ways = LexborHTMLParser(text).css(".pb-choice a")
            found = {w.attributes["lang"]: w.attributes["href"] for w in ways}
            for language, prefix in LANGUAGES.items():
                wanted = site / prefix / code.page / "index.html"
                led = (folder / found[language] / "index.html").resolve()
                assert led == wanted.resolve()
                assert led.is_file()


def test_the_list_for_programs_names_every_code_and_address(site: Path) -> None:
    data = json.loads((site / "code" / "codes.json").read_text(encoding="utf-8"))
    listed = {(s["system"], c["code"]) for s in data["systems"] for c in s["codes"]}
    systems = load_codes(ROOT / "data").systems
    assert listed == {(k, m) for k, system in systems.items() for m in system.codes}
    for code in (c for system in data["systems"] for c in system["codes"]):
        assert list(code["addresses"]) == list(LANGUAGES)
        for address in code["addresses"].values():
            assert (site / address.removeprefix(data["site"]) / "index.html").is_file()


def test_a_code_without_a_known_source_is_refused(tmp_path: Path) -> None:
    text = (ROOT / "data" / "codes.yml").read_text(encoding="utf-8")
    changed = text.replace("source: icpc-table}", "source: hearsay}", 1)
    (tmp_path / "codes.yml").write_text(changed, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_codes(tmp_path)
    assert 'icpc2 L01: unknown source "hearsay"' in str(caught.value.problems)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output readable."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox"]
        )
        yield browser.new_page()
        browser.close()


ICD = "mainSearchCriteria.v.cs=2.16.840.1.113883.6.3"
REQUESTS = [
    (f"mainSearchCriteria.v.c=M54.5&{ICD}", "code/icd10/M54.5/"),
    (
        f"mainSearchCriteria.v.c=M54.5&{ICD}&informationRecipient.languageCode.c=de",
        "de/back-pain/low-back/",
    ),
    (
        "mainSearchCriteria.v.c=L86&informationRecipient.languageCode.c=nl-BE",
        "nl/back-pain/leg-pain/",
    ),
    (
        "mainSearchCriteria.v.c=279039007&mainSearchCriteria.v.cs=http://snomed.info/sct"
        "&informationRecipient.languageCode.c=ru",
        "ru/back-pain/low-back/",
    ),
    (
        "mainSearchCriteria.v.c=L03&mainSearchCriteria.v.cs=urn:oid:2.16.840.1.113883.6.139"
        "&informationRecipient.languageCode.c=%20NL",
        "nl/back-pain/low-back/",
    ),
    (
        f"mainSearchCriteria.v.c=M54.5&{ICD}&informationRecipient.languageCode.c=constructor",
        "code/icd10/M54.5/",
    ),
]


@pytest.mark.browser
def test_an_infobutton_request_is_answered_and_an_unknown_one_shows_the_list(
    address: str, page: Page
) -> None:
    for asked, wanted in REQUESTS:
        page.goto(f"{address}code/?{asked}")
        page.wait_for_url(f"{address}{wanted}")
    for asked in ("mainSearchCriteria.v.c=Z99", f"mainSearchCriteria.v.c=L03&{ICD}"):
        page.goto(f"{address}code/?{asked}")
        expect(page.get_by_role("link", name="L03")).to_be_visible()
        assert page.url == f"{address}code/?{asked}"
