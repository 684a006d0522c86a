"""A batch in runs, so that what a command leaves open is found out once all before it is answered."""

from collections.abc import Callable, Iterator, Sequence

from shared.command import Command
from shared.log.wish import Wish
from shared.web.problems import Problem


def runs(
    asked: Sequence[Wish | Problem], leaves_open: Callable[[Command], bool]
) -> Iterator[list[Wish | Problem]]:
    """What one kind of command leaves open is found out before the run is handed in.

    What another kind leaves open may hang on that, so it is found out once the run is answered.
    """
    run: list[Wish | Problem] = []
    kind: type[Command] | None = None
    for one in asked:
        its = type(one.command) if isinstance(one, Wish) and leaves_open(one.command) else None
        if its and its is not (kind or its):
            yield run
            run, kind = [], None
        kind = its or kind
        run.append(one)
    yield run
