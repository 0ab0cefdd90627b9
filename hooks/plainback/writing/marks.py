"""How the short marks inside a sentence are written."""

CITATION = r"\[(@[a-z0-9-]+(?:;\s*@[a-z0-9-]+)*)\]"
"""[@nice-ng59] or [@nice-ng59; @nvl-2017]"""
PHONE = r"\[tel:([A-Z]{2})(?: (ambulance|urgent|crisis))?\]"
"""[tel:DE], [tel:DE urgent], [tel:DE crisis]"""
FOREIGN = r"\[([^\[\]]+)\]\{\s*lang=([a-z]{2})\s*\}"
"""[Hexenschuss]{lang=de}"""
