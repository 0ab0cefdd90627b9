"""Which page shows what stands at a place of a data file."""

import re

from plainback.knowledge import Knowledge
from plainback.mutating.mutant import Change

ANY_PAGE = "red-flags/"
"""What stands on every page is looked at on the most important one."""


def page_of(file: str, text: str, change: Change, knowledge: Knowledge) -> str:
    """The path of the page on which a mistake at this place must show."""
    start = min(edit.start for edit in change)
    line_start = text.rfind("\n", 0, start) + 1
    line = text[line_start : (text + "\n").index("\n", start)]
    path = ANY_PAGE
    if file.endswith("safety.yml") and start > text.index("\nitems:\n"):
        item = re.findall(r"^  ([a-z0-9-]+):", text[: start + 1], re.MULTILINE)[-1]
        path = knowledge.registry.home_of(item).page
    elif file.endswith("safety.yml") and line.startswith("  - id:"):
        path = re.compile(r"page: (\S+)").search(text, start)[1]
    elif file.endswith("safety.yml"):
        path = re.findall(r"^    page: (\S+)$", text[:start], re.MULTILINE)[-1]
    elif file.endswith("translations.lock"):
        path = knowledge.registry.home_of(line.split()[1]).page
    elif file.endswith("permalinks.txt"):
        path = line.partition("#")[0]
    elif file.startswith("site/search/") and (
        found := re.match(r'\["([^"]+)"', text[start : start + 80])
    ):
        path = found[1]
    return path
