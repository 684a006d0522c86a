"""Handovers: who has what was whose, on which day."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from services.visits.commands.handovers import MakeHandover, WithdrawHandover
from services.visits.deciders.handovers import handovers
from shared.events.handovers import HandoverMade, HandoverWithdrawn
from shared.handovers import Handovers
from tests.given import EVENING, given, named

MAY, JUNE, JULY, AUGUST = (date(2026, month, 1) for month in (5, 6, 7, 8))
ID = named("key")
AFTERWARDS = EVENING.date() + timedelta(days=1)


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
    assert story.state == Handovers()


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
    known = after(*told)
    assert {who: known.holder(who, MAY, day) for who in ("anna", "bo", "cia")} == {
        "anna": "anna",
        "bo": "bo",
        "cia": "cia",
    } | held


def test_what_somebody_gets_after_a_handover_is_theirs_until_the_next() -> None:
    known = after(("anna", "bo", JUNE), ("anna", "cia", AUGUST))
    assert [known.holder("anna", since, AUGUST) for since in (MAY, JUNE, JULY, AUGUST)] == [
        "bo",
        "bo",
        "cia",
        "cia",
    ]
    assert known.holder("anna", JULY, JULY) == "anna"


def test_roles_stay_roles_and_a_role_may_take_over() -> None:
    known = after(("unit_manager", "bo", JUNE), ("anna", "caseworker", JUNE))
    heirs = known.heirs(frozenset({"unit_manager", "anna", "cia"}), MAY, JULY)
    assert heirs == {"unit_manager", "caseworker", "cia"}


def test_on_the_day_itself_what_somebody_gets_after_the_handover_was_told_is_theirs() -> None:
    known = after(("anna", "bo", EVENING.date()))
    hour = timedelta(hours=1)
    told = {at: known.holder("anna", at.date(), AFTERWARDS, at) for at in (EVENING - hour, EVENING)}
    assert set(told.values()) == {"bo"}
    later = EVENING + hour
    assert known.holder("anna", later.date(), AFTERWARDS, later) == "anna"
    beforehand = after(("anna", "bo", AFTERWARDS))
    assert beforehand.holder("anna", later.date(), AFTERWARDS, later) == "bo"
