"""Handovers: who has what was whose, on which day."""

from datetime import date
from uuid import UUID

import pytest

from services.visits.commands.handovers import MakeHandover, WithdrawHandover
from services.visits.deciders.handovers import Handovers, handovers, holders
from shared.decider import Asked
from shared.events.handovers import HandoverMade, HandoverWithdrawn
from tests.given import EVENING, given, named

JUNE, JULY, AUGUST = (date(2026, month, 1) for month in (6, 7, 8))
ID = named("key")


def hand(giver: str, successor: str = "bo", on: date = JUNE) -> MakeHandover:
    return MakeHandover.model_validate({"from": giver, "to": successor, "on": on})


def made(giver: str, successor: str, on: date = JUNE, id_: UUID = ID) -> HandoverMade:
    return HandoverMade(handover=id_, giver=giver, successor=successor, on=on)


def after(*told: tuple[str, str, date]) -> Handovers:
    return given(handovers, *(made(*one, named(str(n))) for n, one in enumerate(told))).state


BACK = WithdrawHandover(handover=ID, reason="a slip")
TAKEN_BACK = HandoverWithdrawn(handover=ID, reason="a slip")


def test_somebody_else_has_what_was_anothers_since_a_day() -> None:
    given(handovers).when(hand("anna")).then(made("anna", "bo"), version=1, thing=ID)
    given(handovers).when(hand("bo")).refused("successor_is_same", "/to")


def test_a_handover_is_taken_back_once() -> None:
    story = given(handovers, made("anna", "bo")).when(BACK).then(TAKEN_BACK, version=2, thing=ID)
    story.when(BACK).refused("no_such_handover", "/handover")
    assert holders(story.state, AUGUST) == {}


@pytest.mark.parametrize(
    ("told", "day", "held"),
    [
        ([("anna", "bo", JULY)], JUNE, {}),
        ([("anna", "bo", JULY)], JULY, {"anna": "bo"}),
        ([("anna", "bo", JUNE), ("bo", "cia", JULY)], JUNE, {"anna": "bo"}),
        ([("anna", "bo", JUNE), ("bo", "cia", JULY)], JULY, {"anna": "cia", "bo": "cia"}),
        ([("bo", "cia", JULY), ("anna", "bo", JUNE)], JULY, {"anna": "cia", "bo": "cia"}),
        ([("bo", "cia", JUNE), ("anna", "bo", JULY)], JULY, {"anna": "bo", "bo": "cia"}),
        ([("anna", "bo", JUNE), ("bo", "anna", JULY)], AUGUST, {"bo": "anna"}),
        ([("anna", "bo", JUNE), ("anna", "cia", JULY)], AUGUST, {"anna": "bo"}),
    ],
)
def test_who_takes_over_has_also_what_the_other_took_over_before(
    told: list[tuple[str, str, date]], day: date, held: dict[str, str]
) -> None:
    assert holders(after(*told), day) == held


def asks(actor: str, *roles: str) -> Asked[MakeHandover]:
    day = EVENING.date()
    return Asked(hand("x"), ID, actor, EVENING, day, ID, roles=frozenset(roles))


def test_whoever_took_over_reads_what_the_other_read_and_the_other_no_more() -> None:
    readers = frozenset({"anna", "unit_manager"})
    before, known = Handovers(), after(("anna", "bo", JUNE))
    assert before.may_read(readers, asks("anna", "host"))
    assert not before.may_read(readers, asks("bo", "host"))
    assert known.may_read(readers, asks("bo", "host"))
    assert not known.may_read(readers, asks("anna", "host"))
    assert known.may_read(readers, asks("cia", "unit_manager"))
