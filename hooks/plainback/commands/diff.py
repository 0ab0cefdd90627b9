"""python -m plainback diff de red-flags/: what changed in the English since it was compared."""

import argparse
from pathlib import Path

from plainback.changes import changed_items, other_changes
from plainback.changes_views import changes_html, changes_text
from plainback.commands.places import add_project, project_of, refusing
from plainback.knowledge import load_knowledge
from plainback.page_files import known_page, page_path

DESCRIPTION = """Shows, item by item, what changed in the English since the translation was
compared with it, beside the translation. The older English comes from git."""


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "diff"."""
    command = commands.add_parser(
        "diff",
        help="show what changed in the English since a page was compared with it",
        description=DESCRIPTION,
    )
    command.add_argument("language", help="language of the translation, such as de")
    command.add_argument("page", help="page, such as red-flags/ or massage/when-not.md")
    command.add_argument(
        "--html", type=Path, help="write it as a page for a translator into this file"
    )
    add_project(command)
    command.set_defaults(run=refusing(run))


def run(options: argparse.Namespace) -> int:
    """Show the changes, or write them."""
    project = project_of(options)
    knowledge = load_knowledge(project / "data")
    file = known_page(project, knowledge.interface, options.language, options.page)
    first = next(iter(knowledge.interface.languages))
    name, page = knowledge.interface.english_name(options.language), page_path(file)
    items = changed_items(project, knowledge, options.language, file)
    others = other_changes(project, first, options.language, file)
    if options.html:
        html = changes_html(name, options.language, page, items, others)
        options.html.write_text(html, encoding="utf-8")
        print(f"Written: {options.html}")
        return 0
    confirm = f"python -m plainback confirm {options.language} {file}"
    print(changes_text(name, page, items, others, confirm))
    return 0
