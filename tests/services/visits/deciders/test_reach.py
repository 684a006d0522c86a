"""How people find the place and what came of it: informed, escorted, reached; each may be taken back."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from services.visits.commands import reach as ask
from services.visits.deciders.escorts import escorts
from services.visits.deciders.information import information
from services.visits.deciders.outcomes import outcomes
from services.visits.deciders.outreach import outreaches
from shared.decider import Decider
from shared.events.event import Event
from shared.events.people import PersonRegistered, PersonWithdrawn
from shared.events.reach import (
    EscortDone,
    EscortDoneWithdrawn,
    EscortOffered,
    EscortWithdrawn,
    InformationGiven,
    InformationWithdrawn,
    OutcomeReported,
    OutcomeWithdrawn,
    OutreachDone,
    OutreachWithdrawn,
)
from tests.given import EVENING, Story, given, named

AMINA, YUSUF, ID = named("Amina"), named("Yusuf"), named("key")
TODAY, WHY = EVENING.date(), "a slip"
LATER = EVENING + timedelta(days=1)
MIDNIGHT = EVENING.replace(hour=23, minute=59)

GIVE = ask.GiveInformation.model_validate(
    {"person": AMINA, "notice_version": "2026-1", "language": "fa-AF"}
)
GIVEN = InformationGiven(
    information=ID, person=AMINA, notice_version="2026-1", language="fa-AF", on=TODAY
)
REPORT = ask.ReportOutcome(person=AMINA, kind="job", source="volunteer", on=TODAY)
REPORTED = OutcomeReported(outcome=ID, person=AMINA, kind="job", source="volunteer", on=TODAY)
OFFERED = EscortOffered(escort=ID, person=AMINA, on=TODAY, accepted=True)
DECLINED = OFFERED.model_copy(update={"accepted": False})
DONE = EscortDone(escort=ID, person=AMINA, on=TODAY)
NOT_DONE = EscortDoneWithdrawn(escort=ID, person=AMINA, reason=WHY)


def known(decider: Decider[Any, Any], *events: Event) -> Story:
    story = given(decider, *events)
    for person in (AMINA, YUSUF):
        told = PersonRegistered(person=person, target_group="abo", site="motesplatsen")
        story = story.and_of(person, told)
    return story


def offer(*, accepted: bool = True, **told: object) -> ask.OfferEscort:
    asked = {"person": AMINA, "offered_at": EVENING, "accepted": accepted} | told
    return ask.OfferEscort.model_validate(asked)


def finish(done_at: object = MIDNIGHT, person: UUID = AMINA) -> ask.FinishEscort:
    return ask.FinishEscort.model_validate({"person": person, "escort": ID, "done_at": done_at})


def test_who_was_informed_is_recorded_and_taken_back_once() -> None:
    story = known(information).when(GIVE).then(GIVEN, version=1, thing=ID)
    back = ask.WithdrawInformation(person=AMINA, information=ID, reason=WHY)
    story.when(back.model_copy(update={"person": YUSUF})).refused(
        "no_such_information", "/information"
    )
    gone = InformationWithdrawn(information=ID, person=AMINA, reason=WHY)
    story = story.when(back).then(gone, version=2)
    story.when(back).refused("no_such_information", "/information")


def test_what_came_of_it_is_recorded_and_taken_back_once() -> None:
    story = known(outcomes).when(REPORT).then(REPORTED, version=1, thing=ID)
    back = ask.WithdrawOutcome(person=AMINA, outcome=ID, reason=WHY)
    story.when(back.model_copy(update={"person": YUSUF})).refused("no_such_outcome", "/outcome")
    story = story.when(back).then(OutcomeWithdrawn(outcome=ID, person=AMINA, reason=WHY), version=2)
    story.when(back).refused("no_such_outcome", "/outcome")


def test_how_the_place_was_made_known_is_recorded_and_taken_back_once() -> None:
    record = ask.RecordOutreach(channel="hemsida", on=TODAY)
    done = OutreachDone(outreach=ID, channel="hemsida", on=TODAY)
    story = given(outreaches).when(record).then(done, version=1, thing=ID)
    back = ask.WithdrawOutreach(outreach=ID, reason=WHY)
    story = story.when(back).then(OutreachWithdrawn(outreach=ID, reason=WHY), version=2)
    story.when(back).refused("no_such_outreach", "/outreach")


def test_an_escort_is_offered_and_done_at_once_or_later() -> None:
    known(escorts).when(offer()).then(OFFERED, version=1, thing=ID)
    both = known(escorts).when(offer(done_at=MIDNIGHT)).then(OFFERED, DONE, version=1)
    both.when(finish(LATER)).then(DONE.model_copy(update={"on": LATER.date()}), version=2, thing=ID)
    story = known(escorts, OFFERED).when(finish()).then(DONE, version=2, thing=ID)
    story.when(finish()).then(version=2)


def test_nobody_is_escorted_who_did_not_want_it_or_before_it_was_offered() -> None:
    known(escorts).when(offer(accepted=False)).then(DECLINED)
    no = offer(accepted=False, done_at=EVENING)
    known(escorts).when(no).refused("escort_not_accepted", "/done_at")
    known(escorts, DECLINED).when(finish()).refused("escort_not_accepted", "/done_at")
    before = EVENING - timedelta(days=1)
    known(escorts).when(offer(done_at=before)).refused("done_before_offered", "/done_at")
    known(escorts, OFFERED).when(finish(before)).refused("done_before_offered", "/done_at")


def test_an_escort_and_that_it_was_done_are_taken_back_once() -> None:
    undo = ask.WithdrawEscortDone(person=AMINA, escort=ID, reason=WHY)
    story = known(escorts, OFFERED, DONE).when(undo).then(NOT_DONE, version=3)
    story.when(undo).refused("escort_not_done", "/escort")
    back = ask.WithdrawEscort(person=AMINA, escort=ID, reason=WHY)
    gone = EscortWithdrawn(escort=ID, person=AMINA, reason=WHY)
    story = story.when(back).then(gone, version=4)
    for asked in (back, undo, finish()):
        story.when(asked).refused("no_such_escort", "/escort")
    known(escorts, OFFERED).when(finish(person=YUSUF)).refused("no_such_escort", "/escort")


@pytest.mark.parametrize(
    ("decider", "command"), [(information, GIVE), (outcomes, REPORT), (escorts, offer())]
)
def test_nothing_is_told_of_who_is_not_known(decider: Decider[Any, Any], command: Any) -> None:  # noqa: ANN401 - a command
    given(decider).when(command).refused("no_such_person", "/person")
    registered = PersonRegistered(person=AMINA, target_group="abo", site="motesplatsen")
    gone = given(decider).and_of(AMINA, registered, PersonWithdrawn(person=AMINA))
    gone.when(command).refused("no_such_person", "/person")
