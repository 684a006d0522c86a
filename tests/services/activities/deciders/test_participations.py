"""Who took part: once per person and session, the nameless each for themselves."""

from datetime import date, datetime, timedelta

import pytest
from pydantic import SecretStr

from services.activities.commands.attendance import (
    RecordParticipation,
    TakePart,
    WithdrawParticipation,
)
from services.activities.deciders.participations import participations
from shared.cards import card_of
from shared.decider import Asked, Seen
from shared.events.activities import (
    ParticipationRecorded,
    ParticipationWithdrawn,
    SessionCancelled,
    SessionHeld,
    SessionMoved,
    SessionScheduled,
    SessionWithdrawn,
)
from shared.events.event import Event
from shared.events.forgetting import ErasureNoted
from shared.events.hearing import (
    CardNoted,
    ModeNoted,
    ModeNoteWithdrawn,
    PersonGuardNoted,
    PersonMergeNoted,
    PersonNoted,
    PersonNoteWithdrawn,
)
from shared.modes import of_activity, of_site
from tests.given import EVENING, Story, facts, given, named

CAFE, ALI, FIRST, SECOND = (named(it) for it in ("cafe", "ali", "first", "second"))
SCHEDULED = SessionScheduled(
    session=CAFE,
    kind="sprakcafe",
    site="motesplatsen",
    on=date(2026, 9, 14),
    starts_at=EVENING,
    duration_minutes=90,
)
HELD = SessionHeld(session=CAFE)
CANCELLED = SessionCancelled(session=CAFE, reason="the heating failed")
NOTED = PersonNoted(person=ALI, noted=named("heard"))
FORGOTTEN = PersonNoteWithdrawn(person=ALI, noted=named("heard"))
CAME = ParticipationRecorded(
    participation=FIRST, session=CAFE, person=ALI, site="motesplatsen", on=date(2026, 9, 14)
)
CAME_BY_CARD = CAME.model_copy(update={"by_card": True})
NAMELESS = CAME.model_copy(update={"person": None})
BACK = ParticipationWithdrawn(participation=FIRST, session=CAFE, person=ALI, reason="a slip")
COME = RecordParticipation(session=CAFE, person=ALI)
COME_NAMELESS = RecordParticipation(session=CAFE)
WITHDRAW = WithdrawParticipation(participation=FIRST, reason="a slip")


def at_the_cafe(*happened: Event, so_far: tuple[Event, ...] = (SCHEDULED,)) -> Story:  # type: ignore[type-arg]
    return given(participations, *happened).and_of(CAFE, *so_far).and_of(ALI, NOTED)


def asked(wish: RecordParticipation, key: str) -> Asked[RecordParticipation]:
    return Asked(wish, named(key), "somebody", EVENING, EVENING.date(), named(key))


@pytest.mark.parametrize("so_far", [(SCHEDULED,), (SCHEDULED, HELD)])
def test_a_person_takes_part_on_the_sessions_day_and_place(so_far: tuple[Event, ...]) -> None:
    at_the_cafe(so_far=so_far).when(COME, key="first").then(CAME, version=1, thing=FIRST)


def test_who_takes_part_twice_took_part_once() -> None:
    story = at_the_cafe().when(COME, key="first").then(CAME)
    story.when(COME, key="second").then(version=1, thing=FIRST)


def test_the_nameless_take_part_each_for_themselves() -> None:
    at_the_cafe().when(COME_NAMELESS, key="first").then(NAMELESS, version=1, thing=FIRST)
    streams = {participations.stream(asked(COME_NAMELESS, key)) for key in ("first", "second")}
    assert streams == {FIRST, SECOND}


def test_a_persons_stream_is_of_the_person_and_the_session() -> None:
    one = participations.stream(asked(COME, "first"))
    assert one == participations.stream(asked(COME, "second"))
    others = (RecordParticipation(session=SECOND, person=ALI), COME_NAMELESS)
    others += (RecordParticipation(session=CAFE, person=SECOND),)
    assert one not in {participations.stream(asked(it, "first")) for it in others}


