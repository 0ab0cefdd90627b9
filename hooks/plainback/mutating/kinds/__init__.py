"""All kinds of mistakes, in reading order. Each file holds those of one sort."""

from plainback.mutating.kinds import (
    addresses,
    calls,
    figures,
    frame,
    head,
    hidden,
    items,
    letters,
    lists,
    registry,
    sense,
    signs,
    tongues,
)
from plainback.mutating.mutant import Kind

KINDS: list[Kind] = [
    kind
    for part in (
        items,
        lists,
        signs,
        sense,
        figures,
        calls,
        tongues,
        letters,
        hidden,
        addresses,
        frame,
        head,
        registry,
    )
    for kind in part.KINDS
]
