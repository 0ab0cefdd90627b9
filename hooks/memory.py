"""Let Python look for garbage a hundred times less often while it builds.

A build keeps nearly all that it makes, so each look finds nothing and costs more than the last: a
sixth of the whole build. Memory that is no longer needed is mostly given back without such a look.
"""

import gc

from mkdocs.config.defaults import MkDocsConfig

NEW_THINGS = 50_000
"""Python's own habit is to look after 700 new things."""

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# Once per language, since there is no earlier event in both processes; doing it again is harmless.
def on_config(config: MkDocsConfig) -> None:
    """Look more rarely."""
    gc.set_threshold(NEW_THINGS)
