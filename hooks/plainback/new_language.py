"""Begin a new language: what can be written by itself, and a checklist of what people must do."""

import re
import shutil
from pathlib import Path

from babel import Locale, UnknownLocaleError

from plainback.every_language import language_gaps, site_languages
from plainback.page_files import page_files, page_path
from plainback.problem import Problem
from plainback.registry import load_registry
from plainback.translations import load_translations

BY_HAND = (
    ("overrides/assets/search/snowball/", "add the stemmer that data/search.yml names"),
    ("data/emergency_numbers.yml", "name the language at readers: of its countries"),
    (
        "docs/{code}/",
        "translate every page; the gate names each line that is still English",
    ),
    ("docs/{code}/about/", "tell how this language was made, and who checked it"),
    (
        "tests/",
        "add the language to the lists of tests/ and search questions to tests/search/",
    ),
)
"""What no list of languages in a data file can show."""


class NewLanguageError(Exception):
    """A language that cannot be begun; the text says why."""


def begin(project: Path, code: str, name: str | None) -> None:
    """Enter the language in mkdocs.yml and data/interface.yml, lay English pages in docs/CODE/.

    The English words are there to be overwritten: the gate lets no page pass with one of them.
    """
    if not re.fullmatch(r"[a-z]{2}", code):
        raise NewLanguageError(f'"{code}" is no code of two small letters, such as pl')
    if code in site_languages(project):
        return
    if not name:
        raise NewLanguageError("say what the language calls itself: --name Polski")
    try:
        english = Locale(code).get_language_name("en")
    except UnknownLocaleError as error:
        raise NewLanguageError(f'Unicode CLDR knows no language "{code}"') from error
    _after_last(
        project / "mkdocs.yml",
        r"^ +- \{locale: .*\}$",
        f"        - {{locale: {code}, name: {name}, build: true}}",
    )
    _after_last(
        project / "data/interface.yml",
        r"^  [a-z]{2}: \{name: .*\}$",
        f'  {code}: {{name: {name}, english: {english}, prefix: "{code}/"}}',
    )
    shutil.copytree(project / "docs/en", project / "docs" / code, dirs_exist_ok=True)


def _after_last(file: Path, pattern: str, line: str) -> None:
    """Add a line behind the last one of its kind."""
    text = file.read_text(encoding="utf-8")
    found = list(re.finditer(pattern, text, re.MULTILINE))
    if not found:
        raise NewLanguageError(f"{file.name} has no list of languages to add to")
    place = found[-1].end()
    file.write_text(f"{text[:place]}\n{line}{text[place:]}", encoding="utf-8")


def checklist(project: Path, code: str) -> str:
    """Markdown: a box for every file, ticked where nothing is missing any more."""
    name = site_languages(project)[code]
    gaps = [gap for gap in language_gaps(project) if _is_of(gap, name)]
    files = sorted({gap.path for gap in gaps})
    english = page_files(project, "en")
    data = project / "data"
    items = [each for each in load_translations(data).checked if each[0] == code]
    wanted = len(load_registry(data).items)
    lines = [
        f"# {name} ({code}): what is to do",
        "",
        f"Made by: python -m plainback new-language {code} (run it again to see what is left).",
        "The build fails, and names each thing, until all of it is done.",
        "",
        "## Data: a text beside each of the other languages",
    ]
    for file in files:
        own = [gap for gap in gaps if gap.path == file]
        lines.append(f"- [ ] {file}: {len(own)} places")
        lines += [f"    - {gap.place}: {gap.message}" for gap in own]
    lines += [] if files else ["- [x] nothing is missing"]
    lines += ["", "## Pages"]
    for page in english.values():
        same = _same(project, code, page)
        lines.append(
            f"- [{' ' if same else 'x'}] docs/{code}/{page}: {same or 'translated'}"
        )
    tick = "x" if len(items) >= wanted else " "
    lines += [
        "",
        "## Comparing",
        f"- [{tick}] data/translations.lock: {len(items)} of {wanted} safety items compared "
        f"(python -m plainback confirm {code} PAGE)",
        "",
        "## What people must remember",
        *(
            f"- {file.format(code=code)}: {what.format(code=code)}"
            for file, what in BY_HAND
        ),
    ]
    return "\n".join(lines) + "\n"


def _is_of(gap: Problem, english: str) -> bool:
    said = (
        gap.message.endswith(f"lacks {english}")
        or f"for {english} readers" in gap.message
    )
    return said


def _same(project: Path, code: str, page: str) -> str:
    """How much of a page is still English; "" when nothing is."""
    file = project / "docs" / code / page
    if not file.is_file():
        return f'the page "{page_path(page)}" is missing'
    english = (project / "docs/en" / page).read_text(encoding="utf-8").splitlines()
    kept = {line for line in english if len(line.split()) > 4}
    own = file.read_text(encoding="utf-8").splitlines()
    number = sum(line in kept for line in own)
    return f"{number} lines are still English" if number else ""
