"""Names of phone services, which are the same in every language and may hold digits: "NHS 111"."""

from plainback.emergency import EmergencyNumbers
from plainback.words import plain


def service_names(numbers: EmergencyNumbers) -> list[str]:
    """The proper names in the country table, the longest first."""
    lines = (
        line for c in numbers.countries.values() for line in (*c.urgent, *c.crisis)
    )
    names: set[str] = set()
    for line in lines:
        if isinstance(line.name, str):
            names.add(plain(line.name))
            continue
        # "Samaritans (in English)", "Samaritans (auf Englisch)": what stands before the bracket
        starts = [plain(text).partition(" (")[0] for text in line.name.values()]
        names |= {each for each in starts if starts.count(each) > 1}
    return sorted(names, key=len, reverse=True)
