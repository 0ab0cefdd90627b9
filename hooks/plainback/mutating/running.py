"""Try many mistakes, on every processor there is."""

import gc
import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from plainback.detection import load_breakages
from plainback.knowledge import load_knowledge
from plainback.mutating.mutant import Kind
from plainback.mutating.part import Bench
from plainback.mutating.sampling import chosen
from plainback.mutating.shelf import fill_shelf
from plainback.mutating.stage import build_stage
from plainback.mutating.trying import DATA, Trial
from plainback.mutating.verdict import Verdict
from plainback.site import read_site

Told = Callable[[int, int], None]
"""Is told how many of how many classes are done."""


@dataclass(frozen=True)
class Wanted:
    """What to try: at most `count` mistakes for each kind and language."""

    kinds: tuple[Kind, ...]
    languages: tuple[str, ...]
    count: int
    seed: int

    def tasks(self) -> list[tuple[Kind, str]]:
        """One task for each kind and language."""
        return [(kind, code) for kind in self.kinds for code in self.languages]


def open_trial(project: Path, folder: Path) -> Trial:
    """Build a copy of the project once and read it; everything is kept below the folder.

    A copy, so that somebody may go on writing meanwhile.
    """
    project = _copied(project, folder / "project")
    stage = build_stage(project, folder / "built" / "site")
    knowledge = load_knowledge(project / "data")
    shelf = fill_shelf(stage, knowledge, load_breakages(project / "data"), DATA)
    site = read_site(stage.folder, project, knowledge)
    return Trial(shelf, Bench(site, Path()), folder)


def _copied(project: Path, target: Path) -> Path:
    for name in ("docs", "data", "hooks", "overrides"):
        shutil.copytree(
            project / name, target / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    for file in project.glob("*.yml"):
        shutil.copy(file, target)
    return target


def tried(trial: Trial, wanted: Wanted, task: tuple[Kind, str]) -> list[Verdict]:
    """All verdicts of one kind in one language."""
    kind, language = task
    mutants = chosen(kind, language, trial.shelf, wanted.count, wanted.seed)
    return [trial.of(kind, mutant, text) for mutant, text in mutants]


def run(project: Path, wanted: Wanted, told: Told) -> list[Verdict]:
    """Every verdict, in the order of kinds and languages, whatever the number of processes.

    The processes are forked after the site was built and read, so that each has it at hand.
    """
    with TemporaryDirectory() as name:
        trial = open_trial(project, Path(name))
        tasks = wanted.tasks()
        verdicts: list[Verdict] = []
        for done, found in enumerate(_spread(trial, wanted, tasks), start=1):
            verdicts += found
            told(done, len(tasks))
        return verdicts


def _spread(
    trial: Trial, wanted: Wanted, tasks: list[tuple[Kind, str]]
) -> Iterator[list[Verdict]]:
    processes = min(os.cpu_count() or 1, len(tasks))
    fork = multiprocessing.get_context("fork")
    order = list(range(len(tasks)))
    with fork.Pool(processes, _Worker.start, (trial, wanted, tasks)) as pool:
        yield from pool.imap(_Worker.work, order)


class _Worker:
    """What one process has: a trial with copies of its own of everything that it changes."""

    trial: Trial
    wanted: Wanted
    tasks: list[tuple[Kind, str]]

    @classmethod
    def start(cls, trial: Trial, wanted: Wanted, tasks: list[tuple[Kind, str]]) -> None:
        """Begin: called once in each new process."""
        cls.trial, cls.wanted, cls.tasks = own_copies(trial), wanted, tasks
        gc.freeze()  # the whole site stays in memory: nothing of it to be tidied up
        gc.disable()

    @classmethod
    def work(cls, number: int) -> list[Verdict]:
        """Try one task."""
        try:
            return tried(cls.trial, cls.wanted, cls.tasks[number])
        except StopIteration as error:  # would end the loop of the caller in silence
            raise RuntimeError(f"{cls.tasks[number]} broke off") from error
        finally:
            gc.collect()  # once for many mistakes: cheaper than at every step


def own_copies(trial: Trial) -> Trial:
    """The same trial with folders of its own, so that processes do not disturb each other."""
    mine = trial.data / str(os.getpid())
    site = Path(shutil.copytree(trial.shelf.stage.folder, mine / "site"))
    data = Path(shutil.copytree(trial.shelf.stage.project / "data", mine / "data"))
    return Trial(trial.shelf, Bench(trial.bench.site, site), data)
