"""A page can change its title and keep the address that the old title gave it."""

import re

import pytest

from plainback.writing.marks import TITLE


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("# Can massage help?", "Can massage help?"),
        ("# Does massage help? { #can-massage-help }", "Does massage help?"),
        ("# Does massage help? {#can-massage-help}  ", "Does massage help?"),
        ("# Sets like {1, 2}", "Sets like {1, 2}"),
    ],
)
def test_a_title_is_known_without_the_address_behind_it(line: str, title: str) -> None:
    found = re.search(TITLE, f"---\nx: y\n---\n{line}\n\nText.\n", re.MULTILINE)
    assert found is not None
    assert found[1].strip() == title
