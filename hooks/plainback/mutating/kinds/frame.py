"""Sources, markup, pictures, requests to others: what surrounds the words."""

import re
from collections.abc import Iterator

from plainback.mutating import printed, typed
from plainback.mutating.kinds.edits import gone, replaced
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Edit, Kind

QUOTES = {"en": "“”„“", "de": "„““”", "nl": "‘’“”", "ru": "«»“”"}
"""The marks of each language, and marks that it does not use."""
ELSEWHERE = (
    '<link rel="stylesheet" href="https://fonts.example.com/css">',
    '<script src="//cdn.example.com/count.js"></script>',
    '<link rel="preconnect" href="https://cdn.example.com">',
    '<style>@import "https://fonts.example.com/a.css";</style>',
)
PIXELS = (
    '<img src="https://example.com/pixel.gif" alt="">',
    '<iframe src="https://video.example.com/1"></iframe>',
)


def drop_citation(page: Material) -> Iterator[Change]:
    """A statement has lost its source: nobody can check it."""
    return replaced(page.text, typed.CITATION.pattern, "")


def change_citation(page: Material) -> Iterator[Change]:
    """A statement names a source that says something else, or none that exists."""
    keys = sorted(set(re.findall(r"@([a-z0-9-]+)", page.text)))
    for found in re.finditer(r"(?<=[\[ ]@)([a-z0-9-]+)(?=[\];])", page.text):
        yield (Edit(found.start(), found.end(), f"{found[0]}x"),)
        other = next((key for key in keys if key != found[0]), None)
        if other:
            yield (Edit(found.start(), found.end(), other),)


def markup_typed(page: Material) -> Iterator[Change]:
    """A mark is not closed: brackets reach the reader, or an urgency is lost."""
    yield from replaced(page.text, r"^:::\n", "")
    yield from replaced(page.text, r"^::: ([a-z])([a-z-]+)", r"::: \1x\2")
    yield from replaced(page.text, r"(\[@[a-z0-9-]+)\]", r"\1")
    yield from replaced(page.text, r"(\{ #[a-z0-9-]+) \}$", r"\1")
    yield from replaced(page.text, r"\*\*([^*\n]+)\*\*", r"**\1")


def markup_built(page: Material) -> Iterator[Change]:
    """A template shows its own code, in the middle of a warning."""
    for each in [*printed.items(page.text), *printed.paragraphs(page.text)]:
        for mark in ("{{ item.text }}", "undefined", "&amp;nbsp;", "[object Object]"):
            yield (Edit(each.words_end, each.words_end, f" {mark}"),)


def picture(page: Material) -> Iterator[Change]:
    """Who cannot see the picture is told nothing of what it shows."""
    for found in re.finditer(
        r"<svg[^>]*? role=.img.[^>]*>.*?</svg>", page.text, re.DOTALL
    ):
        bare = re.sub(r"<(title|desc)[^>]*>[^<]*</\1>", "", found[0])
        bare = re.sub(r' aria-label(?:ledby)?="[^"]*"', "", bare, count=1)
        yield (Edit(found.start(), found.end(), bare),)
        unheard = found[0].replace(' role="img"', ' aria-hidden="true"', 1)
        yield (Edit(found.start(), found.end(), unheard),)
    yield from replaced(page.text, r'<img([^>]*?) alt="[^"]+"', r"<img\1")


def request(page: Material) -> Iterator[Change]:
    """A stranger learns who reads about numbness between the legs."""
    head = page.text.index("</head>")
    for each in ELSEWHERE:
        yield (Edit(head, head, f"{each}\n"),)
    for part in printed.paragraphs(page.text):
        for each in PIXELS:
            yield (Edit(part.words_end, part.words_end, each),)


def quotation(page: Material) -> Iterator[Change]:
    """Quotation marks of another language: the page looks patched together."""
    one, other, *wrong = QUOTES[page.language]
    for part in typed.texts(page.text):
        for found in re.finditer(f"{one}([^{one}{other}]+){other}", part.words):
            start = part.words_start + found.start()
            end = part.words_start + found.end()
            yield (
                Edit(start, start + 1, wrong[0]),
                Edit(end - 1, end, wrong[1]),
            )


def link_broken(page: Material) -> Iterator[Change]:
    """A link leads nowhere, perhaps the one to the warning signs."""
    return replaced(page.text, r"\]\(([a-z./-]+)\.md", r"](\1-x.md")


def link_elsewhere(page: Material) -> Iterator[Change]:
    """A link leads to another page than in the other languages."""
    files = sorted(set(re.findall(r"\]\(([a-z./-]+\.md)", page.text)))
    for found in re.finditer(r"\]\(([a-z./-]+\.md)", page.text):
        other = next((file for file in files if file != found[1]), None)
        if other:
            yield (Edit(found.start(1), found.end(1), other),)


def stale(page: Material) -> Iterator[Change]:
    """A translation was never compared with the English of today."""
    if page.file.endswith("translations.lock"):
        pattern = rf"^{page.language} [a-z0-9-]+ ([0-9a-f]{{12}}) [0-9a-f]{{12}}\n"
        for found in re.finditer(pattern, page.text, re.MULTILINE):
            yield (Edit(found.start(1), found.end(1), found[1][::-1]),)
            yield (Edit(found.start(), found.end(), ""),)


def search(page: Material) -> Iterator[Change]:
    """The search does not find the page, or shows it in another language."""
    if page.file.endswith(f"search/{page.language}.json"):
        yield from replaced(page.text, r'\["[a-z/-]+/",\d[^\]]*\],', "")
        yield from replaced(page.text, r'^\{"language":"[a-z]+"', '{"language":"xx"')


def source_entry(page: Material) -> Iterator[Change]:
    """A source is cited and does not stand in the list."""
    pattern = re.compile(r'<li id="source-[^"]+">.*?</li>\n', re.DOTALL)
    for m in pattern.finditer(page.text):
        yield gone(typed.Part("", "", m.start(), m.end(), m.start(), m[0]))


KINDS = [
    Kind("source-dropped", False, ("source-mismatch",), drop_citation, source_entry),
    Kind("source-changed", False, ("source-mismatch",), change_citation),
    Kind("markup-left", False, ("leftover-markup",), markup_typed, markup_built),
    Kind("picture-without-words", False, ("missing-alt",), None, picture),
    Kind("request-elsewhere", False, ("third-party-request",), None, request),
    Kind("quotation-marks", False, ("typography",), quotation),
    Kind("link-broken", False, ("mkdocs-warning",), link_broken),
    Kind("link-elsewhere", False, ("link-mismatch",), link_elsewhere),
    Kind("translation-stale", True, ("stale-translation",), data=stale),
    Kind("search-gap", False, ("page-not-in-search",), data=search),
]
