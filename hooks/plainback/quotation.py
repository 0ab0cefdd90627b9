"""Words in quotation marks are somebody else's."""

import re

QUOTED = re.compile(r"„[^“”]*[“”]|“[^”]*”|«[^»]*»|\"[^\"]*\"|‘[^’]{3,}’")


def unquoted(text: str) -> str:
    """A text without what stands in quotation marks, in lower case."""
    return QUOTED.sub(" ", text).casefold()
