"""Print HTML as PDF: A4, fonts inside, tagged so that a screen reader can read it."""

from pathlib import Path

STYLE = Path(__file__).parent / "style"


class NoPrinterError(Exception):
    """WeasyPrint or a library that it needs is missing on this machine."""


def drawing_style() -> str:
    """The style of the drawings on paper."""
    return " ".join((STYLE / "drawing.css").read_text(encoding="utf-8").split())


def print_pdf(document: str, target: Path, size: float) -> None:
    """Write a document as PDF/UA; size: of its text, in points. Same document, same bytes.

    Raises NoPrinterError with what to install.
    """
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        install = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 (macOS: brew install pango)"
        raise NoPrinterError(
            f"printing needs WeasyPrint and Pango ({error}): {install}"
        ) from error
    inside = weasyprint.urls.URLFetcher(
        allowed_protocols={"data"},
        fail_on_errors=True,  # nothing from anywhere else
    )
    fonts = weasyprint.text.fonts.FontConfiguration()
    style = weasyprint.CSS(filename=STYLE / "leaflet.css", font_config=fonts)
    text = weasyprint.CSS(string=f"html {{ font-size: {size}pt }}")
    target.parent.mkdir(parents=True, exist_ok=True)
    weasyprint.HTML(string=document, url_fetcher=inside).write_pdf(
        target,
        stylesheets=[style, text],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        pdf_identifier=b"plainback",
    )
