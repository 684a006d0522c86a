"""Chance that falls the same way for the same seed, and names for what it makes."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final, TypeVar
from uuid import UUID, uuid5

T = TypeVar("T")

DEMO: Final = UUID("2f3f8f6a-8d0b-4a7e-9a37-4f5b6f0c1d52")
"""Namespace of everything a demo makes; a key says nothing of a person, because there is none."""


class Dice(Random):
    """One sequence of chance for one matter, so that more of one thing leaves all others as they were."""

    def __init__(self, seed: int, matter: str) -> None:
        super().__init__(f"{seed}/{matter}")
        self.begin = f"{seed}/{matter}"

    def key(self, *words: object) -> UUID:
        """The key of what these words name: the same for the same seed."""
        return uuid5(DEMO, "/".join([self.begin, *map(str, words)]))

    def happens(self, chance: float) -> bool:
        """Whether something happens that happens so often, of 1."""
        return self.random() < chance

    def of(self, weights: Mapping[T, float]) -> T:
        """One of several, each as often as its weight."""
        return self.choices([*weights], [*weights.values()])[0]

    def some(self, weights: Mapping[T, float], number: int) -> tuple[T, ...]:
        """So many different ones at the most."""
        return tuple(dict.fromkeys(self.of(weights) for _ in range(number)))

    def around(self, middle: float, spread: float, least: int, most: int) -> int:
        """A number near the middle, and within its bounds."""
        return max(least, min(most, round(self.gauss(middle, spread))))

    def one(self, of: Sequence[T]) -> T:
        """Any one."""
        return self.choice(of)
