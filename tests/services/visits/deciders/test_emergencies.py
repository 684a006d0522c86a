"""Broken glass, told as stories: for whoever is asked about, for half an hour, for one actor alone."""

from datetime import timedelta

from pydantic import SecretStr

from services.visits.commands.protection import OpenEmergencyAccess, WithdrawEmergencyAccess
from services.visits.deciders.emergencies import emergencies, stream_of
from shared.events.people import PersonRegistered, PersonWithdrawn
from shared.events.protection import (
    EmergencyAccessOpened,
    EmergencyAccessWithdrawn,
    ProtectedIdentitySet,
)
from tests.given import EVENING, given, named

AMINA, ACCESS = named("Amina"), named("key")
WHY = "found unconscious on the stairs"
OPEN = OpenEmergencyAccess(person=AMINA, reason=WHY)
BACK = WithdrawEmergencyAccess(access=ACCESS, reason="the wrong person")
UNTIL = EVENING + timedelta(minutes=30)
OPENED = EmergencyAccessOpened(access=ACCESS, person=AMINA, until=UNTIL, reason=SecretStr(WHY))
REGISTERED = PersonRegistered(person=AMINA, target_group="abo", site="motesplatsen")
PROTECTED = ProtectedIdentitySet(person=AMINA, on=True, named_readers=("unit_manager",))


def test_it_is_the_same_whether_there_is_such_a_person_or_not() -> None:
    given(emergencies).when(OPEN).then(OPENED, version=1, thing=ACCESS)
    given(emergencies).and_of(AMINA, REGISTERED).when(OPEN).then(OPENED, version=1)
    given(emergencies).and_of(AMINA, REGISTERED, PROTECTED).when(OPEN).then(OPENED, version=1)


def test_of_whom_nothing_can_be_sealed_any_more_no_reason_is_kept() -> None:
    gone = given(emergencies).and_of(AMINA, REGISTERED, PersonWithdrawn(person=AMINA))
    gone.when(OPEN).then(OPENED.model_copy(update={"reason": None}), version=1)


def test_it_is_open_for_half_an_hour() -> None:
    state = given(emergencies, OPENED).state
    assert state.open_at(EVENING)
    assert state.open_at(UNTIL - timedelta(microseconds=1))
    assert not state.open_at(UNTIL)
    assert not given(emergencies).state.open_at(EVENING)


def test_what_was_opened_by_mistake_is_closed_at_once() -> None:
    back = EmergencyAccessWithdrawn(
        access=ACCESS, person=AMINA, reason=SecretStr("the wrong person")
    )
    story = given(emergencies, OPENED).when(BACK, thing=ACCESS).then(back, version=2, thing=ACCESS)
    assert not story.state.open_at(EVENING)
    story.when(BACK, thing=ACCESS).refused("no_such_access", "/access")


def test_it_is_opened_for_one_actor_and_one_person() -> None:
    streams = {stream_of(actor, person) for actor in "ab" for person in (AMINA, ACCESS)}
    assert len(streams) == 4
