"""The figures and words of every chart and fact box, as data/charts.yml holds them."""

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from plainback.datafile import StrictModel, load
from plainback.registry import Id, Language

Translated = dict[Language, str]


class Count(StrictModel):
    """People out of many: 4 of 100, perhaps with "about" or "more than" before it."""

    count: int
    of: int
    qualifier: Id | None = None

    @model_validator(mode="after")
    def _no_more_than_all(self) -> "Count":
        if not 0 <= self.count <= self.of:
            raise ValueError(f"{self.count} of {self.of} cannot be")
        return self


class Middle(StrictModel):
    """A middle value with the range in which the truth probably lies."""

    value: float | int
    low: float | int
    high: float | int

    @model_validator(mode="after")
    def _in_its_range(self) -> "Middle":
        if not self.low <= self.value <= self.high:
            raise ValueError(
                f"{self.value} does not lie between {self.low} and {self.high}"
            )
        return self


class Qualified(StrictModel):
    """A figure with "about" or the like before it."""

    value: int
    qualifier: Id


class Year(StrictModel):
    """A year, written without a thousands sign."""

    year: int


class WordsCell(StrictModel):
    """A cell that holds words instead of a figure."""

    words: Id


class Position(StrictModel):
    """What a guideline says, and for which pain."""

    says: Id
    when: Id | None = None


Figure = int | float | Count | Middle | Qualified | Year
Cell = Id | WordsCell | list[Position] | None


class Column(StrictModel):
    """A column of the table; `at` is its place on the axis of a line chart."""

    id: Id
    at: int | float | None = None
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    sources: list[Id] = []


class Row(StrictModel):
    """A row of the table. draw: false keeps it out of the drawing."""

    id: Id
    cells: list[Cell]
    draw: bool = True
    certainty: Id | None = None
    sources: list[Id] = []
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None


class ChartWords(StrictModel):
    """The words of a chart in one language. {figure-id} stands for a figure."""

    model_config = {"populate_by_name": True, "extra": "forbid", "frozen": True}

    title: str
    description: str
    x_axis: str = Field("", alias="x-axis")
    y_axis: str = Field("", alias="y-axis")
    columns: dict[Id, str]
    rows: dict[Id, str]
    cells: dict[Id, str] = {}
    says: dict[Id, str] = {}
    when: dict[Id, str] = {}
    who: str = ""
    how_long: str = Field("", alias="how-long")
    compared_with: str = Field("", alias="compared-with")
    certainty: str = ""
    harms: str = ""
    notes: list[str] = []


class Chart(StrictModel):
    """One chart or fact box."""

    kind: Literal["line", "bars", "icons", "table"]
    sources: Annotated[list[Id], Field(min_length=1)]
    certainty: Id | None = None
    unit: Id | None = None
    axis: dict[str, Id] = {}
    figures: dict[Id, Figure] = {}
    columns: Annotated[list[Column], Field(min_length=1)]
    rows: Annotated[list[Row], Field(min_length=1)]
    words: dict[Language, ChartWords]

    @model_validator(mode="after")
    def _fits_together(self) -> "Chart":
        mistakes = []
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                mistakes.append(f'row "{row.id}" has {len(row.cells)} cells')
            mistakes += [
                f'row "{row.id}" names the unknown figure "{cell}"'
                for cell in row.cells
                if isinstance(cell, str) and cell not in self.figures
            ]
        for language, words in self.words.items():
            if set(words.rows) != {row.id for row in self.rows}:
                mistakes.append(f"{language}: the row labels do not fit the rows")
            if set(words.columns) != {column.id for column in self.columns}:
                mistakes.append(f"{language}: the column labels do not fit the columns")
        if mistakes:
            raise ValueError("; ".join(mistakes))
        return self


class Charts(StrictModel):
    """All of data/charts.yml."""

    of: Translated
    qualifiers: dict[Id, Translated]
    units: dict[Id, Translated]
    labels: dict[Id, Translated]
    certainty_levels: dict[Id, Translated] = Field(alias="certainty-levels")
    charts: Annotated[dict[Id, Chart], Field(min_length=1)]

    @model_validator(mode="after")
    def _every_language(self) -> "Charts":
        languages = set(self.of)
        gaps = [
            f'chart "{name}" lacks the words of {", ".join(sorted(languages - set(chart.words)))}'
            for name, chart in self.charts.items()
            if languages - set(chart.words)
        ]
        if gaps:
            raise ValueError("; ".join(gaps))
        return self

    def show(self, figure: Any, language: str) -> str:
        """A figure as readers of this language write it: 17,974 or 17.974; 4 of 100."""
        if isinstance(figure, Count):
            text = self.of[language].format(
                count=self.show(figure.count, language),
                of=self.show(figure.of, language),
            )
            if figure.qualifier:
                text = f"{self.qualifiers[figure.qualifier][language]} {text}"
            return text
        if isinstance(figure, Middle):
            return self.show(figure.value, language)
        if isinstance(figure, Qualified):
            return f"{self.qualifiers[figure.qualifier][language]} {figure.value}"
        if isinstance(figure, Year):
            return str(figure.year)
        if isinstance(figure, int):
            sign = {"en": ",", "ru": "\u00a0"}.get(language, ".")
            least = 10_000 if language == "ru" else 1_000
            return f"{figure:,}".replace(",", sign) if figure >= least else str(figure)
        return str(figure) if language == "en" else str(figure).replace(".", ",")


def load_charts(data: Path) -> Charts:
    """Read data/charts.yml. Raises DataError with the line of every mistake."""
    return load(data / "charts.yml", Charts)
