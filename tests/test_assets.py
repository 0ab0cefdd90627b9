"""Each page holds its own rules: all that it uses, and nothing that it cannot use."""

import re
from pathlib import Path

import pytest

from conftest import ROOT
from plainback.later import asked_later, later
from plainback.writing.assets import Assets, read_assets, without_others

SHEET = """:root{--pb-ink:#111;--pb-hand:url("data:image/svg+xml,%3Csvg/%3E")}@page{margin:0}
@media print{.pb-menu{color:red}}.pb-care,.pb-chart{color:var(--pb-ink)}
.pb-care--soon li::marker{color:red}table th{color:red}.pb-text>a:not(.pb-cite){color:red}
.pb-chart__line{mask:var(--pb-hand)}"""


@pytest.fixture(scope="module")
def assets() -> Assets:
    return read_assets(ROOT / "overrides" / "assets")


def test_rules_for_what_a_page_has_are_kept_and_all_others_are_left_out() -> None:
    has = frozenset({"pb-care", "pb-care--soon", "li", "a", "pb-text"})
    assert without_others(SHEET.replace("\n", ""), has) == (
        ":root{--pb-ink:#111;}@page{margin:0}.pb-care{color:var(--pb-ink)}"
        ".pb-care--soon li::marker{color:red}.pb-text>a:not(.pb-cite){color:red}"
    )


def test_two_style_sheets_become_the_rules_that_stand_inside_the_page(
    assets: Assets,
) -> None:
    link = '<link rel="stylesheet" href="../assets/{}.css">\n'
    head = f"<head>{link.format('site')}{link.format('parts')}</head>"
    html = f'{head}<a class="pb-header__home"><p class="pb-note">'
    dressed = assets.dressed(html)
    assert "<link" not in dressed
    (rules,) = re.findall("<style>(.*?)</style>", dressed)
    assert ".pb-note{" in rules
    assert f'url("../{assets.folder}/favicon.svg")' in rules


def test_the_program_of_a_page_is_asked_for_when_the_page_is_there(
    assets: Assets,
) -> None:
    for address in ("assets/site.mjs", "../assets/site.mjs"):
        line = f'<script type="module">{later(address)}</script>'
        dressed = assets.dressed(line)
        start = "./" if address.startswith("a") else "../"
        assert f'import("{start}{assets.folder}/site.mjs")' in dressed
        assert asked_later(re.sub("<.*?>", "", dressed))
    assert not asked_later(later("../assets/site.mjs") + ";alert(1)")
    assert not asked_later(later("https://example.org/assets/site.mjs"))


def test_a_rule_for_what_a_script_adds_is_on_every_page(tmp_path: Path) -> None:
    script = 'make("dialog", {class: "pb-new"}); document.querySelector(".pb-old")'
    (tmp_path / "site.mjs").write_text(script, encoding="utf-8")
    css = ".pb-new{color:red}dialog{color:red}.pb-old{color:red}"
    (tmp_path / "site.css").write_text(css, encoding="utf-8")
    assets = read_assets(tmp_path)
    made = assets.rules(("site.css",), "<p>")
    assert made == ".pb-new{color:red}dialog{color:red}"


def test_a_drawing_of_a_light_page_is_a_file_with_its_own_look(assets: Assets) -> None:
    html = (
        '<link rel="stylesheet" href="../assets/site.css">\n'
        '<link rel="stylesheet" href="../assets/parts.css">\n'
        '<svg aria-labelledby="a b" class="pb-body" role="img" viewBox="0 0 30 20">'
        '<title id="a">A back</title><desc id="b">From behind</desc>'
        '<path class="pb-body__skin" d="M0 0"></path></svg>'
    )
    assert "<svg" in assets.dressed(html)
    light = assets.dressed(html, light=True)
    assert "<svg" not in light
    name = re.search(r'alt="A back\. From behind" src="\.\./[\w-]+/(.+?)"', light)[1]
    drawing = assets.files[name].decode()
    assert ".pb-body__skin{" in drawing
    assert "prefers-color-scheme:dark" in drawing
    assert ".pb-body__hair" not in drawing


def test_another_word_in_a_style_sheet_gives_another_address(tmp_path: Path) -> None:
    for name in ("site.css", "print.css"):
        (tmp_path / name).write_text("p{color:red}", encoding="utf-8")
    first = read_assets(tmp_path).folder
    assert read_assets(tmp_path).folder == first
    (tmp_path / "print.css").write_text("p{color:blue}", encoding="utf-8")
    assert read_assets(tmp_path).folder != first


def test_every_page_of_the_site_has_every_rule_for_its_classes(
    site: Path, assets: Assets
) -> None:
    """What the purge leaves out is compared with the page itself, by class alone."""
    whole = "".join(assets.sheets.values())
    styled = set(re.findall(r"\.(pb-[\w-]+)", whole))
    for page in site.rglob("index.html"):
        html = page.read_text(encoding="utf-8")
        sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)">', html)
        files = [(page.parent / sheet).resolve() for sheet in sheets]
        css = "".join(re.findall("<style>(.*?)</style>", html))
        css += "".join(file.read_text(encoding="utf-8") for file in files)
        classes = {
            c for names in re.findall(r'class="([^"]+)"', html) for c in names.split()
        }
        missing = {
            name
            for name in classes & styled
            if not re.search(rf"\.{name}(?![\w-])", css)
            and re.search(rf"(?:^|[,{{}}])\.{name}\s*[,{{]", whole)
        }
        assert missing == set(), page


def test_every_colour_and_size_a_page_asks_for_is_defined_there(site: Path) -> None:
    later = [*site.glob("assets-*/print.css"), *site.glob("assets-*/*/*.css")]
    late = "".join(file.read_text(encoding="utf-8") for file in later)
    assert "--pb-on" in late
    pages = {p: p.read_text(encoding="utf-8") for p in site.rglob("*.html")}
    inside = {p: re.findall("<style>(.*?)</style>", pages[p]) for p in pages}
    assert sum(map(bool, inside.values())) >= 33 * 4
    for page, rules in inside.items():
        css = "".join(rules)
        if not css:
            continue
        assert "--pb-ink:" in css, page
        asked = set(re.findall(r"var\(--([\w-]+)\)", css + late))
        assert asked <= set(re.findall(r"--([\w-]+):", css + late)), page


def test_every_file_a_page_names_is_there(site: Path) -> None:
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        for address in re.findall(r'(?:href|src)="([^":]*assets[^"]*)"', html):
            folder = site if address.startswith("/") else page.parent
            assert (folder / address.lstrip("/")).is_file(), (page, address)


def test_only_our_own_files_are_in_the_site(site: Path) -> None:
    """Another version of the theme underneath can neither add to our pages nor change them."""
    own = {f.name for f in (ROOT / "overrides" / "assets").rglob("*") if f.is_file()}
    assert len(list(site.glob("assets-*"))) == 1
    for file in site.glob("assets*/**/*"):
        made = re.fullmatch(r"drawing-\w{8}\.svg", file.name)
        assert file.is_dir() or made or file.name in own, file
