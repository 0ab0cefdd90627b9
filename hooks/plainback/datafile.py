"""Read a data file, and say the line of every mistake in it.

The files in data/ are edited by clinicians. YAML itself is silent about a key written twice and
knows no lines afterwards, so this module keeps the line of every value and refuses repeated keys.
"""

from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from plainback.once import Once
from plainback.problem import DataError, Problem

Place = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)
LARGEST_FILE = 5_000_000
"""Bytes. A data file or page beyond this is a mistake, not a text."""


class StrictModel(Once, BaseModel):
    """A part of a data file: unknown keys are mistakes, values never change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def load(path: Path, model: type[Model]) -> Model:
    """Read a YAML file into a model.

    Raises DataError with one problem per mistake: unreadable file, broken YAML, a key twice, an
    unknown key or level, a missing value.
    """
    return _understood(path, read_text(path), model)


# The pages, the check and, under `mkdocs serve`, every save ask for the same files: the same text
# is the same data, which nobody changes. Mistakes are not kept, they are told every time.
@lru_cache(maxsize=128)
def _understood(path: Path, text: str, model: type[Model]) -> Model:
    lines: dict[Place, int] = {}
    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        twice = list(_index(node, (), lines, path)) if node else []
        value = loader.construct_document(node) if node else None
    except yaml.YAMLError as error:
        raise DataError([_yaml_problem(path, error)]) from error
    if not isinstance(node, yaml.MappingNode) or not value:
        raise DataError([_problem(path, 1, "the file holds no data", "Restore it.")])
    try:
        loaded = model.model_validate(value)
    except ValidationError as error:
        raise DataError(twice + _mistakes(path, error, lines)) from error
    if twice:
        raise DataError(twice)
    return loaded


def read_text(path: Path) -> str:
    """Return the text of a file, or raise DataError: missing, not UTF-8, far too large."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            message = f"the file is larger than {LARGEST_FILE // 1_000_000} MB"
            raise DataError([_problem(path, 0, message, "Restore the file.")])
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        message = "the file is not UTF-8 text"
        fix = "Save it as UTF-8 in your editor."
        raise DataError([_problem(path, line, message, fix)]) from error
    except OSError as error:
        message = f"the file cannot be read ({error.strerror or error})"
        raise DataError([_problem(path, 0, message, "Restore the file.")]) from error


def _mistakes(
    path: Path, error: ValidationError, lines: dict[Place, int]
) -> list[Problem]:
    return [
        _problem(
            path,
            _line_of(detail["loc"], lines),
            f"{_name_of(detail['loc'], lines)}: {_plain(detail['msg'])}",
            "Correct the value; the top of the file explains each key.",
        )
        for detail in error.errors(include_url=False)
    ]


def _index(
    node: yaml.Node, place: Place, lines: dict[Place, int], path: Path
) -> list[Problem]:
    """Remember the line of every value below this node; return the keys written twice."""
    problems: list[Problem] = []
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, child in node.value:
            line = key.start_mark.line + 1
            if key.value in seen:
                message = f'the key "{key.value}" is there twice'
                problems.append(_problem(path, line, message, "Remove one of them."))
            seen.add(key.value)
            lines[(*place, key.value)] = line
            problems += _index(child, (*place, key.value), lines, path)
    elif isinstance(node, yaml.SequenceNode):
        for number, child in enumerate(node.value):
            problems += _index(child, (*place, number), lines, path)
    return problems


def _known(place: Place, lines: dict[Place, int]) -> Place:
    """Cut a place back to the longest part that stands in the file."""
    known = tuple(part for part in place if not _is_model_detail(part))
    while known and known not in lines:
        known = known[:-1]
    return known


def _is_model_detail(part: str | int) -> bool:
    """True for the words pydantic puts into a place that stand nowhere in the file."""
    return isinstance(part, str) and (
        part == "[key]" or (part[:1].isupper() and " " in part)
    )


def _line_of(place: Place, lines: dict[Place, int]) -> int:
    return lines.get(_known(place, lines), 1)


def _name_of(place: Place, lines: dict[Place, int]) -> str:
    missing = [str(part) for part in place if not _is_model_detail(part)]
    return " > ".join(missing) or "the file"


def _plain(message: str) -> str:
    """Say pydantic's messages in the words of this project."""
    words = {
        "Extra inputs are not permitted": "unknown key",
        "Field required": "this key is missing",
    }
    return words.get(message, message.removeprefix("Value error, "))


def _yaml_problem(path: Path, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    reason = getattr(error, "problem", None) or "unreadable"
    message = f"the file is not valid YAML ({reason})"
    return _problem(
        path, line, message, "Check indents, quotes and colons near this line."
    )


def _problem(path: Path, line: int, message: str, fix: str) -> Problem:
    return Problem(f"data/{path.name}", line, "data-file", message, fix)
