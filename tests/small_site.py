"""The small site of tests/cases/good, copied and changed for one test."""

import shutil
from pathlib import Path

from plainback.knowledge import load_knowledge
from plainback.own_items import home_texts
from plainback.publishing.checking import book_of
from plainback.publishing.embeds import embed_files
from plainback.publishing.made import made_files
from plainback.publishing.writing import write_files
from plainback.site import read_site
from plainback.translations import FILE as LOCK
from plainback.translations import Translations, fingerprint

TESTS = Path(__file__).parent
CASES = TESTS / "cases"
GOOD = CASES / "good"
WORD_LISTS = [
    TESTS.parent / "data" / name
    for name in ("words.yml", "meaning.yml", "glossary.yml", "typography.yml")
]


def good_site(folder: Path) -> Path:
    """A copy of the good project, with the real word lists. Returns its folder."""
    shutil.copytree(GOOD, folder, dirs_exist_ok=True)
    for file in WORD_LISTS:
        shutil.copy(file, folder / "data")
    make_files(folder)
    return folder


def make_files(folder: Path) -> None:
    """Write the short addresses, as the build does from the data and the titles."""
    site = read_site(folder / "site", folder, load_knowledge(folder / "data"))
    known = site.knowledge
    cards = embed_files(folder / "site", known.interface, known.registry)
    write_files(folder / "site", {**made_files(book_of(site)), **cards})


def bad_site(folder: Path, case: Path) -> Path:
    """The good project with the files of a case laid over it."""
    good_site(folder)
    if (case / "edition.yml").exists():
        shutil.copy(case / "edition.yml", folder)
    for name in ("site", "docs", "data"):
        if (case / name).is_dir():
            shutil.copytree(case / name, folder / name, dirs_exist_ok=True)
    _remove(folder, case)
    make_files(folder)
    if (case / "site").is_dir():
        shutil.copytree(case / "site", folder / "site", dirs_exist_ok=True)
    _remove(folder, case)
    if case.parent.name != "changed-translation":
        as_if_compared(folder)
    return folder


def as_if_compared(folder: Path) -> None:
    """Confirm the changed words of every item, so that a case shows what its own rule finds."""
    knowledge = load_knowledge(folder / "data")
    site = read_site(folder / "site", folder, knowledge)
    marks, words = knowledge.translations.checked, home_texts(site)
    wordings = {key: fingerprint(words.get(key, "")) for key in marks}
    text = Translations(marks, wordings).as_text()
    (folder / "data" / LOCK).write_text(text, encoding="utf-8")


def _remove(folder: Path, case: Path) -> None:
    """Take away what the case names: pages before, made files after these are written."""
    removed = case / "removed.txt"
    for name in removed.read_text().split() if removed.exists() else ():
        (folder / name).unlink(missing_ok=True)


def change(file: Path, old: str, new: str) -> None:
    """Replace one stretch of a file that must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file} has no {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
