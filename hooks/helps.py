"""Write what the small helps of a page load: their words, and the keeper for offline use."""

from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from beside import hand_in, wanted
from plainback.writing.extension import library_in
from plainback.writing.offline import write_helps

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# After i18n (-100), when the pages of all languages are on disk, and before the gate (-200), whose
# receipt counts every file. Once per build: the nested builds of single languages write none.
@event_priority(-160)
def on_post_build(config: MkDocsConfig) -> None:
    """Have words/<language>.json and sw.js written."""
    if not wanted(config):
        return
    library = library_in(config.markdown_extensions)
    site = Path(config.site_dir)
    hand_in(config, partial(write_helps, site, library.interface, library.registry))
