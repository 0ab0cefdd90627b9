"""Drawings of figures as SVG: text stays text, title and description are in the page's language.

Shapes carry classes instead of colours, so that light, dark, forced colours and print each have
their own. Lengths are in units of the drawing, which scales with the page.
"""

import textwrap
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from plainback.charts import Chart, Charts, Count, Figure, Middle

Fill = Callable[[str], str]
WIDTH = 300
"""Units of the drawing; on a small phone one is about one pixel."""
LETTER = 9.5
"""Width of a letter in the label's size, Cyrillic being the widest; a line is LINE high."""
LINE = 21
DOTS_IN_A_ROW = 20
DOT = WIDTH // DOTS_IN_A_ROW


def draw(
    name: str, chart: Chart, charts: Charts, language: str, fill: Fill
) -> Element | None:
    """The drawing of a chart, or None for a plain table."""
    draws = {"line": _lines, "bars": _bars, "icons": _people}
    if chart.kind not in draws:
        return None
    words = chart.words[language]
    frame = Element("svg", {"class": "pb-chart__drawing", "role": "img"})
    frame.set("aria-labelledby", f"{name}-title {name}-description")
    SubElement(frame, "title", {"id": f"{name}-title"}).text = fill(words.title)
    description = SubElement(frame, "desc", {"id": f"{name}-description"})
    description.text = fill(words.description)
    width, height = draws[chart.kind](frame, chart, charts, language, fill)
    frame.set("viewBox", f"0 0 {width} {height}")
    return frame


def size_of(figure: Figure) -> float:
    """How long a bar is: the share of 100 for people, else the value itself."""
    if isinstance(figure, Count):
        return 100 * figure.count / figure.of
    if isinstance(figure, Middle):
        return float(figure.value)
    return float(figure) if isinstance(figure, int | float) else 0.0


def _text(parent: Element, x: float, y: float, text: str, look: str) -> float:
    """Write a text, in several lines where it is long; return the height of the last line."""
    room = WIDTH - x if x < WIDTH / 4 else WIDTH
    lines = textwrap.wrap(text, int(room / LETTER)) or [""]
    for number, line in enumerate(lines):
        place = {"x": f"{x:g}", "y": f"{y + LINE * number:g}", "class": look}
        SubElement(parent, "text", place).text = line
    return y + LINE * (len(lines) - 1)


def _limits(chart: Chart) -> tuple[float, float]:
    ends = [size_of(chart.figures[chart.axis[end]]) for end in ("from", "to")]
    return ends[0], ends[1]


def _bars(
    frame: Element, chart: Chart, charts: Charts, language: str, fill: Fill
) -> tuple[int, int]:
    """One bar per cell, its label above and its figure at the end, readable at 280 pixels."""
    low, high = _limits(chart)
    words, y, width = chart.words[language], 0.0, WIDTH
    names = [fill(words.columns[column.id]) for column in chart.columns]
    longest = max(map(len, names)) + 7 if len(names) > 1 else 11
    for row in (r for r in chart.rows if r.draw):
        y = _text(frame, 0, y + 24, fill(words.rows[row.id]), "pb-chart__label")
        for number, cell in enumerate(row.cells):
            if not isinstance(cell, str):
                continue
            figure = chart.figures[cell]
            length = width - LETTER * longest
            length *= (size_of(figure) - low) / (high - low)
            look = f"pb-chart__bar pb-chart__bar--{number + 1}"
            box = {
                "x": "0",
                "y": f"{y + 8:g}",
                "width": f"{length:.1f}",
                "height": "18",
            }
            SubElement(frame, "rect", {**box, "rx": "4", "class": look})
            shown = charts.show(
                figure.count if isinstance(figure, Count) else figure, language
            )
            if len(names) > 1:
                shown = f"{shown} ({names[number]})"
            _text(frame, length + 6, y + 22, shown, "pb-chart__value")
            y += 24
        y += 8
    y = _text(frame, 0, y + 20, fill(words.x_axis), "pb-chart__axis")
    return width, round(y) + 10


