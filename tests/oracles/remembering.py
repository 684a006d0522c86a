"""A brute force is asked the same again and again: it reckons once."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
S = TypeVar("S")
T = TypeVar("T")


def remembered(method: Callable[Concatenate[S, P], T]) -> Callable[Concatenate[S, P], T]:
    """The same answer to the same question about one prefix and period."""

    @wraps(method)
    def answer(self: S, /, *args: P.args, **named: P.kwargs) -> T:
        known = self.__dict__.setdefault("_known", {})
        asked = (method.__name__, args, *named.items())
        if asked not in known:
            known[asked] = method(self, *args, **named)
        found: T = known[asked]
        return found

    return answer
