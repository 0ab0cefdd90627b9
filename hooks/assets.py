"""Deliver style sheets, scripts and pictures small, at addresses that never change meaning."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from keeping import kept
from plainback.page_files import page_path
from plainback.writing.assets import SOURCE, Assets, read_assets

FIRST_ANSWER = ("/", "red-flags/")
"""Pages that must come with the first answer of the server."""

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# Once per build, nested ones included in it: the files are the same for all languages.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the files. Only our own templates: MkDocs lists thousands of icons otherwise."""
    own = Path(config.config_file_path).parent / "overrides"
    config.theme.dirs = [str(own)]
    if not config.plugins["i18n"].building:
        config.extra["assets"] = _read(own / SOURCE)
    return config


# After i18n (-100), which sorts the files: then the addresses are final.
@event_priority(-150)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put each file into the folder that is named after its content.

    Pages that are made from data alone (short addresses) name the plain folder, which keeps what
    they need.
    """
    assets = _assets(config)
    for file in list(files):
        name = file.src_uri.removeprefix(f"{SOURCE}/")
        if name == file.src_uri:
            continue
        if name in assets.plain:
            file.content_bytes = assets.plain[name]
        else:
            files.remove(file)
    return files


# Last, when the page is whole.
@event_priority(-200)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The rules that this page uses, inside it."""
    light = page_path(page.file.norm_src_uri) in FIRST_ANSWER
    return _assets(config).dressed(output, light)


@event_priority(-200)
def on_post_template(
    output_content: str, template_name: str, config: MkDocsConfig
) -> str:
    """The page that does not exist."""
    html = template_name.endswith(".html")
    return _assets(config).dressed(output_content) if html else output_content


# Before i18n (-100) builds the next language.
def on_post_build(config: MkDocsConfig) -> None:
    """Write the files that were made."""
    _write(_assets(config), Path(config.site_dir))


# ---------------------------------------------------------------------------
# Helper functions
# ---------------------------------------------------------------------------


def _read(source: Path) -> Assets:
    """The files; under `mkdocs serve` those of the last build, as long as they are the same."""
    assets, keep = read_assets(source), kept()
    if keep and keep.assets and keep.assets.folder == assets.folder:
        return keep.assets
    if keep:
        keep.assets = assets
    return assets


def _assets(config: MkDocsConfig) -> Assets:
    return config.extra["assets"]


def _write(assets: Assets, site: Path) -> None:
    for name, content in assets.files.items():
        file = site / assets.folder / name
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
