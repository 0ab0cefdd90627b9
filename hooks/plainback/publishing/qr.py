"""The square codes that a phone's camera reads: one for every page and safety section."""

from io import BytesIO

import segno

from plainback.publishing.book import Book

PATTERN = 2
"""Which of the eight patterns is laid over the dots. Trying all of them takes three times as long,
and readers find any of them as easy."""


def qr_codes(book: Book) -> dict[str, str]:
    """File name -> SVG of the code for /r/CODE/, where the reader chooses the language.

    With 15 % spare dots ("m"), so that a crease or a stain does no harm, and the four empty dots
    around it that readers need. At 2 cm of print a dot is half a millimetre.
    """
    return {
        f"r/{code}/qr.svg": qr_code(f"{book.site_url}r/{code}/")
        for code, link in book.links.links.items()
        if not link.place or link.place in book.sections
    }


def qr_code(address: str) -> str:
    """One address as an SVG drawing that fits any size."""
    found = segno.make_qr(address, error="m", boost_error=False, mask=PATTERN)
    drawing = BytesIO()
    found.save(
        drawing, kind="svg", border=4, omitsize=True, xmldecl=False, light="#fff"
    )
    return drawing.getvalue().decode()
