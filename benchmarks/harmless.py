"""Edit pages as people do, without breaking anything, and count what the check says against it.

    python benchmarks/harmless.py [--pages 10]

A rule that fires wrongly trains people to ignore it. So ten pages are edited in every language, one
edit at a time: reworded, with a new paragraph and its source, a new list line, paragraphs in
another order, another title. Every problem that the check then finds is a false alarm. The pages
are written and judged as by `plainback mutate`, nothing in the project is changed.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from harmless_edits import EDITS, Pages

from plainback.mutating.part import Changed
from plainback.mutating.running import open_trial, own_copies
from plainback.mutating.trying import Trial

ROOT = Path(__file__).parent.parent
MOST = 8
"""Edits of one kind on one page."""


def judged(trial: Trial, path: str, pages: Pages) -> list[str]:
    """What the check says against these pages, and did not say before."""
    changed, problems = Changed(), []
    for code, text in pages.items():
        html, warnings = trial.shelf.stage.write(code, path, text)
        changed.pages[code, path] = html
        changed.sources[trial.shelf.file("words", code, path)] = text
        problems += warnings
    found = trial.bench.new_problems(path, changed)
    return [*problems, *(f"{p.path}:{p.line}: {p.rule}: {p.message}" for p in found)]


def main() -> None:
    """Print a line for each kind of edit, and every false alarm."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=10)
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        trial = own_copies(open_trial(ROOT, Path(folder)))
        paths = [p for p in trial.shelf.typed["en"] if p not in ("glossary/", "/")]
        paths = paths[:: max(1, len(paths) // options.pages)][: options.pages]
        for edit in EDITS:
            done, alarms = 0, []
            for path in paths:
                pages = {c: texts[path] for c, texts in trial.shelf.typed.items()}
                tries = [
                    e for e in edit(pages) if any(pages[c] != t for c, t in e.items())
                ]
                tries = tries[:: max(1, len(tries) // MOST)][:MOST]
                done += len(tries)
                alarms += [a for each in tries for a in judged(trial, path, each)]
            print(
                f"{edit.__name__}: {done} edits, {len(alarms)} false alarms",
                *alarms,
                sep="\n  ",
                flush=True,
            )


if __name__ == "__main__":
    main()