def test_a_participation_that_was_a_mistake_is_taken_back_once() -> None:
    story = at_the_cafe(CAME).when(WITHDRAW).then(BACK, version=2, thing=FIRST)
    story.when(WITHDRAW).refused("no_such_participation", "/participation")
    again = CAME.model_copy(update={"participation": SECOND})
    story = story.when(COME, key="second").then(again, version=1, thing=SECOND)
    story.when(WITHDRAW).refused("no_such_participation", "/participation")


def test_nobody_takes_part_in_what_is_not_there() -> None:
    nowhere = given(participations).and_of(ALI, NOTED)
    nowhere.when(COME).refused("no_such_session", "/session")
    gone = (SCHEDULED, SessionWithdrawn(session=CAFE, reason="a slip"))
    at_the_cafe(so_far=gone).when(COME).refused("no_such_session", "/session")
    cancelled = (SCHEDULED, CANCELLED)
    at_the_cafe(so_far=cancelled).when(COME_NAMELESS).refused("already_cancelled", "/session")
    at_the_cafe(CAME, so_far=cancelled).when(COME).refused("already_cancelled", "/session")


def test_nobody_has_taken_part_in_what_is_still_to_come() -> None:
    late = datetime.fromisoformat("2026-09-16T18:00:00+02:00")
    moved = SessionMoved(session=CAFE, on=late.date(), starts_at=late)
    story = at_the_cafe(so_far=(SCHEDULED, moved))
    story.when(COME).refused("ahead_of_time", "/session")
    on_the_day = CAME.model_copy(update={"on": late.date()})
    story.when(COME, key="first", at=late).then(on_the_day)


def test_only_a_person_who_was_heard_of_takes_part_by_name() -> None:
    story = given(participations).and_of(CAFE, SCHEDULED)
    story.when(COME).refused("no_such_person", "/person")
    story.and_of(ALI, NOTED, FORGOTTEN).when(COME).refused("no_such_person", "/person")
    story.when(COME_NAMELESS, key="first").then(NAMELESS)


def test_participations_are_the_matter_of_those_who_work_there() -> None:
    elsewhere, both = frozenset({"annan"}), frozenset({"annan", "motesplatsen"})
    at_the_cafe().when(COME, sites=elsewhere).refused("wrong_site")
    at_the_cafe().when(COME, key="first", sites=both).then(CAME)
    at_the_cafe(CAME).when(WITHDRAW, sites=elsewhere).refused("wrong_site")
    at_the_cafe(CAME).when(WITHDRAW, sites=both).then(BACK)


SERIES, DAY = named("the series"), EVENING.date()
IN_A_SERIES = SCHEDULED.model_copy(update={"activity": SERIES})
CODE = "blå räv 42"
CARD = card_of(CODE)
SHOWN = TakePart(session=CAFE, person=ALI, card=SecretStr(CODE))
GIVEN = CardNoted(card=CARD, noted=named("heard"), turn="given", person=ALI)


def ruled(mode: str, since: date = DAY, name: str = "decision") -> ModeNoted:
    told = {"scope": "site", "of": "motesplatsen", "mode": mode, "since": since}
    return ModeNoted.model_validate(told | {"decision": named(name), "noted": named("heard")})


@pytest.mark.parametrize(
    ("site", "series", "by_name", "by_card"),
    [
        ("identified", "identified", None, None),
        ("pseudonymous", "identified", "/person", None),
        ("identified", "pseudonymous", "/person", None),
        ("headcount", "identified", "/person", "/card"),
        ("pseudonymous", "headcount", "/person", "/card"),
    ],
)
def test_no_more_is_told_than_the_stricter_of_site_and_activity_allows(
    site: str, series: str, by_name: str | None, by_card: str | None
) -> None:
    story = at_the_cafe(so_far=(IN_A_SERIES,)).and_of(CARD, GIVEN)
    story = story.and_of(of_site("motesplatsen"), ruled(site))
    story = story.and_of(of_activity(SERIES), ruled(series))
    for wish, pointer, came in ((COME, by_name, CAME), (SHOWN, by_card, CAME_BY_CARD)):
        if pointer:
            story.when(wish).refused("mode_forbids_identity", pointer)
        else:
            story.when(wish, key="first").then(came)
    story.when(COME_NAMELESS, key="first").then(NAMELESS)


