"""Which declarations leave words readable: names and values of style sheets."""

import re

FREE_NAMES = """
    align-content align-items align-self box-shadow box-sizing caption-side clear
    caret-color color-scheme counter-increment counter-reset cursor empty-cells flex flex-basis
    flex-grow flex-shrink font-kerning font-optical-sizing font-style font-variant-numeric
    font-weight hanging-punctuation hyphens hyphenate-limit-chars
    image-rendering isolation justify-content justify-items justify-self line-break
    object-fit object-position orphans overflow-anchor overflow-wrap overscroll-behavior
    place-content place-items place-self print-color-adjust -webkit-print-color-adjust quotes
    resize table-layout text-rendering text-underline-offset text-underline-position
    text-size-adjust -webkit-text-size-adjust text-wrap touch-action widows will-change
    word-break word-wrap -webkit-font-smoothing -moz-osx-font-smoothing
    -webkit-tap-highlight-color transition transition-property transition-duration
"""
FREE = frozenset(FREE_NAMES.split())
FREE_KINDS = ("border", "break-", "outline", "scroll-", "page-break-", "grid-")

KEYWORDS = {
    "display": r"(inline-)?(block|flex|grid)|inline|flow-root|list-item|table(-[a-z-]+)?",
    "visibility": "visible",
    "position": "static|relative",
    "float": "none|left|right|inline-start|inline-end",
    "overflow": "visible|auto",
    "overflow-x": "visible|auto",
    "overflow-y": "visible",
    "white-space": "normal|nowrap|pre-line|pre-wrap",
    "list-style": r"(disc|circle|square|decimal|none|inside|outside| |['\"]['\"])+",
    "list-style-type": r"disc|circle|square|decimal|none|['\"]['\"]",
    "list-style-position": "inside|outside",
    "text-align": "start|end|left|right|center|justify|match-parent",
    "text-transform": "none|capitalize|uppercase",
    "text-overflow": "clip|ellipsis",
    "direction": "ltr",
    "unicode-bidi": "normal|embed|isolate|plaintext",
    "writing-mode": "horizontal-tb|lr-tb",
    "flex-direction": "row|column",
    "flex-wrap": "wrap|nowrap",
    "flex-flow": r"(row|column|wrap|nowrap| )+",
    "column-count": "1|2",
    "columns": "1|2",
    "order": "0",
    "content": r"none|['\"]['\"]",
    "font-variant": r"[a-z-]*(nums|caps|ligatures|zero|figures)[a-z -]*",
    "vertical-align": r"baseline|top|middle|bottom|sub|super|text-(top|bottom)",
    "pointer-events": "all",
    "user-select": "text|all",
    "-webkit-user-select": "text|all",
    "zoom": r"1(\.\d+)?|100%",
}
COMMON = r"inherit|initial|unset|revert|revert-layer|auto|normal|none"
NEVER = {"display": "none|initial", "columns": "", "content": ""}
"""What a common word does not leave readable."""

BOX = ("auto|none|(min|max|fit)-content|stretch|inherit|initial", 8.0, 1000.0, 50, 100)
LOW = ("auto|none|(min|max|fit)-content|inherit|initial", 1e9, 1e9, 1e9, 1e9)
LEAST = ("auto|none|(min|max|fit)-content|inherit", 0.0, 60.0, 0, 100)
LIMITS = {
    "font-size": (
        "inherit|initial|medium|x?x?-?large|larger|smaller|small",
        0.7,
        6,
        70,
        400,
    ),
    "line-height": ("normal|inherit", 0.99, 4, 99, 400),
    "text-indent": ("inherit", 0.0, 3.0, 0, 10),
    "letter-spacing": ("normal|inherit", -0.03, 0.15, 0, 0),
    "word-spacing": ("normal|inherit", -0.05, 0.4, 0, 0),
    "opacity": ("inherit", 0.8, 1.0, 80, 100),
    "z-index": ("auto", 0, 99, 0, 0),
    "margin": ("auto|inherit", -2.0, 8.0, -5, 50),
    "padding": ("inherit", 0.0, 8.0, 0, 50),
    "gap": ("normal", 0.0, 8.0, 0, 20),
    "row-gap": ("normal", 0.0, 8.0, 0, 20),
    "column-gap": ("normal", 0.0, 8.0, 0, 20),
    "text-decoration": (r"(?!line-through|blink)[a-z#-]+", 0.0, 0.3, 0, 15),
    "text-decoration-line": (r"(?!line-through|blink)[a-z-]+", 0.0, 0.0, 0, 0),
    "text-decoration-thickness": (r"[a-z-]+", 0.0, 0.3, 0, 15),
    "text-decoration-color": (r".+", 0.0, 0.0, 0, 0),
    "text-decoration-style": (r"[a-z-]+", 0.0, 0.0, 0, 0),
    **dict.fromkeys(("width", "inline-size", "max-width", "max-inline-size"), BOX),
    **dict.fromkeys(("height", "block-size", "max-height", "max-block-size"), LOW),
    **dict.fromkeys(
        ("min-width", "min-inline-size", "min-height", "min-block-size"), LEAST
    ),
    **dict.fromkeys(
        ("top", "right", "bottom", "left", "inset"), ("auto", -0.5, 0.5, 0, 0)
    ),
}
"""Words that may stand there; least and most in letters of the text; least and most in percent."""

COLOURS = frozenset(
    {"color", "background", "background-color", "-webkit-text-fill-color"}
)
COLOUR = re.compile(
    r"#[\da-f]{3,8}|rgba?\([\d ,./%]+\)|currentcolor|inherit|initial|unset|none|transparent"
    r"|canvas|canvastext|linktext|buttontext|buttonface|mark|marktext|black|white|red|green|blue"
    r"|yellow|gray|silver|navy|maroon|purple|teal|olive"
)
GROUNDS = frozenset({"canvas", "buttonface", "mark", "none", "transparent"})
"""Colours to write on, not with."""
SIGNS = re.compile(
    r"ding|symbol|marlett|icon|awesome|emoji|barcode|braille|blank|redact|fantasy"
)
"""Names of fonts that have pictures, bars or nothing in place of letters."""
AT_THE_END = re.compile(
    r",\s*['\"]?(?:apple color|segoe ui|noto color) (?:emoji|symbol)\b"
)
"""Fonts that lend the pictures that a font of letters lacks."""
