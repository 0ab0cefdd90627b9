"""The bibliography in CSL-JSON, the format that Zotero opens and writes."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from plainback.datafile import read_text
from plainback.problem import DataError, Problem
from plainback.registry import Id, Language

FIRST_AUTHORS_ONLY = "authors: only the first named are listed"
"""A line of the note of a source whose author list is longer than what we saw."""

READINGS = {
    "read: full text or the relevant part": "read-text",
    "read: abstract or opening": "read-abstract",
    "read: quoted by another page": "read-quoted",
    "read: title page only": "read-title",
    "not read": "read-not",
}
"""The first line of a note, and the word of interface.yml that a reader sees."""


class Source(BaseModel):
    """One source. Field names are those of CSL-JSON."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: Id
    type: str
    title: str
    language: Language
    note: str
    """How much of it was read: "read: abstract or opening"."""
    DOI: str | None = None
    PMID: str | None = None
    URL: str | None = None

    @property
    def address(self) -> str:
        """Where it can be found, the most lasting address first; "" when nowhere."""
        if self.DOI:
            return f"https://doi.org/{self.DOI}"
        if self.PMID:
            return f"https://pubmed.ncbi.nlm.nih.gov/{self.PMID}/"
        return self.URL or ""

    @property
    def reading(self) -> str:
        """How much of it was read: the key of a word in interface.yml."""
        return READINGS[self.note.splitlines()[0]]

    @field_validator("note")
    @classmethod
    def _says_how_much_was_read(cls, note: str) -> str:
        if not note or note.splitlines()[0] not in READINGS:
            raise ValueError(f"the note must begin with one of: {', '.join(READINGS)}")
        return note

    def csl(self) -> dict[str, Any]:
        """The entry as CSL-JSON, without the fields that only this project reads."""
        entry = self.model_dump(exclude={"note", "language"}, exclude_none=True)
        if FIRST_AUTHORS_ONLY in self.note:
            entry["annote"] = "et al."
        return entry


def load_sources(data: Path) -> dict[str, Source]:
    """Read data/sources.json. Raises DataError with every mistake and the line of its entry."""
    path = data / "sources.json"
    text = read_text(path)
    try:
        entries = json.loads(text)
    except json.JSONDecodeError as error:
        raise DataError(
            [_problem(error.lineno, f"not valid JSON ({error.msg})")]
        ) from error
    if not isinstance(entries, list) or not entries:
        raise DataError([_problem(1, "the file holds no list of sources")])
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for entry in entries:
        key = entry.get("id", "") if isinstance(entry, dict) else ""
        line = _line_of(text, key)
        try:
            source = Source.model_validate(entry)
        except ValidationError as error:
            problems += [
                _problem(
                    line,
                    f"{key or 'an entry'} > {'.'.join(map(str, e['loc']))}: {e['msg']}",
                )
                for e in error.errors(include_url=False)
            ]
            continue
        if source.id in sources:
            problems.append(_problem(line, f'the source "{source.id}" is there twice'))
        sources[source.id] = source
    if problems:
        raise DataError(problems)
    return sources


def _line_of(text: str, key: str) -> int:
    """The line of the last entry with this id, so that the second of two is named."""
    at = max(text.rfind(f'"id": "{key}"'), text.rfind(f'"id":"{key}"'))
    return text.count("\n", 0, at) + 1 if key and at >= 0 else 1


def _problem(line: int, message: str) -> Problem:
    fix = "Correct the entry; Zotero can export it again as CSL-JSON."
    return Problem("data/sources.json", line, "data-file", message, fix)
