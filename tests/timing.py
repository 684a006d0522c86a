"""Whether two kinds of question can be told apart by the time of their answers: a rank test (Mann, Whitney)."""

from collections.abc import Awaitable, Callable, Sequence
from itertools import chain
from math import sqrt
from time import perf_counter
from typing import Final

SURE: Final = 4.5
"""Standard deviations: by chance alone two like samples lie so far apart once in 150,000 times."""
TRIES: Final = 3

Ask = Callable[[], Awaitable[object]]


def apart(one: Sequence[float], other: Sequence[float]) -> float:
    """How many standard deviations the ranks of two samples lie apart, 0 where nobody can tell them."""
    ranks = {time: rank for rank, time in enumerate(sorted(chain(one, other)), 1)}
    n, m = len(one), len(other)
    u = sum(ranks[time] for time in one) - n * (n + 1) / 2
    return abs(u - n * m / 2) / sqrt(n * m * (n + m + 1) / 12)


async def took(ask: Ask) -> float:
    """Seconds that an answer takes."""
    began = perf_counter()
    await ask()
    return perf_counter() - began


async def can_be_told_apart(questions: Sequence[tuple[Ask, Ask]]) -> bool:
    """Whether the first of each pair takes another time than the second, asked in turns, the order changing.

    A busy machine disturbs both alike; what is no accident shows every time.
    """
    for _ in range(TRIES):
        times: tuple[list[float], list[float]] = ([], [])
        for number, pair in enumerate(questions):
            for which in (0, 1) if number % 2 else (1, 0):
                times[which].append(await took(pair[which]))
        if apart(*times) < SURE:
            return False
    return True
