"""A view of history as data: which facts concern which row, and what each makes of it (pure)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.words import Service

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Projection(Generic[R]):
    """One table of rows folded from facts, in the order of the ledger (or of a service's own log).

    `columns` is the table's SQL, one column for each field of `row`; the first is the row's id.
    `evolve` is given the row as it stands (None where there is none) and answers with the row after
    the fact (None where it is gone). With `history` every row that ever stood is kept with the
    indexes between which it did; without, only what stands. `forgets` names a column with persons'
    ids: whoever is erased has no row there any more (R10); such a view hears SubjectErased.
    `indexes` are further ways in, each as SQL has it behind the table's name. `begins` names facts whose
    row cannot stand before them, because its id is the key of the very command: nobody looks for it.
    """

    name: str
    version: int
    columns: str
    row: type[R]
    hears: Mapping[Service, frozenset[str]]
    concerns: Callable[[Recorded], UUID]
    evolve: Callable[[R | None, Recorded], R | None]
    history: bool = True
    forgets: str | None = None
    indexes: tuple[str, ...] = ()
    begins: frozenset[str] = frozenset()


AnyProjection = Projection[Any]
"""A projection among others of different rows, as the engine keeps them."""


@dataclass(slots=True)  # frozen in all but name, as Envelope is: made for every row
class Standing(Generic[R]):
    """A row as it stood from one index until before another (None: still)."""

    row: R
    from_index: int
    to_index: int | None = None


def sought(projection: Projection[R], facts: Iterable[Recorded]) -> set[UUID]:
    """The ids of the rows that these facts concern and that may stand before them."""
    ids: dict[bool, set[UUID]] = {True: set(), False: set()}
    for fact in facts:
        ids[fact.envelope.type in projection.begins].add(projection.concerns(fact))
    return ids[False] - ids[True]


def fold(
    projection: Projection[R], standing: Mapping[UUID, Standing[R]], facts: Iterable[Recorded]
) -> dict[UUID, list[Standing[R]]]:
    """The lives of the rows that these facts concern, each beginning with the row that stood before."""
    lives = {id_: [row] for id_, row in standing.items()}
    for fact in facts:
        _live_on(projection, lives.setdefault(projection.concerns(fact), []), fact)
    return lives


def _live_on(projection: Projection[R], life: list[Standing[R]], fact: Recorded) -> None:
    last = life[-1] if life and life[-1].to_index is None else None
    before = last.row if last else None
    after = projection.evolve(before, fact)
    if after == before:
        return
    if last:
        life[-1] = Standing(last.row, last.from_index, fact.at)
    if after is not None:
        life.append(Standing(after, fact.at))
