"""Folders of the site that hold no pages of a language: short addresses, codes, embeds, data.

What stands in them is made from data/ and from the pages. The gate knows each of their pages; an
unknown one is a problem, so nothing can be hidden here from the rules for pages.
"""

APART = ("r/", "code/", "embed/", "api/", "feed/", "versions/")


def is_apart(name: str) -> bool:
    """True for a file such as "r/2008/index.html"."""
    return name.startswith(APART)
