"""python -m plainback export de > de.po, and import de de.po: for translators' own tools."""

import argparse
import sys
from pathlib import Path

from plainback.changes import changed_items
from plainback.commands.places import add_project, project_of, refusing
from plainback.exchange import ExchangeError, export
from plainback.knowledge import load_knowledge
from plainback.page_files import UnknownPageError, known_page, page_files
from plainback.taking_back import pages_named, taken_back, write_all

EXPORTING = """Writes a PO file with every piece of a page, or of all pages, in English and in the
language. Tools such as Poedit, OmegaT or Weblate open it."""
IMPORTING = """Takes a PO file back into docs/. Nothing is written when anything does not fit: the
English or the page changed meanwhile, a piece is missing. It ends with 0, or 2 when refused."""


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "export" and "import"."""
    giving = commands.add_parser(
        "export", help="write pages as a PO file for translators", description=EXPORTING
    )
    giving.add_argument("language", help="language of the translation, such as de")
    giving.add_argument("page", nargs="?", help="page, such as red-flags/; else all")
    taking = commands.add_parser(
        "import", help="take a translator's PO file back", description=IMPORTING
    )
    taking.add_argument("language", help="language of the translation, such as de")
    taking.add_argument("file", type=Path, help="the PO file")
    for command, run in ((giving, run_export), (taking, run_import)):
        add_project(command)
        command.set_defaults(run=refusing(run))


def run_export(options: argparse.Namespace) -> int:
    """Print the PO file."""
    project, language = project_of(options), options.language
    knowledge = load_knowledge(project / "data")
    files = [known_page(project, knowledge.interface, language, options.page or "/")]
    if not options.page:
        files = list(page_files(project, language).values())
    stale = {
        change.item: change.old or ""
        for file in files
        for change in changed_items(project, knowledge, language, file)
    }
    try:
        po = export(language, _texts(project, language, files), stale)
    except ExchangeError as error:
        return _refused("exported", error)
    sys.stdout.buffer.write(po)
    return 0


def run_import(options: argparse.Namespace) -> int:
    """Write the words of the PO file into the pages."""
    project, language = project_of(options), options.language
    interface = load_knowledge(project / "data").interface
    try:
        files, catalog = pages_named(_bytes(options.file), language)
        known = [known_page(project, interface, language, file) for file in files]
        new = taken_back(catalog, language, _texts(project, language, known))
    except ExchangeError as error:
        return _refused("imported", error)
    changed = write_all(project / "docs" / language, new)
    print(f"Changed {len(changed)} of {len(new)} pages.", *changed, sep="\n    ")
    print("Now build, compare each page, and run: python -m plainback confirm")
    return 0


def _texts(
    project: Path, language: str, files: list[str]
) -> dict[str, tuple[str, str]]:
    """file -> (English, translation), every byte of them."""
    return {
        file: (
            _bytes(project / "docs/en" / file).decode(),
            _bytes(project / "docs" / language / file).decode(),
        )
        for file in files
    }


def _bytes(path: Path) -> bytes:
    try:
        content = path.read_bytes()
        content.decode()
    except (OSError, UnicodeDecodeError) as error:
        raise UnknownPageError(f"{path} cannot be read as UTF-8 text") from error
    return content


def _refused(what: str, error: ExchangeError) -> int:
    print(f"Nothing was {what}:", *error.reasons, sep="\n    ", file=sys.stderr)
    return 2
