"""What the head of a page says and fetches, before any word is read."""

from collections.abc import Iterator

from plainback.mutating import printed
from plainback.mutating.kinds.edits import replaced
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Edit, Kind

ADDED = (
    '<script src="extra.js"></script>',
    '<link rel="stylesheet" href="extra.css">',
    '<script src="data:text/javascript,document.body.remove()"></script>',
)
FRAMES = (
    '<iframe src="../about/"></iframe>',
    '<object data="./"></object>',
    '<iframe srcdoc="<p>0</p>"></iframe>',
)


def lost(page: Material) -> Iterator[Change]:
    """A style sheet or a program is lost: a warning looks like any other line."""
    yield from replaced(page.text, r'<link rel="stylesheet"[^>]*>\n', "")
    yield from replaced(page.text, r"<style>[^<]*</style>\n", "")
    yield from replaced(page.text, r'<script type="module">[^<]*</script>\n', "")
    yield from replaced(page.text, r'(?<=<link rel="stylesheet" href=")[^"]+', "x.css")


def added(page: Material) -> Iterator[Change]:
    """A program of its own can change every word after the check."""
    head = page.text.index("</head>")
    for each in ADDED:
        yield (Edit(head, head, f"{each}\n"),)


def framed(page: Material) -> Iterator[Change]:
    """Another page stands inside the page, with words that nobody compared."""
    for part in printed.paragraphs(page.text):
        for each in FRAMES:
            yield (Edit(part.end, part.end, each),)


def settings(page: Material) -> Iterator[Change]:
    """Russian turns into signs, or a phone shows the page in tiny letters."""
    yield from replaced(page.text, 'charset="utf-8"', 'charset="windows-1252"')
    yield from replaced(page.text, '<meta charset="utf-8">\n', "")
    yield from replaced(page.text, '<meta name="viewport"[^>]*>\n', "")


KINDS = [
    Kind("file-lost", False, ("file-mismatch",), None, lost),
    Kind("file-added", False, ("file-mismatch",), None, added),
    Kind("page-inside-page", False, ("file-mismatch",), None, framed),
    Kind("head-setting", False, ("file-mismatch",), None, settings),
]
