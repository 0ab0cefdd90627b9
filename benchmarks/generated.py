"""Write a project of many pages from our own pages, for measurements: real words, real sections.

Every page of the generated project is one of ours under a new address, in all four languages. Its
safety sections are there too, under new ids, and repeat the items of the page they come from. The
navigation has one group for each group of ours, cut into parts of twenty pages.
"""

import re
import shutil
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
LANGUAGES = ("en", "de", "nl", "ru")
PARTS_OF_A_PROJECT = ("docs", "data", "hooks", "overrides")
SINGLE = ("index.md", "red-flags/", "about/", "glossary/", "clinics/")
"""Pages that there can be only once: lists of everything, numbers to call."""
GROUP_SIZE = 20
SAFETY = re.compile(r"^( *::: safety )([a-z0-9-]+)$", re.MULTILINE)
ITEM = re.compile(r"^(- \[[a-z0-9-]+\]).*(?:\n(?!- \[|#|:::|\n).*)*", re.MULTILINE)


def write_project(target: Path, pages: int) -> None:
    """Write a project with this many pages in each language."""
    for name in PARTS_OF_A_PROJECT:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, target / name, ignore=ignored)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    before, nav = settings.split("\nnav:\n")
    groups = yaml.safe_load(nav)
    files = [file for group in groups for file in _files(group)]
    quoting = _quoting_pages()
    sources = [
        file
        for file in files
        if not file.startswith(SINGLE) and _path(file) not in quoting
    ]
    copies: dict[str, list[str]] = {}
    for number in range(max(0, pages - len(files))):
        source = sources[number % len(sources)]
        copies.setdefault(source, []).append(f"{source[:-3]}-{number}.md")
    _write_pages(target, copies)
    _write_registry(target, copies)
    whole = [_with_copies(group, copies) for group in groups]
    text = yaml.safe_dump({"nav": whole}, allow_unicode=True, sort_keys=False)
    (target / "mkdocs.yml").write_text(f"{before}\n{text}", encoding="utf-8")


def _quoting_pages() -> list[str]:
    """Pages that may quote words to avoid; a copy under another address may not."""
    glossary = (ROOT / "data" / "glossary.yml").read_text(encoding="utf-8")
    return yaml.load(glossary, Loader=yaml.CSafeLoader)["quoted_on"]


def _files(group: str | dict[str, list[Any]]) -> list[str]:
    if isinstance(group, str):
        return [group]
    return [file for inner in group.values() for each in inner for file in _files(each)]


def _with_copies(
    group: str | dict[str, list[str]], copies: dict[str, list[str]]
) -> str | dict[str, list[Any]]:
    """A group of the navigation with the copies of its pages, in smaller groups."""
    if isinstance(group, str):
        return group
    name, files = next(iter(group.items()))
    more = [copy for file in files for copy in copies.get(file, [])]
    starts = range(0, len(more), GROUP_SIZE)
    return {name: [*files, *({name: more[at : at + GROUP_SIZE]} for at in starts)]}


def _write_pages(target: Path, copies: dict[str, list[str]]) -> None:
    for language in LANGUAGES:
        folder = target / "docs" / language
        for source, names in copies.items():
            text = (folder / source).read_text(encoding="utf-8")
            # What leads to an item leads to the page where the item has its address.
            text = text.replace("](#", f"]({Path(source).name}#")
            for name in names:
                new = SAFETY.sub(rf"\1\2-{_mark(name)}", _only_ids(text))
                (folder / name).write_text(new, encoding="utf-8")


def _mark(name: str) -> str:
    """What makes the section ids of a copy its own: "copy-17" for "massage/session-17.md"."""
    return f"copy-{name[:-3].rpartition('-')[2]}"


def _only_ids(text: str) -> str:
    """A page whose safety items repeat the words of the items' own page."""
    parts = re.split(r"(^::: safety .*?^:::$)", text, flags=re.MULTILINE | re.DOTALL)
    parts[1::2] = [ITEM.sub(r"\1", part) for part in parts[1::2]]
    return "".join(parts)


def _write_registry(target: Path, copies: dict[str, list[str]]) -> None:
    """Add the sections of the copies to data/safety.yml."""
    file = target / "data" / "safety.yml"
    registry = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    more = []
    for source, names in copies.items():
        page = _path(source)
        own = [section for section in registry["sections"] if section["page"] == page]
        more += [_renamed(section, name) for name in names for section in own]
    registry["sections"] += more
    text = yaml.dump(
        registry, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False
    )
    file.write_text(text, encoding="utf-8")


def _renamed(section: dict[str, Any], name: str) -> dict[str, Any]:
    groups = [{**group, "repeats": True} for group in section["groups"]]
    new = f"{section['id']}-{_mark(name)}"
    return {**section, "id": new, "page": _path(name), "groups": groups}


def _path(file: str) -> str:
    return f"{file[:-3].removesuffix('/index')}/"
