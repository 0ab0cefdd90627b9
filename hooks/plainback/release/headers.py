"""The security headers of a built site, with the hashes of what stands inside its pages.

Which page a patient reads is health data: a page may load nothing from elsewhere, run nothing that
was not built with it, and be framed by nobody (but for the embeds, which are made for it).
"""

import base64
import hashlib
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

RUN = ("", "module", "text/javascript", "application/javascript")
"""The kinds of script that a browser runs; the others are data."""

ALWAYS = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Headers of every answer."""


def content_security_policy(site: Path, framed_by: str = "'none'") -> str:
    """The policy for a site. framed_by: who may show it in a frame, "*" for the embeds."""
    scripts, styles = inline_hashes(site)
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


def inline_hashes(site: Path) -> tuple[list[str], list[str]]:
    """The hashes of all scripts and style sheets that stand inside pages, sorted."""
    scripts: set[str] = set()
    styles: set[str] = set()
    for file in sorted(site.rglob("*.html")):
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        for node in tree.css("script:not([src])"):
            if (node.attributes.get("type") or "") in RUN:
                scripts.add(_hash(node.text()))
        styles |= {_hash(node.text()) for node in tree.css("style")}
    return sorted(scripts), sorted(styles)


def nginx_headers(site: Path, framed_by: str = "'none'") -> str:
    """A file of add_header lines that deploy/nginx/plainback.conf includes."""
    headers = {
        **ALWAYS,
        "Content-Security-Policy": content_security_policy(site, framed_by),
    }
    return "".join(
        f'add_header {name} "{value}" always;\n' for name, value in headers.items()
    )


def caddy_headers(site: Path, framed_by: str = "'none'") -> str:
    """A file of header lines that deploy/caddy/Caddyfile imports."""
    headers = {
        **ALWAYS,
        "Content-Security-Policy": content_security_policy(site, framed_by),
    }
    return "".join(f'{name} "{value}"\n' for name, value in headers.items())


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
