"""Who catches up with whom: those who stand together go together, as far as where others stand."""

from services.reporting.projections.leaves import leaves
from services.reporting.projections.people import people
from services.reporting.projections.visits import visits
from shared.log.generations import CHUNK, turns
from shared.log.projector import Fold
from shared.log.table import Table
from shared.projection import AnyProjection


def shown(projection: AnyProjection, at: int) -> Fold:
    return Fold(Table(projection, 1), at, live=True)


def new(projection: AnyProjection, at: int) -> Fold:
    return Fold(Table(projection, 2), at, live=False)


def told(behind: list[Fold]) -> list[tuple[list[Fold], int, int]]:
    return [(list(turn.folds), turn.at, turn.most) for turn in turns(behind)]


def test_where_nobody_is_behind_nobody_goes() -> None:
    assert told([]) == []


def test_those_who_stand_together_go_together() -> None:
    behind = [new(visits, 0), new(people, 0), shown(leaves, 0)]
    assert told(behind) == [(behind, 0, CHUNK)]


def test_of_those_who_are_not_shown_the_hindmost_go_on_and_no_further_than_to_the_next() -> None:
    last, far, near = new(visits, 10), new(people, 17), new(leaves, 5 * CHUNK)
    assert told([near, last, far]) == [([last], 10, 7)]
    assert told([near, far]) == [([far], 17, CHUNK)]


def test_what_is_shown_waits_for_nobody() -> None:
    hindmost, ahead, level = new(visits, 0), shown(people, 3 * CHUNK), new(people, 3 * CHUNK)
    waits = new(leaves, 2 * CHUNK)
    assert told([hindmost, ahead, waits, level]) == [
        ([hindmost], 0, CHUNK),
        ([ahead, level], 3 * CHUNK, CHUNK),
    ]
