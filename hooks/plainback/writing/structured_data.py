"""What search engines and other programs read of a page: one small JSON-LD block at its end."""

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from plainback.reviews import Review
from plainback.writing.library import Library

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
CITED = re.compile(r'<li id="source-([a-z0-9-]+)"')
LIGHT = frozenset({"/", "red-flags/"})
"""Pages that must arrive with the first packets; their sources stand in the page itself."""
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class AboutPage:
    """The page: its language and path, its title, when it was revised and who reviewed it."""

    language: str
    path: str
    title: str
    revised: str | date
    medical: Review | None


def structured_data(
    page: AboutPage, content: str, site_url: str, library: Library
) -> str:
    """The block of one page. It names a review only when data/reviews.yml has one."""
    address = {
        code: site_url + library.interface.address(code, page.path)
        for code in library.interface.languages
    }
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "@id": address[page.language],
        "name": TAG.sub("", page.title),
        "inLanguage": page.language,
        "dateModified": str(page.revised),
        "audience": {"@type": "Patient"},
        "license": LICENCE,
        **_translations(page.language, address),
    }
    if page.medical:
        data["lastReviewed"] = str(page.medical.date)
        data["reviewedBy"] = {"@type": "Person", "name": page.medical.who}
    if codes := _codes(page.path, library):
        data["about"] = {"@type": "MedicalEntity", "name": data["name"], "code": codes}
    if page.path not in LIGHT and (sources := _sources(content, library)):
        data["citation"] = sources
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/")


def _translations(language: str, address: dict[str, str]) -> dict[str, Any]:
    """English names its translations, each translation names English."""
    first, *others = address
    if language != first:
        return {"translationOfWork": {"@id": address[first]}}
    return {"workTranslation": [{"@id": address[code]} for code in others]}


def _codes(path: str, library: Library) -> list[dict[str, str]]:
    return [
        {"@type": "MedicalCode", "codeValue": mark, "codingSystem": system.name}
        for system, mark, _ in library.codes.of_page(path)
    ]


def _sources(content: str, library: Library) -> list[str]:
    """The addresses of the sources of a page, in the order of its list."""
    known = library.bibliography.sources
    found = [known[key].address for key in CITED.findall(content) if key in known]
    return [address for address in found if address]
