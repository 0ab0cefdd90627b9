"""Addresses that the site on the server has and the new one lost.

data/permalinks.txt only grows, but a line can be taken out of it together with the page. What
clinics already hold is the site that is shown: so the new site is compared with that one too.
"""

import re
from pathlib import Path

FOR_EVER = ("r/", "code/", "embed/")
"""Folders whose every address stands on paper or in other systems."""
PAGE = '<meta name="plainback:page"'
PLACE = re.compile(r'<(?:li|section)\b[^>]*\bdata-safety-(?:item|section)="[^>]*>')
ID = re.compile(r'\sid="([^"]+)"')


def lost_addresses(shown: Path, new: Path) -> list[str]:
    """Pages, short addresses, cards, and ids of safety lists and lines that are no longer there.

    A page that moved leaves one that leads on and holds no ids; the gate checks where it leads.
    """
    lost = []
    for file in sorted(shown.rglob("*")):
        name = file.relative_to(shown).as_posix()
        if file.suffix not in (".html", ".svg") or not file.is_file():
            continue
        text = file.read_text(encoding="utf-8")
        if not name.startswith(FOR_EVER) and PAGE not in text[:8000]:
            continue
        address = name.removesuffix("index.html")
        if not (new / name).is_file():
            lost.append(f"/{address}")
        elif not name.startswith(FOR_EVER):
            now = (new / name).read_text(encoding="utf-8")
            gone = sorted(_places(text) - _places(now)) if PAGE in now[:8000] else []
            lost += [f"/{address}#{each}" for each in gone]
    return lost


def _places(text: str) -> set[str]:
    """The ids of safety sections and items."""
    return {found[1] for tag in PLACE.findall(text) if (found := ID.search(tag))}
