"""Let `mkdocs serve` recover after a build that failed in the middle of a language.

static-i18n switches MkDocs' cleaning of the output folder off while it builds the other languages,
and does not switch it on again when one of them fails.
"""

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from keeping import quick

clean_directory = utils.clean_directory


# Before everything else (100), at the start of each build that is not nested in another one.
@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Put MkDocs' own cleaning back."""
    if not config.plugins["i18n"].building:
        utils.clean_directory = _leave if quick() else clean_directory


# ---------------------------------------------------------------------------
# Helper functions
# ---------------------------------------------------------------------------


def _leave(folder: str) -> None:
    """A save is shown in the folder that is there; a whole build replaces it soon."""
