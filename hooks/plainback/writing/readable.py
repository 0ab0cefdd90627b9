"""Can every page be read at all, and is it there in every language?

MkDocs stops at the first unreadable page, in its own words. This looks at all of them before the
build begins, so that one report names every file, line and fix.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml

from plainback.datafile import LARGEST_FILE
from plainback.interface import Interface
from plainback.problem import Problem


def unreadable_pages(docs: Path, interface: Interface) -> list[Problem]:
    """Every page that is missing, empty, too large, not UTF-8, or has broken front matter."""
    problems: list[Problem] = []
    names = {
        file.relative_to(docs / language).as_posix()
        for language in interface.languages
        for file in (docs / language).rglob("*.md")
    }
    for language in interface.languages:
        folder = docs / language
        if not folder.is_dir():
            message = (
                f"the folder of the {interface.english_name(language)} pages is missing"
            )
            fix = f"Restore docs/{language}/ with all its pages."
            problems.append(
                Problem(f"docs/{language}", 0, "missing-page", message, fix)
            )
            continue
        for name in sorted(names):
            problems += _page_problems(
                folder / name, f"docs/{language}/{name}", interface
            )
    return problems


def _page_problems(file: Path, path: str, interface: Interface) -> Iterator[Problem]:
    language = interface.english_name(path.split("/")[1])
    if not file.is_file():
        message = f"the {language} page is missing"
        fix = "Translate the page, or remove it in every language with a redirect."
        yield Problem(path, 0, "missing-page", message, fix)
    elif file.stat().st_size > LARGEST_FILE:
        message = f"the page is larger than {LARGEST_FILE // 1_000_000} MB"
        yield Problem(path, 0, "unreadable-page", message, "Restore the page.")
    else:
        raw = file.read_bytes()
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            fix = "Save the file as UTF-8 in your editor."
            yield Problem(
                path, line, "unreadable-page", "the page is not UTF-8 text", fix
            )
            return
        if not text.strip():
            message = f"the {language} page is empty"
            yield Problem(path, 1, "unreadable-page", message, "Restore its text.")
        yield from _front_matter_problems(text, path)


def _front_matter_problems(text: str, path: str) -> Iterator[Problem]:
    """The lines between the two `---` at the top must be `key: value` lines."""
    if not text.startswith("---"):
        return
    rule, fix = "unreadable-page", "Write `key: value` lines between two lines of ---."
    lines = text.splitlines()
    end = next(
        (n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0
    )
    if not end:
        yield Problem(path, 1, rule, "the front matter is not closed by ---", fix)
        return
    try:
        value = yaml.load("\n".join(lines[1:end]), yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        yield Problem(path, line, rule, "the front matter is not valid YAML", fix)
        return
    if value is not None and not isinstance(value, dict):
        yield Problem(path, 2, rule, "the front matter is not a list of keys", fix)
