"""python -m plainback leaflets site/: print every leaflet, bilingual sheet and guide as PDF."""

import argparse
import sys
from pathlib import Path

from plainback.commands.places import project_of
from plainback.knowledge import load_knowledge
from plainback.problem import DataError


def add(commands: argparse._SubParsersAction) -> None:
    """Say what may be typed after "leaflets"."""
    command = commands.add_parser(
        "leaflets",
        help="print the leaflets, bilingual sheets and guides of a built site as PDF",
        description="Makes site/leaflets/ from the built pages and reads every file back: the same "
        "items, at most two sides, fonts inside, tagged. Run the check again afterwards.",
    )
    command.add_argument("site", type=Path, help="folder of the built pages")
    command.add_argument("--project", type=Path, help="folder with data/ and docs/")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make all files; 0 when every one is right, 1 with problems, 2 when printing is impossible."""
    from plainback.leaflets.making import Made, jobs, make_all
    from plainback.leaflets.plan import load_plan
    from plainback.leaflets.printer import NoPrinterError

    project, site = project_of(options), options.site.resolve()
    try:
        languages = list(load_knowledge(project / "data").interface.languages)
        wanted = jobs(load_plan(project / "data"), languages)
        width = len(str(len(wanted)))

        def tell(number: int, made: Made) -> None:
            state = "; ".join(made.problems) or "done"
            print(
                f"{number:{width}}/{len(wanted)} leaflets/{made.file}: {state}",
                flush=True,
            )

        made = make_all(site, project, wanted, tell)
    except (DataError, NoPrinterError) as error:
        print(f"No leaflet was made: {error}.", file=sys.stderr)
        return 2
    wrong = sum(bool(each.problems) for each in made)
    if wrong:
        print(
            f"{wrong} of {len(made)} files are wrong; site/leaflets/ stays as it was."
        )
    return 1 if wrong else 0
