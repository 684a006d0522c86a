"""How a count of persons is shown outside the unit, and what that tells of it (DESIGN §9)."""

from typing import Final

STEP: Final = 5
"""Counts are shown as the nearest multiple; it is odd, so that none lies halfway."""
SMALL: Final = 5
"""Fewer than these are never told apart: not four from one, and not one from none."""
FEWER: Final = "färre än 5"

Bounds = tuple[int, int]
"""The least and the most that a count can be."""


def shown(count: int) -> int | None:
    """The count to the nearest 5; None where there are fewer than 5, which none is too.

    That nobody belongs to a group is told of everybody in it, and a 0 beside a "färre än 5" would say
    that the latter is somebody. So both are shown as the same.
    """
    if count < SMALL:
        return None
    return (count + STEP // 2) // STEP * STEP


def bounds(value: int | None) -> Bounds:
    """What a count can have been that is shown like this."""
    if value is None:
        return 0, SMALL - 1
    return max(SMALL, value - STEP // 2), value + STEP // 2


def wording(value: int | None) -> str:
    """The shown count in words."""
    return FEWER if value is None else str(value)


def moved_enough(before: Bounds, now: int) -> bool:
    """Whether a total may be told again: it is five away from whatever it can have been when it was told.

    So it has moved by five at least, and silence does not tell who moved little from who did not move.
    """
    least, most = before
    return now >= most + SMALL or now <= least - SMALL
