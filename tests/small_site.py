"""The small site of tests/cases/good, copied and changed for one test."""

import shutil
from pathlib import Path

import yaml

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
    """The good project with the files and the changes of a case laid over it.

    changes.yml of a case: file -> list of {old, new}, each standing once in the good file.
    """
    good_site(folder)
    if (case / "edition.yml").exists():
        shutil.copy(case / "edition.yml", folder)
    _lay_over(folder, case)
    make_files(folder)
    _lay_over(folder, case)
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


def _lay_over(folder: Path, case: Path) -> None:
    """Put in what the case has, before the made files are written and once more after it."""
    for name in ("site", "docs", "data"):
        if (case / name).is_dir():
            shutil.copytree(case / name, folder / name, dirs_exist_ok=True)
    for name, text in changed_files(case).items():
        (folder / name).write_text(text, encoding="utf-8")
    removed = case / "removed.txt"
    for name in removed.read_text().split() if removed.exists() else ():
        (folder / name).unlink(missing_ok=True)


def changed_files(case: Path) -> dict[str, str]:
    """The files of the good project that a case changes, as they are then."""
    plan = case / "changes.yml"
    changes = yaml.safe_load(plan.read_text(encoding="utf-8")) if plan.exists() else {}
    found: dict[str, str] = {}
    for name, pairs in changes.items():
        text = (GOOD / name).read_text(encoding="utf-8")
        for pair in pairs:
            assert text.count(pair["old"]) == 1, (plan, name, pair["old"])
            text = text.replace(pair["old"], pair["new"])
        found[name] = text
    return found


def change(file: Path, old: str, new: str) -> None:
    """Replace one stretch of a file that must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file} has no {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
