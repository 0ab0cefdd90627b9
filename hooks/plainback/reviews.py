"""Who reviewed which page, and when it is due again (data/reviews.yml).

Only what stands there is ever shown as reviewed. Nothing here asks what day it is: whoever wants
to know whether a check is overdue says for which day.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from plainback.datafile import StrictModel, load, read_text
from plainback.problem import DataError, Problem
from plainback.registry import Language, PagePath

FILE = "reviews.yml"
Text = Annotated[str, StringConstraints(min_length=2, strip_whitespace=True)]
ENTRY = re.compile(r"^\s*- ")


class Review(StrictModel):
    """One person checked one page in one language."""

    who: Text
    role: Text
    date: date
    page: PagePath
    language: Language
    checked: Literal["medical", "translation"]
    what: Text
    next: date

    @property
    def meta(self) -> str:
        """How the page's head names it: "2027-01-31 Name Surname, physiotherapist"."""
        return f"{self.date} {self.who}, {self.role}"


class Reviews(StrictModel):
    """All of data/reviews.yml."""

    written: date
    check_every: Annotated[int, Field(ge=1, le=5)]
    reviews: list[Review]

    @property
    def newest(self) -> date:
        """The last day that the file knows of."""
        return max([self.written, *(each.date for each in self.reviews)])

    def latest(self, language: str, page: str, checked: str) -> Review | None:
        """The newest review of this kind, or None: then nobody has reviewed the page."""
        found = [
            each
            for each in self.reviews
            if (each.language, each.page, each.checked) == (language, page, checked)
        ]
        return max(found, key=lambda each: each.date, default=None)

    def due(self, language: str, page: str, revised: date | None = None) -> date:
        """The day by which the page should be checked: what its reviews say, else its age."""
        kinds = ("medical", "translation")
        found = [self.latest(language, page, kind) for kind in kinds]
        if days := [each.next for each in found if each]:
            return min(days)
        return _years_later(revised or self.written, self.check_every)


def load_reviews(data: Path) -> Reviews:
    """Read data/reviews.yml. Raises DataError: unknown page or language, twice, odd dates."""
    return reviews_on(data, None)


def reviews_on(data: Path, day: date | None) -> Reviews:
    """The same for the build of one day: a review dated after it is a mistake too."""
    reviews = load(data / FILE, Reviews)
    lines = [
        number
        for number, line in enumerate(read_text(data / FILE).splitlines(), start=1)
        if ENTRY.match(line)
    ]
    problems = [
        Problem(f"data/{FILE}", lines[place], "data-file", message, fix)
        for place, message, fix in _mistakes(reviews, data.parent / "docs", day)
    ]
    if problems:
        raise DataError(problems)
    return reviews


def _mistakes(
    reviews: Reviews, docs: Path, day: date | None
) -> Iterator[tuple[int, str, str]]:
    """Number of the entry, what is wrong, what to do."""
    seen = set()
    for place, each in enumerate(reviews.reviews):
        of = f'the review of "{each.page}" by {each.who}'
        key = (each.who, each.page, each.language, each.checked, each.date)
        if key in seen:
            yield place, f"{of} is there twice", "Remove one of them."
        seen.add(key)
        if not (docs / each.language).is_dir():
            fix = "Write the language of a folder in docs/."
            yield place, f'{of} names the unknown language "{each.language}"', fix
        elif not _has_page(docs / each.language, each.page):
            fix = "Write the page's address, such as massage/when-not/."
            yield (
                place,
                f'{of} names a page that does not exist in "{each.language}"',
                fix,
            )
        if each.next <= each.date:
            fix = "Write a later day as next."
            yield place, f"{of} is due again before it was done", fix
        if day and each.date > day:
            fix = "Correct the date, or set SOURCE_DATE_EPOCH to the day of the build."
            yield place, f"{of} is dated {each.date}, after the build's day {day}", fix


def _has_page(folder: Path, page: str) -> bool:
    stem = page.strip("/")
    return (folder / f"{stem}.md").is_file() or (folder / stem / "index.md").is_file()


def _years_later(day: date, years: int) -> date:
    """The same day of a later year; 28 February for 29 February."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return date(day.year + years, day.month, last)
