"""python -m plainback new-language pl --name Polski: begin a language, see what it lacks."""

import argparse

from plainback.commands.places import add_project, project_of, refusing
from plainback.new_language import begin, checklist

DESCRIPTION = """Enters the language, lays the English pages in its folder to be translated, and
writes new-language-CODE.md, a list of everything to do. The build fails until all of it is done.
Run it again to see what is left."""


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "new-language"."""
    command = commands.add_parser(
        "new-language", help="begin another language", description=DESCRIPTION
    )
    command.add_argument("code", help="two letters, such as pl")
    command.add_argument(
        "--name", help="the language in itself, such as Polski; needed the first time"
    )
    add_project(command)
    command.set_defaults(run=refusing(run))


def run(options: argparse.Namespace) -> int:
    """Begin, and write the list."""
    project = project_of(options)
    begin(project, options.code, options.name)
    target = project / f"new-language-{options.code}.md"
    target.write_text(checklist(project, options.code), encoding="utf-8")
    print(f"Written: {target.name}, what is to do for this language.")
    return 0
