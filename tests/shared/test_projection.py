"""Folding, without a database: which rows stand, from which index until which."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from shared.events.envelope import Envelope, Recorded
from shared.events.visits import (
    StayedOn,
    VisitRecorded,
    VisitWithdrawn,
)
from shared.events.words import VisitId
from shared.projection import Projection, Standing, fold, sought

NOW = datetime(2026, 11, 2, 17, tzinfo=UTC)
ONE, OTHER = UUID(int=1), UUID(int=2)


@dataclass(frozen=True, slots=True)
class Room:
    """A visit that is there, and whether its visitor stayed."""

    visit: UUID
    stayed: bool = False


def evolve(room: Room | None, fact: Recorded) -> Room | None:
    match fact.event:
        case VisitRecorded(visit=id_):
            return Room(id_)
        case StayedOn() if room:
            return Room(room.visit, stayed=True)
        case VisitWithdrawn():
            return None
        case _:
            return room


rooms = Projection(
    name="room",
    version=1,
    columns="visit uuid, stayed boolean",
    row=Room,
    hears={"visits": frozenset({"VisitRecorded", "StayedOn", "VisitWithdrawn"})},
    concerns=lambda fact: fact.envelope.thing,
    evolve=evolve,
    begins=frozenset({"VisitRecorded"}),
)


def told(at: int, event: VisitRecorded | StayedOn | VisitWithdrawn) -> Recorded:
    envelope = Envelope(
        id=uuid4(),
        service="visits",
        type=type(event).__name__,
        schema_version=1,
        stream=event.visit,
        version=at,
        part=0,
        key=uuid4(),
        thing=event.visit,
        thing_version=at,
        occurred_at=NOW,
        actor="tester",
        trace="",
        salt="",
        data={},
        sealed={},
    )
    return Recorded(at, NOW, envelope, event)


def came(at: int, visit: UUID = ONE) -> Recorded:
    day = NOW.date()
    return told(at, VisitRecorded(visit=VisitId(visit), site="motesplatsen", on=day))


def stayed(at: int, visit: UUID = ONE) -> Recorded:
    return told(at, StayedOn(visit=VisitId(visit)))


def gone(at: int, visit: UUID = ONE) -> Recorded:
    return told(at, VisitWithdrawn(visit=VisitId(visit)))


def test_a_row_stands_from_the_fact_that_made_it() -> None:
    assert fold(rooms, {}, [came(4)]) == {ONE: [Standing(Room(ONE), 4)]}


def test_a_changed_row_ends_where_the_next_one_begins() -> None:
    assert fold(rooms, {}, [came(4), stayed(7)]) == {
        ONE: [Standing(Room(ONE), 4, 7), Standing(Room(ONE, stayed=True), 7)]
    }


def test_a_row_that_is_gone_has_an_end_and_no_successor() -> None:
    assert fold(rooms, {}, [came(4), gone(5)]) == {ONE: [Standing(Room(ONE), 4, 5)]}


def test_a_row_that_comes_back_stands_again_and_was_away_in_between() -> None:
    assert fold(rooms, {}, [came(1), gone(2), came(5)]) == {
        ONE: [Standing(Room(ONE), 1, 2), Standing(Room(ONE), 5)]
    }


def test_a_fact_that_changes_nothing_begins_no_new_life() -> None:
    assert fold(rooms, {}, [came(1), stayed(2), stayed(3)]) == {
        ONE: [Standing(Room(ONE), 1, 2), Standing(Room(ONE, stayed=True), 2)]
    }


def test_a_fact_about_a_row_that_never_was_leaves_none() -> None:
    assert fold(rooms, {}, [stayed(1), gone(2)]) == {ONE: []}


def test_what_stood_before_is_taken_up_where_it_was_left() -> None:
    before = Standing(Room(ONE), 3)
    lives = fold(rooms, {ONE: before}, [gone(9)])
    assert lives == {ONE: [Standing(Room(ONE), 3, 9)]}
    assert before.to_index is None


def test_rows_that_no_fact_concerns_are_handed_back_untouched() -> None:
    before = {ONE: Standing(Room(ONE), 3), OTHER: Standing(Room(OTHER), 4)}
    lives = fold(rooms, before, [stayed(5, OTHER)])
    assert lives[ONE][0] is before[ONE]
    assert len(lives[OTHER]) == 2


def test_facts_of_several_rows_may_come_in_any_mixture() -> None:
    lives = fold(rooms, {}, [came(1), came(2, OTHER), gone(3), stayed(4, OTHER), came(5)])
    assert lives == {
        ONE: [Standing(Room(ONE), 1, 3), Standing(Room(ONE), 5)],
        OTHER: [Standing(Room(OTHER), 2, 4), Standing(Room(OTHER, stayed=True), 4)],
    }


def in_pieces(facts: Sequence[Recorded], cuts: Iterable[int]) -> dict[UUID, list[Standing[Room]]]:
    """Fold piece by piece, each beginning with what the pieces before it left standing."""
    lives: dict[UUID, list[Standing[Room]]] = {}
    ends = [*sorted(cuts), len(facts)]
    for begin, end in zip([0, *ends], ends, strict=False):
        standing = {
            id_: life[-1] for id_, life in lives.items() if life and life[-1].to_index is None
        }
        for id_, life in fold(rooms, standing, facts[begin:end]).items():
            kept = lives.get(id_, [])
            lives[id_] = (kept[:-1] if id_ in standing else kept) + life
    return {id_: life for id_, life in lives.items() if life}


@given(
    st.lists(st.tuples(st.sampled_from((came, stayed, gone)), st.sampled_from((ONE, OTHER)))),
    st.data(),
)
def test_how_facts_are_cut_into_batches_changes_nothing(
    said: list[tuple[object, UUID]], data: st.DataObject
) -> None:
    facts = [say(at, visit) for at, (say, visit) in enumerate(said, 1)]  # type: ignore[operator]
    cuts = data.draw(st.lists(st.integers(0, len(facts)), max_size=6))
    assert in_pieces(facts, cuts) == in_pieces(facts, ())
    assert in_pieces(facts, range(len(facts))) == in_pieces(facts, ())


@given(st.lists(st.sampled_from((came, stayed, gone)), max_size=20))
def test_at_every_index_at_most_one_row_of_a_thing_stands(said: list[object]) -> None:
    facts = [say(at) for at, say in enumerate(said, 1)]  # type: ignore[operator]
    life = fold(rooms, {}, facts).get(ONE, [])
    for before, after in pairwise(life):
        assert before.to_index is not None
        assert before.from_index < before.to_index <= after.from_index
    for index in range(len(facts) + 1):
        now = None
        for fact in facts[:index]:
            now = evolve(now, fact)
        stands = [
            s.row
            for s in life
            if s.from_index <= index and (s.to_index is None or s.to_index > index)
        ]
        assert stands == ([now] if now else [])


def test_a_row_that_begins_here_is_not_looked_for() -> None:
    facts = [came(4), stayed(5), stayed(6, OTHER)]
    assert sought(rooms, facts) == {OTHER}
    assert sought(rooms, [came(4), stayed(5, OTHER), came(6, OTHER)]) == set()
    assert sought(replace(rooms, begins=frozenset()), facts) == {ONE, OTHER}
