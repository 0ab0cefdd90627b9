"""The changes of a page for the terminal, and as a page to send to a translator."""

from html import escape

from plainback.changes import Change, OtherChange, marked

TERMINAL = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
HTML = {"same": "{}", "gone": "<del>{}</del>", "new": "<ins>{}</ins>"}
STYLE = """
body { margin: 0 auto; max-width: 75rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif;
  color: #16202a; background: #fff; }
table { border-collapse: collapse; width: 100%; }
caption, th { text-align: start; }
th, td { padding: .4rem .6rem; border: 1px solid #66727e; vertical-align: top; }
del { background: #ffd9d4; }
ins { background: #d5f0da; }
.scroll { overflow-x: auto; }
"""


def changes_text(
    name: str, page: str, items: list[Change], others: list[OtherChange], confirm: str
) -> str:
    """For the terminal: [-words that went-] {+words that came+}."""
    if not items and not others:
        return (
            f"Nothing changed in the English of {page} since the {name} was compared."
        )
    parts = [f"{page} in {name}: [-gone from the English-] {{+new in the English+}}"]
    for each in items:
        parts += ["", f"{each.item}  ({each.file}:{each.line})"]
        if each.old:
            parts.append(f"    English: {_words(each.old, each.new, TERMINAL)}")
        else:
            parts += [f"    ({each.why_not})", f"    English: {each.new}"]
        wait = " (pending: readers see the English)" if each.pending else ""
        parts.append(f"    {name}: {each.translation}{wait}")
    if others:
        parts += [
            "",
            f"Other lines of the English changed since the {name} was last saved:",
        ]
    for each in others:
        parts += [f"    - {line}" for line in each.old]
        parts += [f"    + {line}" for line in each.new]
    return "\n".join([*parts, "", f"When the {name} says the same again: {confirm}"])


def changes_html(
    name: str,
    code: str,
    page: str,
    items: list[Change],
    others: list[OtherChange],
) -> str:
    """A page that a translator opens without any of our tools."""
    title = f"{escape(page)} in {name}: what changed in the English"
    rows = "\n".join(_row(each, code) for each in items)
    table = f"""<div class="scroll" role="region" aria-label="Changed lines" tabindex="0">
<table>
<caption>Lines of the safety lists</caption>
<thead><tr><th scope="col">Line</th><th scope="col">English, and what changed</th>
<th scope="col">{name}, as it is now</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</div>"""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p><del>Crossed out</del>: gone from the English. <ins>Underlined</ins>: new in the English.</p>
{table if items else "<p>No line of the safety lists changed.</p>"}
{_others(others, name)}
</main>
</body>
</html>
"""


def _row(each: Change, code: str) -> str:
    if each.old:
        english = _words(escape(each.old), escape(each.new), HTML)
    else:
        english = f"{escape(each.new)}<br><em>({escape(each.why_not)})</em>"
    wait = "<br><em>(pending: readers see the English)</em>" if each.pending else ""
    return (
        f'<tr><th scope="row">{each.item}</th><td>{english}</td>'
        f'<td><span lang="{code}">{escape(each.translation)}</span>{wait}</td></tr>'
    )


def _others(others: list[OtherChange], name: str) -> str:
    if not others:
        return ""
    lines = [
        f"<li>{''.join(_lines(each.old, 'del'))}{''.join(_lines(each.new, 'ins'))}</li>"
        for each in others
    ]
    title = (
        f"<h2>Other lines of the English changed since the {name} was last saved</h2>"
    )
    return f"{title}\n<ul>\n" + "\n".join(lines) + "\n</ul>"


def _lines(lines: list[str], tag: str) -> list[str]:
    return [f"<p><{tag}>{escape(line)}</{tag}></p>" for line in lines]


def _words(old: str, new: str, signs: dict[str, str]) -> str:
    return " ".join(signs[kind].format(words) for kind, words in marked(old, new))
