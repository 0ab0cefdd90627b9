"""A clinic's own edition: shown on every page after its text, and unable to weaken a warning."""

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from conftest import ROOT, copy_project, run_mkdocs
from plainback.check import judge
from plainback.edition import load_edition
from plainback.edition_name import why_no_name
from plainback.knowledge import load_knowledge
from plainback.leaflets.making import make
from plainback.leaflets.ready import Job
from plainback.page import Page
from plainback.problem import DataError
from plainback.reading import read_page
from plainback.site import read_site
from plainback.stylesheets import StyleShelf
from plainback.writing.library import Library
from small_site import change

SAMPLE = Path(__file__).parent / "edition"
NUMBERS = "red-flags/emergency-numbers/"
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
            after = "</article>" if path != NUMBERS else 'id="country-us"'
            assert html.index(after) < html.index('class="pb-edition"')
            assert not part.css("[data-safety-item]")
            (name,) = tree.css(".pb-edition-name")
            assert name.text().strip() == "Praxis am Park"
            assert name.css_first("a").attributes["href"] == "#practice"
            assert (file.parent / name.css_first("img").attributes["src"]).is_file()
            strip = html.index('class="pb-strip__calls"')
            assert strip < html.index('class="pb-edition-name') < html.index("<main")


def test_without_the_file_no_page_shows_an_edition(site: Path) -> None:
    assert not [f for f in site.rglob("*.html") if "pb-edition" in f.read_text("utf-8")]


NAME, PHONE = 'name: "Praxis am Park"', 'phone: "+49 30 12345678"'
MONDAY = 'days: [mon, tue, thu], times: ["8:00-12:00", "14:00-18:00"]'
REFUSED = [
    (PHONE, 'phone: "112"', "phone"),
    (PHONE, 'phone: "+49 112"', "phone"),
    (PHONE, 'phone: "+49 116 117"', "116117 is a number of the country table"),
    (PHONE, 'phone: "+001 112 112"', "phone"),
    (PHONE, 'phone: "+49 30 12345678;ext=112"', "phone"),
    (PHONE, 'phone: "+49 900 1234567"', "costs extra"),
    (PHONE, 'phone: "+31 906 12345"', "costs extra"),
    (PHONE, 'phone: "+979 1 2345 6789"', "costs extra"),
    (NAME, 'name: "<b>Praxis</b>"', "no sentence"),
    (NAME, 'name: "Praxis am Park 1 1 2"', "no number"),
    (NAME, 'name: "Praxis ¹¹²"', "other shapes"),
    (NAME, 'name: "Praxis 9-1-1"', "no number"),
    (NAME, 'name: "Ｎｏｔｆａｌｌ Praxis"', "other shapes"),
    (NAME, 'name: "Nоtfall Praxis"', "mixes Latin and Cyrillic"),
    (NAME, 'name: "Besser als die Notaufnahme"', '"notaufnahme" is advice'),
    (NAME, 'name: "Praxis am Park 112"', "no number"),
    (NAME, 'name: "Praxis 030 1234567"', "no number"),
    (NAME, 'name: "Praxis am Park. Kommen Sie zu uns."', "no sentence"),
    (NAME, 'name: "Taubheit? Halb so wild"', "no sentence"),
    (NAME, 'name: "Immer zuerst zu uns"', '"immer" is advice'),
    (NAME, 'name: "Warnzeichen sind harmlos"', '"warnzeichen" is advice'),
    (NAME, 'name: "Numbness is fine"', '"is" is advice'),
    (NAME, 'name: "Geen ambulance nodig"', '"geen" is advice'),
    (NAME, 'name: "Скорая на Парковой"', '"скорая" is advice'),
    (NAME, 'name: "Blase und Darm und Bein und Arm und Po"', "at most 8 words"),
    (NAME, 'name: "☎☎☎"', "no sentence"),
    (NAME, 'name: "--"', "no letters"),
    (MONDAY, 'days: [mon], times: ["8-12, sonst 116117"]', "times"),
    (MONDAY, "days: [mon], times: [immer]", "times"),
    (MONDAY, 'days: [always], times: ["8:00-12:00"]', "days"),
    (MONDAY, 'days: [wed, mon], times: ["8:00-12:00"]', "each day once"),
    (MONDAY, 'days: [mon], times: ["8:00-12:00"], note: "Blase egal"', "note: unknown"),
    ("languages: [de, ru]", "languages: [de, fr]", "fr is not on the site"),
    ("countries: [DE, AT]", "countries: [DE, XX]", "XX is not in the table"),
    ("logo: logo.png", "logo: ../../red-flags.svg", "logo"),
    ("logo: logo.png", "logo: https://elsewhere.example/logo.png", "logo"),
    ("logo: logo.png", "logo: lost.png", "there is no lost.png"),
    ("logo: logo.png", "logo: text.png", "text.png is no png picture"),
    ("logo: logo.png", "logo: huge.png", "huge.png is larger than 60 kB"),
    ("logo: logo.png", "hide: [bladder-trouble]", "hide: unknown key"),
    ("logo: logo.png", "order: [see-a-doctor-soon, get-help-now]", "order: unknown"),
    ("logo: logo.png", "sections: {get-help-now: {level: soon}}", "sections: unknown"),
    ("logo: logo.png", "emergency_numbers: {DE: 911}", "emergency_numbers: unknown"),
    ("logo: logo.png", "css: '.pb-strip { opacity: 0 }'", "css: unknown key"),
]


