"""A last digit that tells a mistyped number from a right one.

H. Damm's method: every single wrong digit and every swap of two neighbours gives a number that
does not exist. Who mistypes a short address meets "no such page", never another warning.
"""

TABLE = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


def check_digit(number: str) -> str:
    """The digit to put behind a number: "4" for "572"."""
    interim = 0
    for digit in number:
        interim = int(TABLE[interim][int(digit)])
    return str(interim)


def with_check_digit(number: int) -> str:
    """The whole code for a running number: "5724" for 572."""
    return f"{number}{check_digit(str(number))}"
