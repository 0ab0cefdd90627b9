"""CHANGELOG.md: what it says of the safety lists is written from data/safety_changes.yml.

Every other line is written by people and stays as it is.
"""

import re
from textwrap import wrap

from plainback.problem import DataError, Problem
from plainback.safety_changes import SafetyChanges, Version

FILE = "CHANGELOG.md"
OURS = "- Safety lists: "
WIDTH = 120
PARTS = re.compile(r"^(?=## )", re.MULTILINE)
ENTRIES = re.compile(r"^(?=- )", re.MULTILINE)


def with_safety_lists(text: str, changes: SafetyChanges) -> str:
    """The changelog with every change of the safety lists, versions newest first.

    Raises DataError, naming the line, for a change that the data do not have.
    """
    _refuse_unknown(text, changes)
    intro, *parts = PARTS.split(text)
    days = {part[3:13]: part for part in parts}
    for version in changes.versions:
        days[version.version] = _with_lines(days.get(version.version, ""), version)
    whole = intro + "".join(days[day] for day in sorted(days, reverse=True))
    return whole.rstrip("\n") + "\n"


def _with_lines(part: str, version: Version) -> str:
    """One version: its own heading, the lines of the data, and what people wrote below."""
    head, *entries = ENTRIES.split(part.rstrip("\n"))
    said = head.partition("\n")[2].strip("\n")
    kept = [entry.rstrip("\n") for entry in entries if not entry.startswith(OURS)]
    lines = [_line(change.what["en"]) for change in version.changes]
    state = "" if version.receipt else ", not yet published"
    opening = [f"## {version.version}{state}", "", *([said, ""] if said else [])]
    return "\n".join([*opening, *lines, *kept]) + "\n\n"


def _line(what: str) -> str:
    """One change, broken into lines: "- Safety lists: First edition. ..."."""
    return "\n".join(wrap(f"{OURS}{what}", WIDTH, subsequent_indent="  "))


def _refuse_unknown(text: str, changes: SafetyChanges) -> None:
    known = {
        " ".join(_line(change.what["en"]).split())
        for version in changes.versions
        for change in version.changes
    }
    problems = [
        Problem(
            FILE,
            text[: found.start()].count("\n") + 1,
            "data-file",
            "this change of the safety lists is not in data/safety_changes.yml.",
            "write it there, in every language; this line is made from it.",
        )
        for found in re.finditer(r"^- Safety lists: .+(?:\n  .+)*", text, re.MULTILINE)
        if " ".join(found[0].split()) not in known
    ]
    if problems:
        raise DataError(problems)