def _lines(
    frame: Element, chart: Chart, charts: Charts, language: str, fill: Fill
) -> tuple[int, int]:
    """One line per row over the places of the columns; each line ends with its own name."""
    low, high = _limits(chart)
    words, width, height, left = chart.words[language], WIDTH, 200, 34
    top = _text(frame, 0, 16, fill(words.y_axis), "pb-chart__axis") + 14
    last = max(float(c.at or 0) for c in chart.columns)

    def place(at: float, value: float) -> tuple[float, float]:
        return (
            left + (width - left - 20) * at / last,
            top + height - height * (value - low) / (high - low),
        )

    for value in (low, (low + high) / 2, high):
        x, y = place(0, value)
        ends = {"x1": f"{x:g}", "y1": f"{y:g}", "x2": str(width), "y2": f"{y:g}"}
        SubElement(frame, "line", {**ends, "class": "pb-chart__grid"})
        _text(frame, 0, y + 5, charts.show(int(value), language), "pb-chart__axis")
    for column in chart.columns:
        x, _ = place(float(column.at or 0), low)
        _text(frame, x - 6, top + height + 20, str(column.at), "pb-chart__axis")
    _text(frame, left, top + height + 40, fill(words.x_axis), "pb-chart__axis")
    bottom = top + height + 48
    for number, row in enumerate((r for r in chart.rows if r.draw), start=1):
        points = [
            place(float(column.at or 0), size_of(chart.figures[cell]))
            for column, cell in zip(chart.columns, row.cells, strict=True)
            if isinstance(cell, str)
        ]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        look = f"pb-chart__line pb-chart__line--{number}"
        SubElement(frame, "polyline", {"points": path, "class": look})
        for x, y in points:
            dot = {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": "5"}
            SubElement(frame, "circle", {**dot, "class": f"pb-chart__point--{number}"})
        bottom += 24
        key = {"x1": "0", "y1": f"{bottom - 5:g}", "x2": "26", "y2": f"{bottom - 5:g}"}
        SubElement(frame, "line", {**key, "class": look})
        name = fill(words.rows[row.id])
        bottom = _text(frame, left, bottom, name, "pb-chart__label")
    return width, round(bottom) + 12


def _people(
    frame: Element, chart: Chart, charts: Charts, language: str, fill: Fill
) -> tuple[int, int]:
    """A hundred dots per figure, one for each person; the filled ones are those it happened to."""
    words, y = chart.words[language], 0.0
    for row in (r for r in chart.rows if r.draw):
        y = _text(frame, 0, y + 26, fill(words.rows[row.id]), "pb-chart__label")
        for number, (column, cell) in enumerate(
            zip(chart.columns, row.cells, strict=True)
        ):
            figure = chart.figures.get(cell) if isinstance(cell, str) else None
            if not isinstance(figure, Count):
                continue
            name = fill(words.columns[column.id])
            shown = f"{name}: {charts.show(figure, language)}"
            y = _text(frame, 0, y + 24, shown, "pb-chart__value")
            y = _dots(frame, y + 10, figure, number) + 6
        y += 10
    return WIDTH, round(y)


def _dots(frame: Element, top: float, figure: Count, number: int) -> float:
    """Draw the dots; return where they end. Always 100, or fewer when there are fewer people."""
    many = min(figure.of, 100)
    filled = round(many * figure.count / figure.of)
    for place in range(many):
        row, column = divmod(place, DOTS_IN_A_ROW)
        look = (
            f"pb-chart__dot--{number + 1}" if place < filled else "pb-chart__dot--none"
        )
        spot = {"cx": str(column * DOT + 7), "cy": f"{top + row * DOT + 7:g}", "r": "6"}
        SubElement(frame, "circle", {**spot, "class": look})
    return top + -(-many // DOTS_IN_A_ROW) * DOT
