"""Write everything that is made from the finished pages, in two processes at once.

Search indexes, short addresses, data for other systems, pages for maintainers: each only reads the
pages and writes files of its own. The hooks that know them hand them in, and they are done here.
"""

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from keeping import quick
from plainback.sharing import share

HANDED_IN = "made_from_pages"

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# After everything was handed in (-150 and -160), before the gate (-200), which reads all of it.
@event_priority(-170)
def on_post_build(config: MkDocsConfig) -> None:
    """Do what was handed in. An error of one of them ends the build."""
    share(config.extra.pop(HANDED_IN, []))


# ---------------------------------------------------------------------------
# Helper functions
# ---------------------------------------------------------------------------


def wanted(config: MkDocsConfig) -> bool:
    """True once in a build of the whole site; False for a language, or a save that is shown."""
    return not config.plugins["i18n"].building and not quick()


def hand_in(config: MkDocsConfig, *tasks: Callable[[], None]) -> None:
    """Have something written later in this build. Tasks must not read each other's files."""
    config.extra.setdefault(HANDED_IN, []).extend(tasks)
