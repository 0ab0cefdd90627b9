"""The small site of tests/cases/good, copied and changed for one test."""

import shutil
from pathlib import Path

TESTS = Path(__file__).parent
CASES = TESTS / "cases"
GOOD = CASES / "good"
WORDS = TESTS.parent / "data" / "words.yml"


def good_site(folder: Path) -> Path:
    """A copy of the good project, with the real word lists. Returns its folder."""
    shutil.copytree(GOOD, folder, dirs_exist_ok=True)
    shutil.copy(WORDS, folder / "data")
    return folder


def bad_site(folder: Path, case: Path) -> Path:
    """The good project with the files of a case laid over it."""
    good_site(folder)
    removed = case / "removed.txt"
    for name in removed.read_text().split() if removed.exists() else ():
        (folder / name).unlink()
    for name in ("site", "docs", "data"):
        if (case / name).is_dir():
            shutil.copytree(case / name, folder / name, dirs_exist_ok=True)
    return folder


def change(file: Path, old: str, new: str) -> None:
    """Replace one stretch of a file that must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file} has no {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
