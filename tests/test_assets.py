"""Each page gets one style sheet: with all it uses, and nothing that it cannot use."""

import re
from pathlib import Path

import pytest

from conftest import ROOT
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


def test_two_style_sheets_become_one_at_the_address_named_after_its_content(
    assets: Assets,
) -> None:
    link = '<link rel="stylesheet" href="../assets/{}.css">\n'
    html = (
        f'<head>{link.format("site")}{link.format("parts")}</head><p class="pb-note">'
    )
    dressed = assets.dressed(html)
    found = re.findall(r'href="\.\./(assets-\w{8})/(page-\w{8}\.css)"', dressed)
    assert found == [(assets.folder, next(reversed(assets.files)))]
    assert dressed.count("<link") == 1
    assert ".pb-note{" in assets.files[found[0][1]].decode()


def test_a_rule_for_what_a_script_adds_is_on_every_page(tmp_path: Path) -> None:
    script = 'make("dialog", {class: "pb-new"}); document.querySelector(".pb-old")'
    (tmp_path / "site.mjs").write_text(script, encoding="utf-8")
    css = ".pb-new{color:red}dialog{color:red}.pb-old{color:red}"
    (tmp_path / "site.css").write_text(css, encoding="utf-8")
    assets = read_assets(tmp_path)
    made = assets.sheet(("site.css",), "<p>")
    assert assets.files[made] == b".pb-new{color:red}dialog{color:red}"


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
        css = "".join(file.read_text(encoding="utf-8") for file in files)
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
    for sheet in site.glob("assets-*/page-*.css"):
        css = sheet.read_text(encoding="utf-8")
        asked = set(re.findall(r"var\(--([\w-]+)\)", css + late))
        assert asked <= set(re.findall(r"--([\w-]+):", css + late)), sheet


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
        made = re.fullmatch(r"(page-\w{8}\.css|drawing-\w{8}\.svg)", file.name)
        assert file.is_dir() or made or file.name in own, file
