"""Choose mistakes: the same seed gives the same ones, spread over all pages and layers."""

from random import Random

from plainback.mutating.material import Material
from plainback.mutating.mutant import DATA, Change, Kind, Mutant
from plainback.mutating.shelf import Shelf
from plainback.mutating.where import page_of


def chosen(
    kind: Kind, language: str, shelf: Shelf, count: int, seed: int
) -> list[tuple[Mutant, str]]:
    """At most `count` mistakes of a kind in a language, each with the text that it breaks.

    Every layer gets its share; what one of them cannot fill is left to the next.
    """
    picked: list[tuple[Mutant, str]] = []
    makers = kind.makers()
    for number, (layer, make) in enumerate(makers):
        places = [
            (material, change)
            for material in shelf.materials(layer, language)
            for change in make(material)
        ]
        share = -(-(count - len(picked)) // (len(makers) - number))
        draw = Random(f"{seed} {kind.name} {language} {layer}")
        for material, change in draw.sample(places, min(share, len(places))):
            picked.append((_mutant(kind, layer, material, change), material.text))
    return picked


def _mutant(kind: Kind, layer: str, material: Material, change: Change) -> Mutant:
    text, path = material.text, material.path
    if layer == DATA:
        path = page_of(material.file, text, change, material.knowledge)
    line = text.count("\n", 0, min(edit.start for edit in change)) + 1
    where = (material.language, path, material.file, line)
    return Mutant(kind.name, layer, *where, change)
