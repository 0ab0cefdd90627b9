"""The security headers of a built site, with the hashes of what stands inside its pages.

Which page a patient reads is health data: a page may load nothing from elsewhere, run nothing that
was not built with it, and be framed by nobody (but for the embeds, which are made for it).
"""

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

RUN = ("", "module", "text/javascript", "application/javascript")
"""The kinds of script that a browser runs; the others are data."""

HELP_PAGE = "404.html"
NGINX_NAME, CADDY_NAME = "$plainback_style", "{plainback_style}"
"""Where a server keeps the hashes of the page that it sends."""

ALWAYS = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Headers of every answer."""


def content_security_policy(
    scripts: list[str], styles: list[str], framed_by: str = "'none'"
) -> str:
    """The policy of an answer.

    scripts, styles: hashes of what stands inside the page, or a server's name for them.
    framed_by: who may show it in a frame, "*" for the embeds.
    """
    parts = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *scripts],
        "style-src": ["'self'", *styles],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "worker-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": [framed_by],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in parts.items())


@dataclass(frozen=True)
class Inside:
    """The hashes of the programs and style sheets that stand inside the pages of a site."""

    scripts: list[str]
    """All of them: they are few."""
    styles: dict[str, list[str]]
    """Page, such as "de/red-flags/index.html" -> its own: nearly every page has other rules."""


def inside(site: Path) -> Inside:
    """Read every page of a site."""
    scripts: set[str] = set()
    styles: dict[str, list[str]] = {}
    for file in sorted(site.rglob("*.html")):
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        for node in tree.css("script:not([src])"):
            if (node.attributes.get("type") or "") in RUN:
                scripts.add(_hash(node.text()))
        if own := sorted({_hash(node.text()) for node in tree.css("style")}):
            styles[file.relative_to(site).as_posix()] = own
    return Inside(sorted(scripts), styles)


def server_files(site: Path) -> dict[str, str]:
    """The files that the configurations in deploy/ include: name -> content."""
    found = inside(site)
    help_page = found.styles.get(HELP_PAGE, [])
    return {
        "nginx.conf": _nginx(found, [NGINX_NAME]),
        "nginx-embed.conf": _nginx(found, [], "*"),
        "nginx-styles.conf": _nginx_styles(found),
        "caddy.conf": _caddy(found, [CADDY_NAME]),
        "caddy-embed.conf": _caddy(found, [], "*"),
        "caddy-error.conf": _caddy(found, help_page),
        "caddy-styles.conf": _caddy_styles(found),
    }


def _headers(found: Inside, styles: list[str], framed_by: str) -> dict[str, str]:
    policy = content_security_policy(found.scripts, styles, framed_by)
    return {**ALWAYS, "Content-Security-Policy": policy}


def _nginx(found: Inside, styles: list[str], framed_by: str = "'none'") -> str:
    """Lines that add a header to every answer."""
    headers = _headers(found, styles, framed_by)
    return "".join(f'add_header {n} "{v}" always;\n' for n, v in headers.items())


def _caddy(found: Inside, styles: list[str], framed_by: str = "'none'") -> str:
    """The same in Caddy's words."""
    headers = _headers(found, styles, framed_by)
    return "".join(f'{name} "{value}"\n' for name, value in headers.items())


def _nginx_styles(found: Inside) -> str:
    """Which page has which style sheet inside: nginx asks for the file that it sends."""
    pages = (f'    /{p} "{" ".join(own)}";\n' for p, own in found.styles.items())
    return f"map $uri {NGINX_NAME} {{\n{''.join(pages)}}}\n"


def _caddy_styles(found: Inside) -> str:
    """The same for Caddy, which asks for the address as it was typed."""
    lines = []
    for page, own in found.styles.items():
        typed = dict.fromkeys((f"/{page}", f"/{page.removesuffix('index.html')}"))
        lines += [f'\t{address} "{" ".join(own)}"\n' for address in typed]
    return f'map {{path}} {CADDY_NAME} {{\n{"".join(lines)}\tdefault ""\n}}\n'


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
