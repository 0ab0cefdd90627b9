"""How figures are written: 1,500 in English, 1.500 or 1 500 elsewhere; 20th, 20-й."""

import re

ENGLISH_DIGITS = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:/\d+)+|\d+(?:[.,]\d+)?"
OTHER_DIGITS = r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?(?!\d)|\d+(?:/\d+)+|\d+(?:[.,]\d+)?"
WORD = re.compile(r"\w+")
DIGIT = re.compile(r"\d")
AFTER_FIGURE = re.compile(
    r"(?:-?(?:й|я|ю|е|го|му|м|th|st|nd|rd|ste|de|e)(?!\w)|\.(?= ))?[ -]{0,3}"
)
"""What may stand between a figure and its unit: a space, the ending of "20th"."""
LAST_WORD = re.compile(r"(\w+) $")
BETWEEN = re.compile(r"[\s-]*(?:[^\s\d,.;]+\s+)?")
NEXT_FIGURE = re.compile(r"\s*\d")
CLAUSE_END = re.compile(r"[.,!?;:]\s")
OTHER_SIDE = {"": "", "over": "under", "under": "over"}
THOUSANDS = re.compile(r"[., ](?=\d{3}(?!\d))")
