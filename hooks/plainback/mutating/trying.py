"""Make one mistake, write what it touches, let the gate judge."""

from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from plainback.emergency import load_emergency_numbers
from plainback.interface import load_interface
from plainback.mutating.mutant import BUILT, WORDS, Kind, Mutant
from plainback.mutating.part import Bench, Changed
from plainback.mutating.shelf import Shelf
from plainback.mutating.verdict import SAME, Verdict, verdict
from plainback.permalinks import load_permalinks
from plainback.problem import DataError, Problem
from plainback.registry import load_registry
from plainback.translations import load_translations

DATA = {
    "data/safety.yml": ("registry", load_registry),
    "data/interface.yml": ("interface", load_interface),
    "data/emergency_numbers.yml": ("numbers", load_emergency_numbers),
    "data/permalinks.txt": ("permalinks", load_permalinks),
    "data/translations.lock": ("translations", load_translations),
}
"""The data files that can be broken, with their name in the knowledge and what reads them."""


@dataclass
class Trial:
    """Everything that is needed to try a mistake. One for each process."""

    shelf: Shelf
    bench: Bench
    data: Path
    """A copy of data/ that a mistake in a data file may change."""

    def of(self, kind: Kind, mutant: Mutant, text: str) -> Verdict:
        """Make the mistake and judge it."""
        broken = mutant.applied(text)
        try:
            changed, warnings = self.changed(mutant, broken)
        except DataError as error:
            return verdict(kind, mutant, text, mutant.file, error.problems)
        except MkDocsException as error:
            stopped = Problem(mutant.file, 0, "build", str(error), "")
            return verdict(kind, mutant, text, mutant.file, [stopped])
        if changed is None:
            return Verdict(mutant, SAME, before=kind.same)
        problems = self.bench.new_problems(mutant.path, changed) + warnings
        source = mutant.file
        if mutant.layer == BUILT:
            source = self.shelf.file(WORDS, mutant.language, mutant.path)
        return verdict(kind, mutant, text, source, problems)

    def changed(
        self, mutant: Mutant, broken: str
    ) -> tuple[Changed | None, list[Problem]]:
        """What is different now; None when the reader gets the same page."""
        where = (mutant.language, mutant.path)
        if mutant.layer == BUILT:
            return Changed(pages={where: broken or None}), []
        if mutant.layer == WORDS:
            html, warnings = self.shelf.stage.write(*where, broken)
            problems = [
                Problem(mutant.file, 0, "mkdocs-warning", each, "") for each in warnings
            ]
            if html == self.shelf.built[mutant.language][mutant.path] and not problems:
                return None, []
            return Changed({where: html}, {mutant.file: broken}), problems
        if mutant.file.startswith("site/"):
            return Changed(files={mutant.file.removeprefix("site/"): broken}), []
        return self._with_data(mutant, broken), []

    def _with_data(self, mutant: Mutant, broken: str) -> Changed:
        """The pages of this path in every language, written with the changed data."""
        (self.data / Path(mutant.file).name).write_text(broken, encoding="utf-8")
        name, read = DATA[mutant.file]
        try:
            now = read(self.data)
        finally:
            whole = self.shelf.data[mutant.file]
            (self.data / Path(mutant.file).name).write_text(whole, encoding="utf-8")
        knowledge = replace(self.shelf.knowledge, **{name: now})
        changed = Changed(knowledge=knowledge)
        with self.shelf.stage.using(name, now):
            for code, texts in self.shelf.typed.items():
                if mutant.path in texts:
                    html, _ = self.shelf.stage.write(
                        code, mutant.path, texts[mutant.path]
                    )
                    changed.pages[code, mutant.path] = html
        return changed
