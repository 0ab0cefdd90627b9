"""Make every leaflet, sheet and guide of a built site, prove each, and keep a list of them."""

import hashlib
import itertools
import json
import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from pypdf import PdfReader

from plainback.knowledge import load_knowledge
from plainback.leaflets.pieces import MissingPartError
from plainback.leaflets.plan import Plan, load_plan
from plainback.leaflets.printer import print_pdf
from plainback.leaflets.proof import SIDES, proof
from plainback.leaflets.ready import Job, ready

SIZES = (11.0, 10.0, 9.2, 8.6, 8.0)
"""Sizes of the text in points: the largest that fits on the sides there are is taken."""
LIST = "index.json"


@dataclass
class Made:
    """A finished file, the built pages it was made from, and what is wrong with it."""

    file: str
    pages: list[str]
    problems: list[str] = field(default_factory=list)


def jobs(plan: Plan, languages: list[str]) -> list[Job]:
    """Everything there is to make, in a fixed order."""
    single = [
        Job(kind, each.id, language)
        for kind, group in (("leaflet", plan.leaflets), ("guide", [plan.guide]))
        for language in languages
        for each in group
    ]
    pairs = itertools.permutations(languages, 2)
    return single + [
        Job("sheet", s.id, one, two) for one, two in pairs for s in plan.sheets
    ]


def make_all(
    site: Path, project: Path, wanted: list[Job], tell: Callable[[int, Made], None]
) -> list[Made]:
    """Make the wanted files below site/leaflets.new, and put them in place when all are right.

    tell is called after each file with its number, so that a person sees it going on. When one
    file has a problem, what was in site/leaflets stays as it was.
    """
    new = site.with_name(f"{site.name}.leaflets")
    shutil.rmtree(new, ignore_errors=True)
    made = []
    with ProcessPoolExecutor() as pool:
        results = pool.map(partial(make, site, project, new), wanted)
        for number, each in enumerate(results, 1):
            made.append(each)
            tell(number, each)
    if not any(each.problems for each in made):
        _keep_list(site, new, made)
        shutil.rmtree(site / "leaflets", ignore_errors=True)
        new.rename(site / "leaflets")
    shutil.rmtree(new, ignore_errors=True)
    return made


def make(site: Path, project: Path, target: Path, job: Job) -> Made:
    """Make one file and read it back."""
    knowledge, plan = load_knowledge(project / "data"), load_plan(project / "data")
    pdf = target / job.file
    try:
        pages, items, build = ready(site, plan, knowledge.interface, job)
        for size in SIZES:
            print_pdf(build(), pdf, size)
            if job.kind == "guide" or len(PdfReader(pdf).pages) <= SIDES:
                break
    except MissingPartError as error:
        return Made(job.file, [], [str(error)])
    sides = None if job.kind == "guide" else SIDES
    return Made(job.file, pages, list(proof(pdf, job.language, items, sides)))


def _keep_list(site: Path, new: Path, made: list[Made]) -> None:
    """What was made from which pages: the gate refuses leaflets that are older than a page."""
    entries = {
        each.file: {
            "sha256": _hash(new / each.file),
            "pages": {page: _hash(site / page) for page in each.pages},
        }
        for each in made
    }
    text = json.dumps({"leaflets": entries}, indent=1, sort_keys=True)
    (new / LIST).write_text(text + "\n", encoding="utf-8")


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
