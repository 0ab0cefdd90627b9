"""The table that shows it: every safety item, and in which languages it stands."""

import json
from pathlib import Path
from typing import Any

from plainback.registry import Section
from plainback.site import Site

PARITY = "parity.json"


def parity_table(site: Site) -> list[dict[str, Any]]:
    """Sections in the order of the registry, with the words of each item in each language."""
    sections = site.knowledge.registry.current_sections()
    return [_section(site, section) for section in sections]


def _section(site: Site, section: Section) -> dict[str, Any]:
    built = {
        page.language: found
        for page in site.in_every_language(section.page)
        if (found := page.section(section.id))
    }
    return {
        "id": section.id,
        "page": section.page,
        "level": section.level,
        "kind": section.kind,
        "languages": list(built),
        "items": [
            _item(site, item, {code: each.item(item) for code, each in built.items()})
            for item in section.items
        ],
    }


def _item(site: Site, item: str, built: dict[str, Any]) -> dict[str, Any]:
    texts = {
        code: each.text for code, each in built.items() if each and not each.hidden
    }
    level = site.knowledge.registry.items[item].level
    return {"id": item, "level": level, "languages": list(texts), "text": texts}


def write_parity(folder: Path, table: list[dict[str, Any]]) -> None:
    """Write the table beside the pages. The same site gives the same bytes."""
    text = json.dumps({"sections": table}, ensure_ascii=False, indent=1)
    (folder / PARITY).write_text(text + "\n", encoding="utf-8")
