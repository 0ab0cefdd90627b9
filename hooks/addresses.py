"""Write what stands beside the pages: short addresses, codes, embeds, data for other systems."""

from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from beside import hand_in, wanted
from plainback.publishing.writing import write_all
from plainback.writing.extension import library_in

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# After i18n (-100) and the search (-150), when the pages of all languages are on disk, and before
# the gate (-200), which checks these files too. Once per build, not in the nested ones.
@event_priority(-160)
def on_post_build(config: MkDocsConfig) -> None:
    """Have everything written that is made from data/ and the titles of the pages."""
    if not wanted(config):
        return
    library = library_in(config.markdown_extensions)
    root = Path(config.config_file_path).parent
    site, site_url = Path(config.site_dir), config.site_url or "/"
    hand_in(config, partial(write_all, site, root / "data", site_url, library))
