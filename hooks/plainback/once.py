"""Keep what is made of data, such as search patterns, so that it is made only once."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

Made = TypeVar("Made")


class Once:
    """Data that never change, and what was made of them."""

    @cached_property
    def made(self) -> dict[str, Any]:
        """What was made of these data so far, by name."""
        return {}

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What is made of these data: made when it is first asked for, then kept."""
        if name not in self.made:
            self.made[name] = make()
        return self.made[name]
