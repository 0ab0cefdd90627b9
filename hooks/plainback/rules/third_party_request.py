"""A page fetches something from somebody else's server.

Which page a patient reads is health data. A font, a picture or a counter from elsewhere tells a
company who reads about numbness between the legs.

Bad:  <link rel="stylesheet" href="https://fonts.example.com/css">
Good: everything comes from the site itself; links that a reader follows on purpose are fine.
"""

import re
from collections.abc import Iterator

from plainback.fetching import fetched_by_styles
from plainback.problem import Problem
from plainback.site import Site

NAME = "third-party-request"
ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
CALLING = re.compile(
    r"(?:fetch|import|importScripts|sendBeacon|WebSocket|EventSource|Worker|open|from)"
    r"\s*\(?\s*(?:[\"'`]\w+[\"'`]\s*,\s*)?[\"'`]((?:https?:|wss?:)?//[^\"'`\s]+)"
)
FIX = "put the file into overrides/assets, or leave it out."


def check(site: Site) -> Iterator[Problem]:
    """Look at every address that browsers open by themselves: pages, style sheets, scripts."""
    for page in [*site.all_pages(), *site.others, *site.cards]:
        for tag, address in dict.fromkeys(page.loads):
            if any(ELSEWHERE.match(part.strip()) for part in address.split(",")):
                message = f'<{tag}> fetches "{address}".'
                yield Problem(site.source.built(page.file), 0, NAME, message, FIX)
    for name in site.files:
        if name.endswith((".css", ".js", ".mjs")):
            file = site.folder / name
            text = file.read_text(encoding="utf-8", errors="replace")
            read = fetched_by_styles if name.endswith(".css") else CALLING.findall
            for address in filter(ELSEWHERE.match, read(text)):
                yield _in_file(site, name, address)


def _in_file(site: Site, file: str, address: str) -> Problem:
    return Problem(
        site.source.built(file), 0, NAME, f'the file fetches "{address}".', FIX
    )
