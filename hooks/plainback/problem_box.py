"""Write problems into the pages that somebody reads while writing (`mkdocs serve`).

A page shows its own problems. The first page of each language shows all of them, and is the only
one to show those that belong to no page, such as a mistake in a data file.
"""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from plainback.page_files import page_path
from plainback.problem import Problem

START, END = "<!--plainback-problems-->", "<!--/plainback-problems-->"
OLD_BOX = re.compile(f"{START}.*?{END}", re.DOTALL)
OPENING = re.compile(r"<main\b[^>]*>|<body\b[^>]*>")
PAGE = re.compile(r"docs/([a-z]{2})/(.+\.md)")
STYLE = (
    "margin:1rem 0;padding:1rem;border:4px solid #a40000;background:#fff;color:#111;"
    "font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere"
)


def show_problems(site: Path, problems: list[Problem]) -> None:
    """Put a box with its problems into every page concerned; take older boxes away."""
    boxes: dict[Path, list[Problem]] = {}
    for problem in sorted(problems):
        for file in _pages(site, problem):
            boxes.setdefault(file, []).append(problem)
    for file in sorted(site.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        new = OLD_BOX.sub("", html)
        if file in boxes:
            opening = [*OPENING.finditer(new)][-1:]
            place = opening[0].end() if opening else 0
            new = new[:place] + _box(boxes[file]) + new[place:]
        if new != html:
            file.write_text(new, encoding="utf-8")


def _pages(site: Path, problem: Problem) -> Iterator[Path]:
    """The built pages that show a problem: its own, and the first page of every language."""
    homes = [site / "index.html", *site.glob("??/index.html")]
    yield from homes
    own = site / problem.path.partition("/")[2]
    if found := PAGE.fullmatch(problem.path):
        language, file = found.groups()
        folder = site / language if (site / language).is_dir() else site
        own = folder / page_path(file).strip("/") / "index.html"
    if own not in homes and own.suffix == ".html":
        yield own


def _box(problems: list[Problem]) -> str:
    number = len(problems)
    title = f"{number} problem{'' if number == 1 else 's'}. Only you see this box."
    lines = "".join(
        f"<li><p><code>{escape(p.place)}</code>: <strong>{escape(p.rule)}</strong>: "
        f"{escape(p.message)}<br>Fix: {escape(p.fix)}</p></li>"
        for p in problems
    )
    return (
        f'{START}<section lang="en" aria-label="Problems" style="{STYLE}">'
        f"<p><strong>{title}</strong></p><ul>{lines}</ul></section>{END}"
    )
