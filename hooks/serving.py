"""`mkdocs serve`: a save is seen within a second, and its problems are shown in the pages.

What stands here happens under `mkdocs serve` only. `mkdocs build` ends with the report instead.
"""

from collections.abc import Callable
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from watchdog.observers.polling import PollingObserver

from keeping import checked_in
from rebuilding import Rebuilding

LOOK, REST = 0.15, 0.05
"""Seconds between two looks for changed files, and without a change before a build begins. MkDocs'
own are 0.5 and 0.1."""

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# Before anybody reads where the site is to be written (100).
@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """The whole site that is checked after a save is built in a folder of its own."""
    config.site_dir = checked_in() or config.site_dir


# Once, after the first build: from now on the server builds through us.
def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Look more often for saves, and show them before the whole site is checked."""
    rebuilding = Rebuilding(server, builder, Path(config.site_dir))
    click.get_current_context().call_on_close(rebuilding.end)
    server.builder = rebuilding
    _look_more_often(server)
    return server


# ---------------------------------------------------------------------------
# Helper functions
# ---------------------------------------------------------------------------


def _look_more_often(server: LiveReloadServer) -> None:
    watched = list(server._watched_paths)
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=LOOK)
    for path in watched:
        server.watch(path)
