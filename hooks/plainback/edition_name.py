"""What a clinic may call itself in its edition: a name, never advice.

The name stands at the top of every page, near the warning signs. "Symptoms are harmless" or "Call
us first" may not get there by way of it.

Limit: a name that misleads in words of other kinds is not noticed; a person has to read it.
"""

import re
import unicodedata
from fnmatch import fnmatch

LONGEST, MOST_WORDS = 60, 8
SIGNS = re.compile(r"[^\w .,'’/()&–-]|[.,] *$|\d([ .,/()–-]*\d){2,}")
"""Whatever makes a sentence or a number of a name, "1 1 2" too.

"Dr." and "Praxis Nord, 2. OG" are fine."""
LATIN, CYRILLIC = re.compile(r"[a-zà-ɏ]"), re.compile(r"[а-яё]")

REFUSED = (
    # who helps in an emergency, and how urgent it is
    *("emergenc*", "ambulance*", "urgent*", "warning*", "danger*", "harmless", "safe"),
    *(
        "notf*",
        "notr*",
        "notarzt*",
        "notaufn*",
        "notdienst*",
        "rettung*",
        "dringend*",
        "warn*",
        "gefahr*",
    ),
    *("gefähr*", "harmlos*", "sicher", "nood*", "ambulance*", "spoed*", "dringend*"),
    *("waarschuw*", "alarm*", "gevaar*", "ongevaar*", "onschuldig*", "veilig"),
    *("экстренн*", "скор*", "неотложн*", "срочн*", "опасн*", "безопасн*", "тревож*"),
    *("безвредн*", "symptom*", "beschwerden", "klachten", "симптом*", "признак*"),
    # what to do, and in which order
    *(
        "call",
        "ring",
        "wait",
        "ignore*",
        "first",
        "instead",
        "only",
        "always",
        "before",
    ),
    *("anrufen", "rufen", "ruf", "warten", "ignorier*", "zuerst", "erst", "statt"),
    *("nur", "immer", "vorher", "bel", "bellen", "wacht", "wachten", "negeer*"),
    *("eerst", "alleen", "altijd", "звон*", "позвон*", "жд*", "подожд*", "сначала"),
    *("вместо", "только", "всегда", "перед", "сперва", "игнорир*"),
    # what turns a sentence round, or makes one
    *(
        "no",
        "not",
        "never",
        "don't",
        "is",
        "are",
        "nicht",
        "kein*",
        "nie",
        "ist",
        "sind",
    ),
    *("niet", "geen", "nooit", "zijn", "не", "нет", "никогда", "нельзя", "ни"),
)
"""Words in the languages of the site; * stands for any ending."""


def why_no_name(name: str) -> str:
    """Why this cannot be the name of a practice; "" when it can."""
    if name != unicodedata.normalize("NFKC", name):
        return "name: letters and figures in other shapes, such as ¹¹², are not taken"
    words = re.findall(
        r"[^\W\d_]+(?:['’][^\W\d_]+)?", name.casefold().replace("’", "'")
    )
    if len(name) > LONGEST or len(words) > MOST_WORDS:
        return f"name: at most {MOST_WORDS} words and {LONGEST} letters"
    if SIGNS.search(name):
        return "name: only letters and the signs of a name, no sentence and no number"
    for word in words:
        if LATIN.search(word) and CYRILLIC.search(word):
            return f'name: "{word}" mixes Latin and Cyrillic letters'
        if any(fnmatch(word, refused) for refused in REFUSED):
            return f'name: "{word}" is advice, and not part of a name'
    return "" if words else "name: it has no letters"
