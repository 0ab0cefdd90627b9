"""Write what the small helps of a page load: their words, and the keeper for offline use."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from plainback.writing.extension import PlainbackExtension
from plainback.writing.offline import write_helps

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# After i18n (-100), when the pages of all languages are on disk, and before the gate (-200), whose
# receipt counts every file. Once per build: the nested builds of single languages write none.
@event_priority(-160)
def on_post_build(config: MkDocsConfig) -> None:
    """Write words/<language>.json and sw.js."""
    if config.plugins["i18n"].building:
        return
    library = next(
        each.library
        for each in config.markdown_extensions
        if isinstance(each, PlainbackExtension)
    )
    write_helps(Path(config.site_dir), library.interface, library.registry)
