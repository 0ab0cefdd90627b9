"""python -m plainback mutate: break copies of the real pages, count what the gate notices."""

import argparse
import sys
from typing import TYPE_CHECKING

from plainback.commands.places import add_project, project_of, refusing
from plainback.detection import FILE, Detection
from plainback.rules import RULES

if TYPE_CHECKING:
    from plainback.mutating.running import Wanted
    from plainback.mutating.verdict import Verdict


class UnknownChoiceError(Exception):
    """There is no such class or language."""


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "mutate"."""
    command = commands.add_parser(
        "mutate",
        help="prove the check: break copies of the real pages and count what it notices",
        description="Builds the site once, makes one mistake at a time and lets the check judge. "
        "0 when every mistake of the classes that must be noticed was noticed, else 1.",
    )
    _add_choices(command)
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.add_argument(
        "--survivors", action="store_true", help="list every mistake nobody noticed"
    )
    command.add_argument(
        "--record", action="store_true", help=f"write the figures to data/{FILE}"
    )
    add_project(command)
    command.set_defaults(run=refusing(run))


def _add_choices(command: argparse.ArgumentParser) -> None:
    command.add_argument("--language", action="append", help="only this language")
    command.add_argument(
        "--class",
        dest="kinds",
        action="append",
        metavar="CLASS",
        help="only this class",
    )
    command.add_argument("--seed", type=int, default=1, help="another draw of mistakes")
    command.add_argument(
        "--count", type=int, default=16, help="at most so many per class and language"
    )


def run(options: argparse.Namespace) -> int:
    """Try the mistakes, print what was noticed."""
    # MkDocs is needed to write pages anew; the other commands do without it.
    from plainback.mutating.running import run as run_all
    from plainback.mutating.stage import BuildStoppedError
    from plainback.mutating.tally import counted

    project = project_of(options)
    try:
        wanted = _wanted(options)
        verdicts = run_all(project, wanted, _progress)
    except (BuildStoppedError, UnknownChoiceError) as error:
        print(f"Nothing was tried: {error}", file=sys.stderr)
        return 2
    rules = [rule.NAME for rule in RULES]
    found = counted(
        verdicts, wanted.kinds, wanted.languages, rules, wanted.seed, wanted.count
    )
    if options.record:
        text = found.as_text()
        (project / "data" / FILE).write_text(text, encoding="utf-8")
    _show(options, found, verdicts)
    must = (each for each in found.classes.values() if each.must)
    counts = (t for each in must for t in each.languages.values())
    return 1 if any(t.caught < t.tried for t in counts) else 0


def _show(
    options: argparse.Namespace, found: Detection, verdicts: list["Verdict"]
) -> None:
    from plainback.mutating import tally

    if options.format == "json":
        print(tally.as_json(found, verdicts))
        return
    if options.survivors:
        print(tally.as_lines(tally.missed(verdicts)))
    print(tally.as_table(found, verdicts))


def _wanted(options: argparse.Namespace) -> "Wanted":
    from plainback.interface import load_interface
    from plainback.mutating.kinds import KINDS
    from plainback.mutating.running import Wanted

    languages = list(load_interface(project_of(options) / "data").languages)
    names = [kind.name for kind in KINDS]
    for asked, known in ((options.language, languages), (options.kinds, names)):
        for each in set(asked or ()) - set(known):
            raise UnknownChoiceError(
                f'there is no "{each}"; there are {", ".join(known)}.'
            )
    return Wanted(
        tuple(k for k in KINDS if k.name in (options.kinds or names)),
        tuple(code for code in languages if code in (options.language or languages)),
        options.count,
        options.seed,
    )


def _progress(done: int, of: int) -> None:
    """A line that grows, for people only."""
    if sys.stderr.isatty():
        bar = "█" * (30 * done // of)
        end = "\n" if done == of else ""
        print(f"\r{bar:30} {100 * done // of} %", end=end, file=sys.stderr, flush=True)
