"""The frame of the pages for maintainers and translators: one file, no style sheet beside it."""

STYLE = """
body { margin: 0 auto; max-width: 75rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif;
  color: #16202a; background: #fff; }
table { border-collapse: collapse; width: 100%; }
caption, th { text-align: start; }
caption { padding-block: .5rem; }
th, td { padding: .4rem .6rem; border: 1px solid #66727e; vertical-align: top; }
.scroll { overflow-x: auto; }
.missing, del { background: #ffd9d4; }
.stale { background: #ffe3b8; }
.pending { background: #fff3b0; }
.overdue { background: #e3dcf7; }
.unreviewed { background: #eef1f4; }
.good, ins { background: #d5f0da; }
"""


def whole_page(title: str, body: str) -> str:
    """A page in English that search engines leave out. title and body are HTML."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title} – Plainback</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


def table(caption: str, columns: list[str], rows: list[str]) -> str:
    """A table that can be scrolled with the keyboard. columns and rows are HTML."""
    heads = "".join(f'<th scope="col">{each}</th>' for each in columns)
    return f"""<div class="scroll" role="region" aria-label="{caption}" tabindex="0">
<table>
<caption>{caption}</caption>
<thead><tr>{heads}</tr></thead>
<tbody>
{chr(10).join(rows)}
</tbody>
</table>
</div>"""
