"""Write the pages for maintainers: what is left to do, and every part of a page with its syntax."""

from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from beside import hand_in, wanted
from plainback.knowledge import load_knowledge
from plainback.problem import DataError
from plainback.status import status
from plainback.status_views import as_html
from plainback.writing.extension import library_in
from plainback.writing.style_page import style_page
from stopping import StoppedError

ADDRESS = "maintainers/status.html"
STYLE = "maintainers/style.html"
"""No index.html, so that it is no page of a language: not in the menu, search or sitemap."""

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# After i18n (-100), once per build, and before the gate (-200), which reads this page as well.
@event_priority(-160)
def on_post_build(config: MkDocsConfig) -> None:
    """Have the state of all pages written, on the day of the build."""
    if not wanted(config):
        return
    hand_in(config, partial(_write, config))


# ---------------------------------------------------------------------------
# Helper functions
# ---------------------------------------------------------------------------


def _write(config: MkDocsConfig) -> None:
    root = Path(config.config_file_path).parent
    library = library_in(config.markdown_extensions)
    try:
        knowledge = load_knowledge(root / "data")
    except DataError as error:
        raise StoppedError(error.problems) from error
    states = status(root, knowledge, library.day)
    page = Path(config.site_dir) / ADDRESS
    page.parent.mkdir(exist_ok=True)
    page.write_text(as_html(states, knowledge.interface, library.day), "utf-8")
    example = (root / "data/style.md").read_text(encoding="utf-8")
    scripts = config.extra["assets"].folder
    made = style_page(example, library, ["site.css", "parts.css"], scripts)
    (Path(config.site_dir) / STYLE).write_text(made, encoding="utf-8")
