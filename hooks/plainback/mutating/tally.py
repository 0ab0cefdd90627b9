"""Count what was noticed, and show it to people and programs."""

import json
from collections import Counter
from collections.abc import Sequence

from plainback.detection import Detection, Recorded, Tried
from plainback.mutating.mutant import Kind
from plainback.mutating.verdict import CAUGHT, MISSED, SAME, Verdict


def counted(
    verdicts: Sequence[Verdict],
    kinds: Sequence[Kind],
    languages: Sequence[str],
    rules: Sequence[str],
    seed: int,
    count: int,
) -> Detection:
    """The figures of a run, by class and language."""
    found = Counter((v.mutant.kind, v.mutant.language, v.outcome) for v in verdicts)
    classes = {
        kind.name: Recorded(
            must=kind.critical,
            languages={
                code: Tried(
                    tried=found[kind.name, code, CAUGHT]
                    + found[kind.name, code, MISSED],
                    caught=found[kind.name, code, CAUGHT],
                    same=found[kind.name, code, SAME],
                )
                for code in languages
            },
        )
        for kind in kinds
    }
    return Detection(seed=seed, count=count, rules=list(rules), classes=classes)


def as_table(detection: Detection, verdicts: Sequence[Verdict]) -> str:
    """One line a class: caught of tried in each language; "must" where all have to be caught."""
    lines = []
    for name, each in detection.classes.items():
        figures = [
            f"{code} {t.caught:3}/{t.tried:<3}" for code, t in each.languages.items()
        ]
        same = sum(t.same for t in each.languages.values())
        note = f"  {same} made no difference" if same else ""
        must = "must" if each.must else ""
        lines.append(f"{name:26} {must:4}  {'  '.join(figures)}{note}".rstrip())
    known = sum(v.expected for v in verdicts if v.outcome == CAUGHT)
    lines.append(
        f"{detection.caught} of {detection.tried} mistakes noticed, "
        f"{known} of them by the rule that is meant for them."
    )
    return "\n".join([*lines, *_reasons(verdicts)])


def _reasons(verdicts: Sequence[Verdict]) -> list[str]:
    """Why some mistakes were none."""
    same = Counter((v.mutant.kind, v.before) for v in verdicts if v.outcome == SAME)
    return [
        f"No difference: {kind}, {n} times: {why}." for (kind, why), n in same.items()
    ]


def missed(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """What nobody noticed, in the order of classes and languages."""
    return [v for v in verdicts if v.outcome == MISSED]


def as_lines(verdicts: Sequence[Verdict]) -> str:
    """One line for each: where, which class, before and after."""
    return "\n".join(
        f'{v.place}: {v.mutant.kind}: "{v.before}" became "{v.after}"' for v in verdicts
    )


def as_json(detection: Detection, verdicts: Sequence[Verdict]) -> str:
    """The figures and every mistake that was not noticed, for programs."""
    report = {
        **detection.model_dump(),
        "tried": detection.tried,
        "caught": detection.caught,
        "missed": [
            {
                "place": v.place,
                "class": v.mutant.kind,
                "language": v.mutant.language,
                "before": v.before,
                "after": v.after,
            }
            for v in missed(verdicts)
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=1)
