"""`mkdocs serve`: a save with problems is shown in the pages, and does not stop the server.

What stands here happens under `mkdocs serve` only. `mkdocs build` ends with the report instead.
"""

from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from plainback.problem_box import show_problems
from stopping import StoppedError

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# Once, after the first build: from now on the server builds through us.
def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Show what stopped a later build in the pages of the build before."""
    site = Path(config.site_dir)
    server.builder = lambda: _build(builder, site)
    return server


# ---------------------------------------------------------------------------
# Helper functions
# ---------------------------------------------------------------------------


def _build(builder: Callable[[], None], site: Path) -> None:
    """MkDocs has printed the report by the time it gives up."""
    try:
        builder()
    except Abort as abort:
        if not isinstance(abort.__context__, StoppedError):
            raise
        show_problems(site, abort.__context__.problems)