@pytest.mark.parametrize(("old", "new", "said"), REFUSED)
def test_an_edition_that_would_weaken_or_fake_something_is_refused(
    old: str, new: str, said: str, tmp_path: Path, library: Library
) -> None:
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "text.png").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "huge.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(60_000))
    change(tmp_path / "edition.yml", old, new)
    with pytest.raises(DataError) as caught:
        load_edition(tmp_path, library.interface, library.numbers)
    assert said in str(caught.value.problems)


def test_the_sample_itself_is_accepted(library: Library) -> None:
    edition = load_edition(SAMPLE, library.interface, library.numbers)
    assert edition.dials == "+493012345678"
    assert edition.hours_in("de") == (
        "Montag, Dienstag, Donnerstag 8:00–12:00, 14:00–18:00; "
        "Mittwoch, Freitag 8:00–13:00"
    )
    assert edition.hours_in("ru").startswith("понедельник, вторник, четверг 8:00")
    assert load_edition(ROOT / "tests", library.interface, library.numbers) is None


@pytest.mark.parametrize(
    "name",
    ["Dr. med. Özgür & Partner", "Physiotherapie Nord (2. OG)", "Кабинет на Парковой"],
)
def test_what_practices_are_called_is_accepted(name: str) -> None:
    assert why_no_name(name) == ""


def test_a_leaflet_of_an_edition_names_the_practice_and_its_limits(
    project: Path, tmp_path: Path
) -> None:
    job = Job("leaflet", "my-plan", "de")
    assert make(project / "site", project, tmp_path, job).problems == []
    text = PdfReader(tmp_path / job.file).pages[0].extract_text()
    told = " ".join(text.replace("\xa0", " ").split())
    assert "Praxis am Park · Telefon: +49 30 12345678 · Geöffnet: Montag" in told
    assert "Nicht für Notfälle" in told


def test_a_template_of_an_edition_cannot_hide_precede_or_reword_a_red_flag(
    project: Path,
) -> None:
    """Each trick on the German page of warning signs is reported, none alone passes."""
    site = read_site(project / "site", project, load_knowledge(project / "data"))
    page = site.pages["de"]["red-flags/"]
    html = (project / "site" / page.file).read_text(encoding="utf-8")
    part = html[html.index('<aside class="pb-edition"') :]
    part = part[: part.index("</aside>") + len("</aside>")]
    top = html[html.index('<p class="pb-edition-name"') :]
    top = top[: top.index("</p>") + len("</p>")]
    rest, headless = html.replace(part, ""), html.replace(top, "")
    item = '<li data-safety-item="bladder-trouble"'
    section = rest.index("<section", rest.index("<article"))
    own = "Praxis am Park</a>"
    tricks = {
        "hidden": html.replace(item, f"{item} hidden"),
        "first": rest[:section] + part + rest[section:],
        "inside": rest.replace(item, f"{part}{item}", 1),
        "words": html.replace(part, part.replace("Telefon:", "Zuerst immer:")),
        "number": html.replace(part, part.replace("tel:+493012345678", "tel:911")),
        "number on top": html.replace(own, f'{own} <a href="tel:+493012345678">☎</a>'),
        "advice on top": html.replace(own, f"Kein Grund zur Sorge: {own}"),
        "name before the strip": headless.replace("<aside", f"{top}<aside", 1),
        "name in a section": headless.replace(item, f"{top}{item}", 1),
        "said only": part.replace('aria-label="', 'aria-label="Rufen Sie zuerst uns. '),
        "emergencies welcome": part.replace("Nicht für Notfälle", "Für Notfälle"),
        "no limits": part.replace("<p>Nicht für", "<p hidden>Nicht für"),
        "away": rest,
        "twice": html.replace(part, part + part),
    }
    for name in ("said only", "emergencies welcome", "no limits"):
        tricks[name] = html.replace(part, tricks[name])
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
