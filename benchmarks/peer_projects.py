"""Write the pages of a generated project once more, as Zensical and Starlight want them.

The words, files and groups of the navigation are the same. What only we have stays as it was
typed: our blocks and citations are plain text to them, which is less work than what we do.
"""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = {"en": "English", "de": "Deutsch", "nl": "Nederlands", "ru": "Русский"}
TITLE = re.compile(r"^# (.+)$\n?", re.MULTILINE)
CONTENT = """\
import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
"""
PACKAGE = """\
{"type": "module", "dependencies": {"astro": "*", "@astrojs/starlight": "*"}}
"""
SETTINGS = """\
import {{ defineConfig }} from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({{
  site: 'https://peer.example',
  integrations: [starlight({{
    title: 'Peer', defaultLocale: 'root', locales: {locales}, sidebar: {sidebar},
  }})],
}});
"""


def navigation(project: Path) -> list[Any]:
    """The groups and files of the project's own navigation."""
    text = (project / "mkdocs.yml").read_text(encoding="utf-8")
    return yaml.safe_load("nav:\n" + text.split("\nnav:\n")[1])["nav"]


def write_zensical(project: Path, target: Path) -> list[Path]:
    """A project for each language, since Zensical builds one at a time. Returns their settings."""
    files = []
    for language in LANGUAGES:
        folder = target / language
        shutil.copytree(project / "docs" / language, folder / "docs")
        settings = {
            "site_name": "Peer",
            "site_url": "https://peer.example/",
            "theme": {"name": "material", "language": language, "font": False},
            "plugins": ["search"],
            "markdown_extensions": ["attr_list", "tables", "sane_lists", "toc"],
            "nav": navigation(project),
        }
        text = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
        (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
        files.append(folder / "mkdocs.yml")
    return files


def write_starlight(project: Path, target: Path) -> None:
    """One project with four languages."""
    pages = target / "src/content/docs"
    for language in LANGUAGES:
        for file in sorted((project / "docs" / language).rglob("*.md")):
            own = file.relative_to(project / "docs" / language)
            new = pages / ("" if language == "en" else language) / own
            new.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(_for_starlight(file.read_text("utf-8")), encoding="utf-8")
    (target / "src/content.config.ts").write_text(CONTENT, encoding="utf-8")
    locales = {
        "root" if code == "en" else code: {"label": name, "lang": code}
        for code, name in LANGUAGES.items()
    }
    sidebar = [_entry(each) for each in navigation(project)]
    settings = SETTINGS.format(
        locales=json.dumps(locales), sidebar=json.dumps(sidebar, ensure_ascii=False)
    )
    (target / "astro.config.mjs").write_text(settings, encoding="utf-8")
    (target / "package.json").write_text(PACKAGE, encoding="utf-8")


def _for_starlight(text: str) -> str:
    """The title in the front matter, which is all that Starlight knows of ours."""
    body = text.split("\n---\n", 1)[1] if text.startswith("---") else text
    title = TITLE.search(body)
    head = json.dumps(title[1] if title else "Page", ensure_ascii=False)
    return f"---\ntitle: {head}\n---\n{TITLE.sub('', body, count=1)}"


def _entry(group: str | dict[str, list[Any]]) -> dict[str, Any]:
    if isinstance(group, str):
        return {"slug": group.removesuffix(".md").removesuffix("index").strip("/")}
    name, entries = next(iter(group.items()))
    return {"label": name, "items": [_entry(each) for each in entries]}
