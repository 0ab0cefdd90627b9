"""The changes of a page for the terminal, and as a page to send to a translator."""

from html import escape

from plainback.changes import Change, OtherChange, marked
from plainback.maintainer_page import table, whole_page

TERMINAL = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
HTML = {"same": "{}", "gone": "<del>{}</del>", "new": "<ins>{}</ins>"}


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
    columns = ["Line", "English, and what changed", f"{name}, as it is now"]
    rows = [_row(each, code) for each in items]
    lists = table("Changed lines of the safety lists", columns, rows)
    body = f"""<p><del>Crossed out</del>: gone from the English.
<ins>Underlined</ins>: new in the English.</p>
{lists if items else "<p>No line of the safety lists changed.</p>"}
{_others(others, name)}"""
    return whole_page(f"{escape(page)} in {name}: what changed in the English", body)


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
