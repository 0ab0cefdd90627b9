"""The page that shows maintainers every part of a page: what is typed, and what a reader gets."""

import re
from html import escape

from markdown import Markdown

from plainback.writing.extension import PageContext, PlainbackExtension
from plainback.writing.library import Library

EXAMPLE = re.compile(r"^```example\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_REAL = re.compile(r' (?:data-safety-\w+|data-level|data-kind)="[^"]*"')
"""Marks of real safety sections: an example must not be counted as one."""
LINK = re.compile(r'(?<= href=")((?:[a-z-]+/)*)([a-z-]+)\.md(?=[#"])')
FRAME = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Plainback: every part of a page</title>
<link rel="icon" href="../assets/favicon.svg" type="image/svg+xml">
{looks}
<script type="module" src="../{scripts}/site.mjs"></script>
</head>
<body>
<main class="pb-main" id="main">
<article class="pb-text">
{body}
</article>
</main>
</body>
</html>
"""
NAME = "What a writer types"
LOOKS = '<link rel="stylesheet" href="../assets/{name}">'


def style_page(text: str, library: Library, looks: list[str], scripts: str) -> str:
    """The page from data/style.md.

    looks: style sheets of overrides/assets. scripts: the folder of the script in the built site.
    """
    extension = PlainbackExtension(library)
    extension.page = PageContext("en", "maintainers/")
    writer = Markdown(extensions=["attr_list", "tables", "sane_lists", extension])
    body = writer.convert(EXAMPLE.sub(_shown_and_made, text))
    links = [LOOKS.format(name=name) for name in looks]
    return FRAME.format(looks="\n".join(links), scripts=scripts, body=_mended(body))


def _shown_and_made(found: re.Match[str]) -> str:
    """The typed lines in a field to copy from, then the same lines to be made into a part.

    A field, because the gate refuses pages on which typed marks reach a reader, and shall go on so.
    """
    typed, rows = escape(found[1].rstrip()), found[1].count("\n")
    field = f'<textarea readonly rows="{rows}" aria-label="{NAME}">{typed}</textarea>'
    return f'<div class="pb-typed">{field}</div>\n\n{found[1]}'


def _mended(body: str) -> str:
    """Links as they are in the built site, and no marks of real safety sections."""
    return LINK.sub(_address, NOT_REAL.sub("", body))


def _address(found: re.Match[str]) -> str:
    name = "" if found[2] == "index" else f"{escape(found[2])}/"
    return f"../{found[1]}{name}"
