"""A page does not begin with its title, or is called something else.

Who comes from a search engine must see at once where they are. A page whose title is not the first
heading gets the name of its file: "Emergency" on a German page.

Bad:  <main><h2>…</h2><h1>…</h1>
Good: <main><h1>Warnzeichen</h1> and <title>Warnzeichen – Plainback</title>
"""

from collections.abc import Iterator

from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site
from plainback.words import plain

NAME = "title-first"
FIX = 'make "# Title" the first line after the front matter, and the only one of its kind.'


def check(site: Site) -> Iterator[Problem]:
    """Look at the first heading, and at the title in the browser's tab."""
    for page in site.all_pages():
        for message in _mistakes(site, page):
            yield site.problem(NAME, page, message, FIX, "# ")


def _mistakes(site: Site, page: Page) -> Iterator[str]:
    name = site.named(page.language)
    main = [heading for heading in page.headings if heading.run.zone != "frame"]
    titles = [heading for heading in page.headings if heading.level == 1]
    if not titles:
        yield f"the {name} page has no title (h1)."
        return
    if len(titles) > 1:
        yield f"the {name} page has {len(titles)} titles (h1)."
    if main and main[0].level != 1:
        yield f'the {name} page begins with the heading "{main[0].heard}" instead of its title.'
    elif text := _text_before(page):
        yield f'the {name} page begins with "{text[:40]}" instead of its title.'
    if titles[0].hidden:
        yield f"the title of the {name} page is hidden: {titles[0].hidden}."
    shown = titles[0].heard
    if shown and shown not in plain(page.title):
        yield f'the {name} page is called "{shown}", but its tab "{page.title}".'


def _text_before(page: Page) -> str:
    """What stands in the article before the title."""
    for run in page.runs:
        if run.kind == "h1":
            return ""
        if (
            run.zone == "article"
            and run.kind not in ("alt", "aria-label")
            and run.words
        ):
            return run.words
    return ""
