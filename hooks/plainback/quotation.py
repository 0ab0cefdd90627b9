"""Words in quotation marks are somebody else's."""

import re

QUOTED = re.compile(
    r"„[^“”]*[“”]|“[^”]*”|«[^»]*»|\"[^\"]*\"|‘(?:[^‘’']|[’'](?=\w)){3,}[’']"
)
"""An apostrophe inside a word, as in ‘mijn auto’s’, does not end a Dutch quotation."""


def unquoted(text: str) -> str:
    """A text without what stands in quotation marks, in lower case."""
    return QUOTED.sub(" ", text).casefold()
