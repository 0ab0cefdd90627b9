"""What to read next, as data/related.yml holds it."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, model_validator

from plainback.datafile import StrictModel, load
from plainback.icons import PagePath
from plainback.registry import Language


class Way(StrictModel):
    """How other pages point to a page, and where the page itself points."""

    words: dict[Language, str] = {}
    next: Annotated[list[PagePath], Field(max_length=4)]


class Related(StrictModel):
    """All of data/related.yml: page path -> its way."""

    pages: dict[PagePath, Way]

    @model_validator(mode="after")
    def _leads_somewhere(self) -> "Related":
        mistakes = [
            f'"{path}" points to "{other}", which is itself or has no words'
            for path, way in self.pages.items()
            for other in way.next
            if other == path or not self.pages.get(other, Way(next=[])).words
        ]
        if mistakes:
            raise ValueError("; ".join(mistakes))
        return self

    def ways(self, path: str, language: str) -> list[tuple[str, str]]:
        """The pages to read after this one: their path, and the words that lead there."""
        found = self.pages.get(path)
        nexts = found.next if found else []
        return [(other, self.pages[other].words[language]) for other in nexts]


def load_related(data: Path) -> Related:
    """Read data/related.yml. Raises DataError with the line of every mistake."""
    return load(data / "related.yml", Related)
