"""What a wish leaves open is found out before it is handed in: alone, or with all of a batch."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

from shared.command import Command
from shared.decider import Refused
from shared.log.wish import Wish
from shared.web.asking import Caller
from shared.web.problems import Problem, refusal

Asked = Wish | Problem
"""What an item of a batch asks for, or why nothing can be made of it."""


@dataclass(frozen=True, slots=True)
class Prepare:
    """Finds out what a wish leaves open; every step of it may be taken again."""

    find: Callable[[Caller, Wish], Awaitable[Wish]]
    leaves_open: Callable[[Any], bool] = lambda _: True
    """Whether there is anything to find out; asked of every command of this kind."""


@dataclass(frozen=True, slots=True)
class Preparing:
    """What is found out of which kind of command."""

    by: Mapping[type[Command], Prepare]

    async def alone(self, asker: Caller, wish: Wish) -> Wish:
        """The wish with nothing left open."""
        if self._leaves_open(wish):
            return await self.by[type(wish.command)].find(asker, wish)
        return wish

    def runs(self, asked: Sequence[Asked]) -> Iterator[list[Asked]]:
        """A batch in runs: what one kind of command leaves open is found out before its run is handed in.

        What another kind leaves open may hang on that, so it is found out once the run is answered.
        """
        run: list[Asked] = []
        kind: type[Command] | None = None
        for one in asked:
            if self._leaves_open(one):
                if kind not in {None, type(one.command)}:
                    yield run
                    run = []
                kind = type(one.command)
            run.append(one)
        yield run

    async def together(self, asker: Caller, run: Sequence[Asked]) -> list[Asked]:
        """A run with nothing left open; a task each only for what must be found out."""
        tasks = (self._found(asker, it) for it in run if self._leaves_open(it))
        found = iter(await asyncio.gather(*tasks))
        return [next(found) if self._leaves_open(it) else it for it in run]

    def _leaves_open(self, asked: Asked) -> TypeGuard[Wish]:
        if isinstance(asked, Problem):
            return False
        prepare = self.by.get(type(asked.command))
        return prepare is not None and prepare.leaves_open(asked.command)

    async def _found(self, asker: Caller, wish: Wish) -> Asked:
        try:
            return await self.alone(asker, wish)
        except Refused as refused:
            return refusal(refused)
        except Problem as problem:
            return problem
