"""Check a built site: is it the same safety information in every language, for everybody?"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import ModuleType

from plainback.knowledge import Knowledge, load_knowledge
from plainback.parity import parity_table, write_parity
from plainback.problem import DataError, Problem
from plainback.receipt import remove_receipt, write_receipt
from plainback.result import Result
from plainback.rules import RULES
from plainback.sharing import share
from plainback.site import Site, read_site
from plainback.texts import gather_texts

MANY_TEXTS = 3000
"""Below this a second process costs more time than it saves."""
LONGEST = frozenset({"number-mismatch", "wrong-language"})
"""Rules that come first, so that the two processes end together."""
Clock = Callable[[], float]


def check(site_folder: Path, project_root: Path, clock: Clock | None = None) -> Result:
    """Check a folder of built pages and leave parity.json there, and receipt.json if it is safe.

    An older receipt is removed first, so that a check that breaks off leaves none behind.
    """
    if not site_folder.is_dir():
        return Result([_nothing(site_folder, "there is no such folder")])
    remove_receipt(site_folder)
    try:
        with _no_tidying():
            result = _read_and_judged(site_folder, project_root, clock)
    except DataError as error:
        return Result(error.problems)
    if result.counts["item"]:
        write_parity(site_folder, result.parity)
    if result.safe:
        names = [rule.NAME for rule in RULES]
        write_receipt(site_folder, names, result.counts)
    return result


def _read_and_judged(
    site_folder: Path, project_root: Path, clock: Clock | None
) -> Result:
    knowledge = load_knowledge(project_root / "data")
    started = clock() if clock else 0.0
    site = read_site(site_folder, project_root, knowledge)
    reading = clock() - started if clock else 0.0
    result = judge(site, clock)
    result.seconds = {"reading": reading, **result.seconds} if clock else {}
    return result


@contextmanager
def _no_tidying() -> Iterator[None]:
    """Let Python keep its memory untidied meanwhile: a third faster, and the check is short."""
    tidying = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if tidying:
            gc.enable()


def judge(site: Site, clock: Clock | None = None) -> Result:
    """Apply all rules to a site that has been read. Writes nothing."""
    site.texts = list(gather_texts(site))
    result = Result(list(site.unreadable), counts=_counts(site))
    result.planned = _planned(site.knowledge)
    result.parity = parity_table(site)
    if not result.counts["item"]:
        result.problems.append(_nothing(site.folder, "it has no safety items at all"))
        result.problems.sort()
        return result
    rules = sorted(RULES, key=lambda rule: rule.NAME not in LONGEST)
    tasks = [partial(_applied, rule, site, clock) for rule in rules]
    many = len(site.texts) > MANY_TEXTS
    answers = share(tasks) if many else [task() for task in tasks]
    for rule, (problems, seconds) in zip(rules, answers, strict=True):
        result.problems += problems
        if clock:
            result.seconds[rule.NAME] = seconds
    result.problems = sorted(set(result.problems))
    result.checked = not site.unreadable
    return result


def _applied(
    rule: ModuleType, site: Site, clock: Clock | None
) -> tuple[list[Problem], float]:
    """What one rule finds, and in how many seconds."""
    started = clock() if clock else 0.0
    problems = list(rule.check(site))
    return problems, clock() - started if clock else 0.0


def _counts(site: Site) -> dict[str, int]:
    pages = list(site.all_pages())
    return {
        "language": len([code for code in site.languages if site.pages.get(code)]),
        "page": len(pages),
        "section": sum(len(page.sections) for page in pages),
        "item": sum(len(section.items) for page in pages for section in page.sections),
    }


def _planned(knowledge: Knowledge) -> list[str]:
    """What the registry promises for later, so that nobody forgets it."""
    return [
        f'planned: the section "{section.id}" on the page "{section.page}".'
        for section in knowledge.registry.sections
        if section.planned
    ]


def _nothing(folder: Path, why: str) -> Problem:
    message = f"the site cannot be checked: {why}."
    return Problem(
        f"{folder.name}/", 0, "unreadable-site", message, "build the site first."
    )
