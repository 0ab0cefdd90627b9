"""A clinic's own edition: shown on every page after its text, and unable to weaken a warning."""

import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import ROOT, copy_project, run_mkdocs
from plainback.check import judge
from plainback.edition import load_edition
from plainback.knowledge import load_knowledge
from plainback.page import Page
from plainback.problem import DataError
from plainback.reading import read_page
from plainback.site import read_site
from plainback.stylesheets import StyleShelf
from plainback.writing.library import Library
from small_site import change

SAMPLE = Path(__file__).parent / "edition"
LANGUAGES = {"en": "", "de": "de/", "nl": "nl/", "ru": "ru/"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project with the sample edition, built."""
    project = copy_project(tmp_path_factory.mktemp("edition") / "project")
    shutil.copytree(SAMPLE, project, dirs_exist_ok=True)
    built = run_mkdocs(project, "build", "-q")
    assert built.returncode == 0, built.stdout + built.stderr
    return project


def test_the_sample_edition_builds_and_stands_after_the_text_of_every_page(
    project: Path, library: Library
) -> None:
    assert (project / "site/receipt.json").is_file()
    assert (project / "site/edition/logo.png").is_file()
    for prefix in LANGUAGES.values():
        for path in library.files:
            file = project / "site" / prefix / path.strip("/") / "index.html"
            html = file.read_text(encoding="utf-8")
            tree = LexborHTMLParser(html)
            (part,) = tree.css(".pb-edition")
            assert "Praxis am Park" in part.text()
            link = part.css_first("a").attributes
            assert link["href"] == "tel:+493012345678"
            assert html.index("</article>") < html.index('class="pb-edition"')
            assert not part.css("[data-safety-item]")


def test_without_the_file_no_page_shows_an_edition(site: Path) -> None:
    assert not [f for f in site.rglob("*.html") if "pb-edition" in f.read_text("utf-8")]


REFUSED = [
    ('phone: "+49 30 12345678"', 'phone: "112"', "phone"),
    ('phone: "+49 30 12345678"', 'phone: "+49 112"', "phone"),
    ('name: "Praxis am Park"', 'name: "<b>Praxis</b>"', "name"),
    ('name: "Praxis am Park"', 'name: "Immer zuerst 112"', "112 is a number"),
    ('name: "Praxis am Park"', 'name: "Praxis 030 1234567"', "belongs under phone"),
    ("8–12 und 14–18", "8–12 und 14–19", "figures differ"),
    ("8–12 und 14–18", "8–12, sonst 116117 und 14–18", "figures differ"),
    ("languages: [de, ru]", "languages: [de, fr]", "fr is not on the site"),
    ("countries: [DE, AT]", "countries: [DE, XX]", "XX is not in the table"),
    ("logo: logo.png", "logo: ../../red-flags.svg", "logo"),
    ("logo: logo.png", "hide: [bladder-trouble]", "hide: unknown key"),
    ("logo: logo.png", "order: [see-a-doctor-soon, get-help-now]", "order: unknown"),
    ("logo: logo.png", "sections: {get-help-now: {level: soon}}", "sections: unknown"),
    ("logo: logo.png", "emergency_numbers: {DE: 911}", "emergency_numbers: unknown"),
    ('  ru: "с понедельника по пятницу, 8–12 и 14–18"\n', "", "every language"),
]


@pytest.mark.parametrize(("old", "new", "said"), REFUSED)
def test_an_edition_that_would_weaken_or_fake_something_is_refused(
    old: str, new: str, said: str, tmp_path: Path, library: Library
) -> None:
    shutil.copy(SAMPLE / "edition.yml", tmp_path)
    change(tmp_path / "edition.yml", old, new)
    with pytest.raises(DataError) as caught:
        load_edition(tmp_path, library.interface, library.numbers)
    assert said in str(caught.value.problems)


def test_the_sample_itself_is_accepted(library: Library) -> None:
    edition = load_edition(SAMPLE, library.interface, library.numbers)
    assert edition.dials == "+493012345678"
    assert load_edition(ROOT / "tests", library.interface, library.numbers) is None


def test_a_template_of_an_edition_cannot_hide_precede_or_reword_a_red_flag(
    project: Path,
) -> None:
    """Each trick on the German page of warning signs is reported, none alone passes."""
    site = read_site(project / "site", project, load_knowledge(project / "data"))
    page = site.pages["de"]["red-flags/"]
    html = (project / "site" / page.file).read_text(encoding="utf-8")
    part = html[html.index('<aside class="pb-edition"') :]
    part = part[: part.index("</aside>") + len("</aside>")]
    rest = html.replace(part, "")
    item = '<li data-safety-item="bladder-trouble"'
    section = rest.index("<section", rest.index("<article"))
    tricks = {
        "hidden": html.replace(item, f"{item} hidden"),
        "first": rest[:section] + part + rest[section:],
        "inside": rest.replace(item, f"{part}{item}", 1),
        "words": html.replace(part, part.replace("Telefon:", "Zuerst immer:")),
        "number": html.replace(part, part.replace("tel:+493012345678", "tel:911")),
        "away": rest,
    }
    for name, trick in tricks.items():
        assert trick != html, name
        broken = Page(page.file, "de", "red-flags/")
        read_page(trick, broken, StyleShelf(site.folder))
        site.pages["de"]["red-flags/"] = broken
        rules = {problem.rule for problem in judge(site).problems}
        wanted = "hidden-item" if name == "hidden" else "weakened-by-edition"
        assert wanted in rules, (name, rules)
    site.pages["de"]["red-flags/"] = page
    assert judge(site).problems == []
