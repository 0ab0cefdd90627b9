"""The one program that may stand inside a page: it asks for ours once the page is there.

A browser that finds the address of a program in the head of a page fetches it beside the text, and
on a slow line the text comes later. So the address stands in this line, which a browser reads last:
when the page is there and has been drawn once.
"""

import re

LINE = (
    'onload=()=>requestAnimationFrame(()=>setTimeout(()=>import("{}").catch(()=>{{}})))'
)
ADDRESS = re.compile(
    re.escape(LINE.format("*")).replace(
        re.escape("*"), r"((?:\./|(?:\.\./)+)assets[\w-]*/site\.mjs)"
    )
)


def later(address: str) -> str:
    """The line for a program at this address, such as "../assets/site.mjs"."""
    return LINE.format(address if address.startswith(".") else f"./{address}")


def asked_later(line: str) -> str:
    """The address in such a line; "" for every other program."""
    found = ADDRESS.fullmatch(line.strip())
    return found[1] if found else ""
