"""Find safety items that stand in a file, but in a part that no browser shows."""

import re

from plainback.page import Page

NO_TEXT = re.compile(
    r"(?P<comment><!--.*?(?:-->|\Z))|(?P<template><template\b.*?(?:</template|\Z))"
    r"|(?P<script><script\b.*?(?:</script|\Z))|(?P<textarea><textarea\b.*?(?:</textarea|\Z))",
    re.DOTALL | re.IGNORECASE,
)
SAFETY_ID = re.compile(r"data-safety-(?:item|section)\s*=\s*[\"']?([a-z0-9-]+)")


def find_concealed(page: Page, html: str) -> None:
    """Name the safety ids that stand in the file, but in a part that no browser shows."""
    seen = {section.id for section in page.sections}
    seen |= {item.id for _, item in page.items()}
    if not set(SAFETY_ID.findall(html)) - seen:
        return
    for part in NO_TEXT.finditer(html):
        for found in SAFETY_ID.findall(part[0]):
            if found not in seen:
                page.concealed.setdefault(found, part.lastgroup or "")
