"""What a browser fetches by itself when it opens a page."""

import re

FETCHING = {
    "img": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src", "srcdoc"),
    "frame": ("src",),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src",),
    "form": ("action",),
    "button": ("formaction",),
    "a": ("ping",),
    "base": ("href",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "body": ("background",),
}
"""Attributes whose address the browser opens, or sends data to, by itself."""

INSIDE = ("style", "")
"""Stands among what a page fetches for rules that stand inside it."""

FETCHING_LINKS = frozenset(
    [
        "stylesheet",
        "icon",
        "preload",
        "prefetch",
        "modulepreload",
        "preconnect",
        "dns-prefetch",
        "manifest",
        "apple-touch-icon",
        "mask-icon",
        "prerender",
    ]
)


def fetched_by_styles(css: str) -> list[str]:
    """The addresses that a style sheet fetches."""
    return re.findall(r"(?:url\(\s*|@import\s+)[\"']?([^\"')\s;]+)", css)
