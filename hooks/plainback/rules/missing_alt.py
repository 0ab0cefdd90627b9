"""A picture has no words for those who cannot see it.

An exercise that is only drawn does not exist for a blind reader; a drawing with words in one
language only does not exist for the others.

Bad:  <img src="cat-stretch.svg">
Good: <img src="cat-stretch.svg" alt="On hands and knees, back rounded">, or aria-hidden="true" for
      decoration.
"""

import re
from collections.abc import Iterator

from plainback.page import Page
from plainback.problem import Problem
from plainback.site import Site

NAME = "missing-alt"
FIX = 'describe it in the words of the page, or mark a decoration with aria-hidden="true".'
FILE_NAME = re.compile(
    r"^[\w./-]+\.(?:svg|png|jpe?g|gif|webp|avif)$|^(?:image|img|bild|рисунок)$"
)


def check(site: Site) -> Iterator[Problem]:
    """Look at every picture, and compare it with the page in the other languages."""
    for page in [*site.all_pages(), *site.others]:
        twins = site.in_every_language(page.path) if page.path else []
        named = {each for twin in twins if twin is not page for each in _named(twin)}
        name = site.named(page.language)
        for number, picture in enumerate(page.pictures):
            what = f'the {name} page has a picture ("{picture.address or picture.tag}")'
            needles = [picture.address, f"#{picture.heading}"]
            if picture.name is None:
                message = f"{what} without words."
            elif FILE_NAME.match(picture.name):
                message = f'{what} whose words are "{picture.name}".'
            elif not picture.name and (number, picture.tag) in named:
                message = f"{what} without words, while another language has them."
            else:
                continue
            yield site.problem(NAME, page, message, FIX, *needles)


def _named(page: Page) -> set[tuple[int, str]]:
    return {(n, picture.tag) for n, picture in enumerate(page.pictures) if picture.name}