def test_what_is_told_late_is_judged_by_what_held_on_the_sessions_day() -> None:
    after = ruled("headcount", DAY + timedelta(days=1))
    later = EVENING + timedelta(days=5)
    story = at_the_cafe().and_of(of_site("motesplatsen"), after)
    story.when(COME, key="first", at=later).then(CAME)
    story = at_the_cafe().and_of(of_site("motesplatsen"), ruled("headcount"))
    story.when(COME, at=later).refused("mode_forbids_identity", "/person")
    back = ModeNoteWithdrawn(decision=named("decision"), noted=named("heard"))
    at_the_cafe().and_of(of_site("motesplatsen"), ruled("headcount"), back).when(
        COME, key="first"
    ).then(CAME)


def test_a_decision_rests_on_what_was_decided_for_the_session() -> None:
    seen = Seen({CAFE: facts([IN_A_SERIES])})
    assert participations.reads_beyond
    read = participations.reads_beyond(asked(COME, "first"), seen)
    assert read == (of_site("motesplatsen"), of_activity(SERIES))
    assert participations.reads_beyond(asked(COME_NAMELESS, "first"), seen) == ()


def test_who_shows_a_card_is_who_it_was_given_to() -> None:
    at_the_cafe().and_of(CARD, GIVEN).when(SHOWN, key="first").then(CAME_BY_CARD)
    at_the_cafe().when(SHOWN).refused("no_such_card", "/card")
    unread = RecordParticipation(session=CAFE, card=SecretStr(CODE))
    stocked = CardNoted(card=CARD, noted=named("heard"), turn="stocked")
    at_the_cafe().and_of(CARD, stocked).when(unread).refused("card_not_issued", "/card")
    assert {CARD, ALI} <= set(participations.reads(asked(SHOWN, "first")))


def test_a_card_hides_who_it_is() -> None:
    hide = PersonGuardNoted(
        person=ALI, noted=named("heard"), protected=True, named_readers=("dpo",)
    )
    story = at_the_cafe().and_of(ALI, NOTED, hide).and_of(CARD, GIVEN)
    story.when(COME).refused("no_such_person", "/person")
    story.when(SHOWN, key="first").then(CAME_BY_CARD)


def test_a_person_takes_part_under_each_of_their_ids() -> None:
    twin, merge = named("ali again"), {"merge": named("merge"), "noted": named("heard")}
    merged = PersonMergeNoted(**merge, keep=ALI, drop=twin)
    told = PersonNoted(person=twin, noted=named("heard"))
    dropped = RecordParticipation(session=CAFE, person=twin)
    before = CAME.model_copy(update={"person": twin, "participation": SECOND})
    its = participations.stream(asked(dropped, "x"))
    at_the_cafe().and_of(twin, told, merged).and_of(its, before).when(COME, key="first").then(CAME)
    late = given(participations).and_of(CAFE, SCHEDULED).and_of(twin, told, merged)
    late.when(dropped, key="second").then(before)


def test_a_dropped_ones_card_is_the_kept_ones() -> None:
    twin, merge = named("ali again"), {"merge": named("merge"), "noted": named("heard")}
    merged = PersonMergeNoted(**merge, keep=ALI, drop=twin)
    its = GIVEN.model_copy(update={"person": twin})
    told = PersonNoted(person=twin, noted=named("heard"))
    shown = TakePart(session=CAFE, person=ALI, card=SecretStr(CODE), dropped=(twin,))
    story = at_the_cafe().and_of(CARD, its)
    story.and_of(twin, told, merged).when(shown, key="first").then(CAME_BY_CARD)
    story.and_of(twin, told).when(shown).refused("unavailable")


def test_of_whoever_is_forgotten_nothing_is_told_any_more() -> None:
    gone = ErasureNoted(erasure=named("erasure"), noted=named("heard"), person=ALI)
    story = at_the_cafe(CAME).and_of(ALI, NOTED, gone).and_of(CARD, GIVEN)
    story.when(COME).refused("no_such_person", "/person")
    story.when(SHOWN).refused("no_such_card", "/card")
    story.when(WITHDRAW).refused("no_such_participation", "/participation")
