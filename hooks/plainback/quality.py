"""How we rate our own pages: PEMAT-P for every page, DISCERN for those about treatment.

Points are given here by hand; every share and mean is computed from them. A point is lost only
with a reason, and a reason stands only where a point is lost.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from plainback.datafile import StrictModel, load
from plainback.registry import Language, PagePath

UNDERSTAND = (*range(1, 13), *range(15, 20))
"""PEMAT-P, is it understood; items 13 and 14 are about sound and film."""
ACT = tuple(range(20, 27))
"""PEMAT-P, does the reader know what to do."""
MAY_NOT_APPLY = {6, 8, 9, 11, 16, 17, 18, 19, 24, 25}
"""What PEMAT-P lets one leave out: a page without figures, tables or pictures."""
QUESTIONS = 16
"""DISCERN: 15 questions and the whole."""

Reason = Annotated[str, StringConstraints(min_length=8, strip_whitespace=True)]
Points = Annotated[int, Field(ge=1, le=5)]


class Rating(StrictModel):
    """One page in one language."""

    lost: dict[int, Reason] = {}
    """Item of PEMAT-P that the page does not meet -> why."""
    discern: Annotated[
        list[Points], Field(min_length=QUESTIONS, max_length=QUESTIONS)
    ] = []
    """1 to 5 points for each question, in their order; empty for pages not about treatment."""
    why: dict[int, Reason] = {}
    """Question of DISCERN with less than 5 points -> why."""

    @model_validator(mode="after")
    def _points_and_reasons_agree(self) -> "Rating":
        problems = [
            f"PEMAT-P has no item {item}"
            for item in self.lost
            if item not in (*UNDERSTAND, *ACT)
        ]
        short = {q for q, points in enumerate(self.discern, start=1) if points < 5}
        problems += [
            f"question {q} lacks a reason" for q in sorted(short - {*self.why})
        ]
        problems += [
            f"the reason for question {q} has no lost point"
            for q in sorted({*self.why} - short)
        ]
        if problems:
            raise ValueError("; ".join(problems))
        return self

    @property
    def discern_lowest(self) -> int | None:
        """The lowest points of any question; None for a page not about treatment."""
        return min(self.discern, default=None)

    @property
    def discern_mean(self) -> float | None:
        """The mean of all questions, to one decimal."""
        return round(sum(self.discern) / QUESTIONS, 1) if self.discern else None


class PageQuality(StrictModel):
    """One page: what does not apply to it, and its rating in each language."""

    not_applicable: Annotated[list[int], Field(alias="not-applicable")] = []
    ratings: Annotated[dict[Language, Rating], Field(min_length=1)]

    @model_validator(mode="after")
    def _items_that_apply(self) -> "PageQuality":
        problems = [
            f"PEMAT-P does not let item {item} be left out"
            for item in self.not_applicable
            if item not in MAY_NOT_APPLY
        ]
        problems += [
            f"{language}: item {item} does not apply to the page and cannot be lost"
            for language, rating in self.ratings.items()
            for item in rating.lost
            if item in self.not_applicable
        ]
        if len({bool(rating.discern) for rating in self.ratings.values()}) > 1:
            problems.append("DISCERN is there in some languages only")
        if problems:
            raise ValueError("; ".join(problems))
        return self

    @property
    def about_treatment(self) -> bool:
        """True when DISCERN, which is about treatments, was asked of the page."""
        return any(rating.discern for rating in self.ratings.values())

    def understand(self, language: str) -> int:
        """Share of the items on understanding that the page meets, of 100."""
        return self._share(language, UNDERSTAND)

    def act(self, language: str) -> int:
        """Share of the items on acting that the page meets, of 100."""
        return self._share(language, ACT)

    def _share(self, language: str, items: tuple[int, ...]) -> int:
        asked = [item for item in items if item not in self.not_applicable]
        met = [item for item in asked if item not in self.ratings[language].lost]
        return round(100 * len(met) / len(asked))


class Quality(StrictModel):
    """All of data/quality.yml."""

    pages: Annotated[dict[PagePath, PageQuality], Field(min_length=1)]

    def gaps(self, pages: list[str], languages: list[str]) -> Iterator[str]:
        """Pages that nobody rated, ratings of pages that do not exist, languages left out."""
        for page in pages:
            rated = self.pages[page].ratings if page in self.pages else {}
            for language in languages:
                if language not in rated:
                    yield f'"{page}" is not rated in "{language}"'
        for page in self.pages:
            if page not in pages:
                yield f'there is no page "{page}"'


def load_quality(data: Path) -> Quality:
    """Read data/quality.yml. Raises DataError with the line of every mistake."""
    return load(data / "quality.yml", Quality)
