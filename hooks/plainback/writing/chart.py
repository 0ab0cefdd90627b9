"""A chart or fact box: title, drawing, the same figures as a table, who was studied, how sure."""

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from plainback.charts import Cell, Chart, Charts, Position, WordsCell
from plainback.writing.drawing import draw

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension

FACTS = ("who", "how-long", "compared-with", "certainty", "harms")


def chart_figure(name: str, extension: "PlainbackExtension") -> Element | None:
    """The figure with this name in the page's language; None when there is no such chart."""
    charts = extension.library.charts
    chart = charts.charts.get(name)
    if chart is None:
        return None
    writer = _Writer(chart, charts, extension.page.language)
    frame = Element(
        "figure", {"class": f"pb-chart pb-chart--{chart.kind}", "data-chart": name}
    )
    caption = SubElement(frame, "figcaption", {"class": "pb-chart__title"})
    caption.text = writer.fill(writer.words.title)
    drawing = draw(name, chart, charts, extension.page.language, writer.fill)
    if drawing is not None:
        frame.append(drawing)
    frame.append(writer.table())
    frame.append(writer.facts())
    for note in writer.words.notes:
        SubElement(frame, "p", {"class": "pb-chart__note"}).text = writer.fill(note)
    source = SubElement(frame, "p", {"class": "pb-chart__sources"})
    label = charts.labels["sources"][writer.language]
    source.text = f"{label}:{_cited(chart.sources)}"
    return frame


def _cited(keys: list[str]) -> str:
    return f" [{'; '.join('@' + key for key in keys)}]" if keys else ""


class _Writer:
    """Fills the words of one chart in one language with its figures."""

    def __init__(self, chart: Chart, charts: Charts, language: str) -> None:
        self.chart, self.charts, self.language = chart, charts, language
        self.words = chart.words[language]

    def fill(self, text: str) -> str:
        """Replace each {figure-id} by its figure."""

        def figure(match: re.Match[str]) -> str:
            return self.charts.show(self.chart.figures[match[1]], self.language)

        return re.sub(r"\{([a-z0-9-]+)\}", figure, text)

    def cell(self, cell: Cell) -> str:
        """The words or figure of one cell; a dash with its meaning where there is none."""
        if cell is None:
            return "–"
        if isinstance(cell, WordsCell):
            return self.fill(self.words.cells[cell.words])
        if isinstance(cell, list):
            return "; ".join(self._position(each) for each in cell)
        return self.charts.show(self.chart.figures[cell], self.language)

    def _position(self, position: Position) -> str:
        text = self.words.says[position.says]
        when = self.words.when[position.when] if position.when else ""
        return self.fill(f"{text} ({when})" if when else text)

    def table(self) -> Element:
        """The figures as a table, for everybody who cannot or will not read a drawing."""
        frame = Element("div", {"class": "pb-table", "tabindex": "0", "role": "region"})
        frame.set("aria-label", self.fill(self.words.title))
        table = SubElement(frame, "table")
        head = SubElement(SubElement(table, "thead"), "tr")
        SubElement(head, "td")
        for column in self.chart.columns:
            label = SubElement(head, "th", {"scope": "col"})
            label.text = self.fill(self.words.columns[column.id]) + _cited(
                column.sources
            )
        body = SubElement(table, "tbody")
        for row in self.chart.rows:
            line = SubElement(body, "tr")
            label = SubElement(line, "th", {"scope": "row"})
            label.text = self.fill(self.words.rows[row.id])
            label.text += _cited(row.sources)
            for cell in row.cells:
                SubElement(line, "td").text = self.cell(cell)
        return frame

    def facts(self) -> Element:
        """Who was studied, for how long, compared with what, how sure, and the harms."""
        listing = Element("dl", {"class": "pb-chart__facts"})
        for name in FACTS:
            text = getattr(self.words, name.replace("-", "_"))
            if text:
                entry = SubElement(listing, "div")
                SubElement(entry, "dt").text = self.charts.labels[name][self.language]
                SubElement(entry, "dd").text = self.fill(text)
        return listing
