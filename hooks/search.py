"""Write the search indexes of the built site, one per language."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from beside import hand_in, wanted
from plainback.problem import DataError
from plainback.search_data import load_search
from plainback.writing.extension import library_in
from plainback.writing.search_index import index_writers
from stopping import StoppedError

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# After i18n (-100), when the pages of all languages are on disk, and before the gate (-200), which
# looks at the indexes too. Once per build: the nested builds of single languages write none.
@event_priority(-150)
def on_post_build(config: MkDocsConfig) -> None:
    """Have search/<language>.json written from the pages that are built now."""
    if not wanted(config):
        return
    root = Path(config.config_file_path).parent
    interface = library_in(config.markdown_extensions).interface
    try:
        search = load_search(root / "data")
    except DataError as error:
        raise StoppedError(error.problems) from error
    site = Path(config.site_dir)
    hand_in(config, *index_writers(site, root / "docs", interface, search))
