"""Run `mkdocs serve` on a project, save one change after the other, and keep what it shows.

    python saves.py PROJECT TARGET

TARGET/NAME/shown is what stands there at first, TARGET/NAME/checked what is there after the check.
"""

import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli
from mkdocs.livereload import LiveReloadServer

PROJECT, TARGET = map(Path, sys.argv[1:])
LANGUAGES = ("en", "de", "nl", "ru")
COPIED, ADDED = "self-care/daily-life.md", "self-care/sitting.md"


def replace(name: str, old: str, new: str) -> None:
    file = PROJECT / name
    text = file.read_text(encoding="utf-8")
    changed = re.sub(old, new, text, count=1, flags=re.MULTILINE)
    assert changed != text, name
    file.write_text(changed, encoding="utf-8")


def add_a_page() -> None:
    replace("mkdocs.yml", f"^( *- ){COPIED}$", rf"\g<0>\n\1{ADDED}")
    for language in LANGUAGES:
        folder = PROJECT / "docs" / language
        shutil.copy(folder / COPIED, folder / ADDED)


def remove_a_page() -> None:
    replace("mkdocs.yml", f"^ *- {ADDED}\n", "")
    for language in LANGUAGES:
        (PROJECT / "docs" / language / ADDED).unlink()


SAVES = {
    "page": lambda: replace("docs/de/self-care/index.md", "^(## .+?) ", r"\1 Neu "),
    "title": lambda: replace("docs/ru/massage/index.md", "^# ", "# Новое: "),
    "data": lambda: replace("data/glossary.yml", "(meaning: )", r"\1Changed. "),
    "template": lambda: replace("overrides/main.html", "<main ", "<main data-new "),
    "nav": lambda: replace(
        "mkdocs.yml",
        "( *- self-care/exercises.md\n)( *- self-care/daily-life.md\n)",
        r"\2\1",
    ),
    "added-page": add_a_page,
    "removed-page": remove_a_page,
    "english-item": lambda: replace(
        "docs/en/red-flags/index.md", r"^(- \[both-legs\]) ", r"\1 Changed. "
    ),
}


def save_all(server: LiveReloadServer, **_: Any) -> None:
    """Instead of waiting for somebody to save."""
    site = Path(server.root)
    for name, save in SAVES.items():
        save()
        assert server.builder.show(), name
        shutil.copytree(site, TARGET / name / "shown")
        server.builder.check()
        server.builder.waiting.join()
        shutil.copytree(site, TARGET / name / "checked")


LiveReloadServer.serve = save_all
LiveReloadServer.shutdown = lambda server: None
os.chdir(PROJECT)
sys.argv = ["mkdocs", "serve", "--quiet"]
cli()
