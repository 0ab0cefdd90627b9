"""Each section and item that is taken out of a page, in each language, is missed by name."""

import re
from pathlib import Path

import pytest

from plainback.check import judge
from plainback.knowledge import load_knowledge
from plainback.site import read_site
from small_site import good_site

LANGUAGES = {"en": "English", "de": "German", "nl": "Dutch", "ru": "Russian"}
ITEM = re.compile(
    r'<li data-safety-item="([^"]+)".*?(?=<li data-safety-item|</ul>\n(?!</li>))', re.S
)
SECTION = re.compile(
    r'<section [^>]*data-safety-section="([^"]+)".*?</section>\n', re.S
)


def problems_without(project: Path, page: Path, part: str) -> list[tuple[str, str]]:
    whole = page.read_text(encoding="utf-8")
    page.write_text(whole.replace(part, "", 1), encoding="utf-8")
    site = read_site(project / "site", project, load_knowledge(project / "data"))
    page.write_text(whole, encoding="utf-8")
    found = [(problem.rule, problem.message) for problem in judge(site).problems]
    # the card for other websites is a copy of the page: it still has what the page lost
    return [each for each in found if each[0] != "embed-mismatch"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["red-flags", "massage"])
def test_an_item_that_is_removed_gives_exactly_that_problem(
    language: str, page: str, tmp_path: Path
) -> None:
    project = good_site(tmp_path)
    folder = project / "site" / ("" if language == "en" else language)
    file = folder / page / "index.html"
    found = list(ITEM.finditer(file.read_text(encoding="utf-8")))
    assert len(found) >= 4
    for item in found:
        problems = problems_without(project, file, item[0])
        assert [rule for rule, _ in problems] == ["missing-item"]
        assert f'the {LANGUAGES[language]} page lacks "{item[1]}"' in problems[0][1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["red-flags", "massage"])
def test_a_section_that_is_removed_gives_exactly_that_problem(
    language: str, page: str, tmp_path: Path
) -> None:
    project = good_site(tmp_path)
    folder = project / "site" / ("" if language == "en" else language)
    file = folder / page / "index.html"
    found = list(SECTION.finditer(file.read_text(encoding="utf-8")))
    assert len(found) == 2
    for section in found:
        problems = problems_without(project, file, section[0])
        assert [rule for rule, _ in problems] == ["missing-section"]
        assert f'lacks the section "{section[1]}"' in problems[0][1]
