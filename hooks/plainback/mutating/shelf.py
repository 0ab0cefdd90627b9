"""All texts that can be broken: the Markdown files, the built pages and the data files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plainback.detection import Breakages
from plainback.knowledge import Knowledge
from plainback.mutating.material import Material
from plainback.mutating.mutant import BUILT, DATA, WORDS
from plainback.mutating.stage import Stage

NEIGHBOURS = 3
"""How many other pages of its language may stand in a page's place."""
Texts = dict[str, dict[str, str]]


@dataclass
class Shelf:
    """The texts by layer, language and page path."""

    stage: Stage
    knowledge: Knowledge
    breakages: Breakages
    typed: Texts = field(default_factory=dict)
    built: Texts = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)

    def materials(self, layer: str, language: str) -> Iterator[Material]:
        """Every text of one layer that belongs to a language, in the order of the paths."""
        if layer == DATA:
            for file, text in self.data.items():
                yield self._material(language, "", file, text, {}, {})
            return
        texts = self.typed if layer == WORDS else self.built
        for path, text in texts[language].items():
            others = {c: t[path] for c, t in texts.items() if c != language}
            file = self.file(layer, language, path)
            around = self._around(texts[language], path)
            yield self._material(language, path, file, text, others, around)

    def file(self, layer: str, language: str, path: str) -> str:
        """The file of a page: docs/de/…, or site/de/… for the built one."""
        if layer == BUILT:
            return f"site/{self.knowledge.interface.address(language, path)}index.html"
        return self.stage.source(language, path)

    def _material(
        self,
        language: str,
        path: str,
        file: str,
        text: str,
        others: dict[str, str],
        around: dict[str, str],
    ) -> Material:
        pairs = self.breakages.languages[language]
        return Material(
            language, path, file, text, others, around, self.knowledge, pairs
        )

    @staticmethod
    def _around(texts: dict[str, str], path: str) -> dict[str, str]:
        paths = list(texts)
        at = paths.index(path)
        near = (paths[at + 1 :] + paths[:at])[:NEIGHBOURS]
        return {each: texts[each] for each in near}


def fill_shelf(
    stage: Stage, knowledge: Knowledge, breakages: Breakages, files: Iterable[str]
) -> Shelf:
    """Read every page, every search index and these data files once."""
    shelf = Shelf(stage, knowledge, breakages)
    for language in knowledge.interface.languages:
        paths = sorted(path for code, path in stage.pages if code == language)
        shelf.typed[language] = {
            path: _read(stage.project / stage.source(language, path)) for path in paths
        }
        shelf.built[language] = {
            path: _read(
                stage.folder
                / knowledge.interface.address(language, path)
                / "index.html"
            )
            for path in paths
        }
        name = f"search/{language}.json"
        shelf.data[f"site/{name}"] = _read(stage.folder / name)
    for name in files:
        shelf.data[name] = _read(stage.project / name)
    return shelf


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig")
