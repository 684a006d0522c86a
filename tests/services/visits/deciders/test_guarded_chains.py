"""Whoever is merged is guarded as the one who was kept, and as themselves once they are parted (R7, R9)."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from services.visits.commands import arrivals as arriving
from services.visits.commands import cards as carding
from services.visits.commands import leaves as leaving
from services.visits.commands import merges as merging
from services.visits.commands import reach as ask
from services.visits.commands import rosters as rostering
from services.visits.commands import target_groups as grouping
from services.visits.commands import visits as visiting
from services.visits.commands.erasures import AskErasure
from services.visits.commands.households import FormHousehold
from services.visits.commands.people import CorrectPerson
from services.visits.deciders.arrivals import arrivals
from services.visits.deciders.cards import cards
from services.visits.deciders.distinctions import distinctions
from services.visits.deciders.erasures import erasures
from services.visits.deciders.escorts import escorts
from services.visits.deciders.households import households
from services.visits.deciders.information import information
from services.visits.deciders.leaves import leaves
from services.visits.deciders.merges import merges
from services.visits.deciders.outcomes import outcomes
from services.visits.deciders.people import people
from services.visits.deciders.rosters import rosters
from services.visits.deciders.target_groups import target_groups
from services.visits.deciders.visits import visits
from shared.command import Command
from shared.decider import Accepted, Asked, Decider, Seen
from shared.events.arrivals import ArrivalMatched, ArrivalNoted
from shared.events.event import Event
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import PersonRegistered, PersonWithdrawn
from shared.events.protection import ProtectedIdentitySet, RestrictionSet
from shared.events.visits import VisitRecorded
from shared.handovers import HANDOVERS
from shared.modes import of_site
from tests.given import EVENING, HOST, Story, given, named

FIRST, MIDDLE, LAST, OTHER = (named(it) for it in ("first", "middle", "last", "other"))
ID, SITE, DAY, WHY = named("key"), "motesplatsen", EVENING.date(), "a slip"
MANAGER = HOST | {"unit_manager"}
"""Whoever is at the desk and is named as well."""
COME = visiting.RecordVisit(person=FIRST, site=SITE, occurred_at=EVENING)
CAME = VisitRecorded(visit=ID, person=FIRST, site=SITE, on=DAY)
NOTED = ArrivalNoted(arrival=ID, name="Yusuf", site=SITE, on=DAY, noted_at=EVENING)
MATCHED = ArrivalMatched(arrival=ID, person=FIRST)


def registered(who: UUID) -> PersonRegistered:
    return PersonRegistered(person=who, target_group="abo", site=SITE)


def merged(drop: UUID, keep: UUID) -> PersonsMerged:
    return PersonsMerged(merge=named(f"{drop}"), keep=keep, drop=drop)


def parted(drop: UUID, keep: UUID) -> PersonsUnmerged:
    return PersonsUnmerged(merge=named(f"{drop}"), keep=keep, drop=drop)


def protected(who: UUID, *, on: bool = True) -> ProtectedIdentitySet:
    named_ = ("unit_manager",) if on else ()
    return ProtectedIdentitySet(person=who, on=on, named_readers=named_, since=date(2026, 1, 1))


def stored(who: UUID, *, on: bool = True) -> RestrictionSet:
    return RestrictionSet(person=who, on=on, reason="contested")


def chain(decider: Decider[Any, Any], *happened: Event, to_last: tuple[Event, ...] = ()) -> Story:
    """The first id was dropped for the middle one, and that for the last one, to whom this happened."""
    story = given(decider, *happened).and_of(FIRST, registered(FIRST), merged(FIRST, MIDDLE))
    story = story.and_of(MIDDLE, registered(MIDDLE), merged(MIDDLE, LAST))
    return story.and_of(LAST, registered(LAST), *to_last).and_of(OTHER, registered(OTHER))


@dataclass(frozen=True, slots=True)
class Way:
    """A wish about the first id, and what stands on its stream."""

    decider: Decider[Any, Any]
    wish: Command
    happened: tuple[Event, ...] = ()
    missing: tuple[str, str] = ("no_such_person", "/person")
    stored: str = "/person"


OWN = (registered(FIRST), merged(FIRST, MIDDLE))
WAYS = {
    "come": Way(visits, COME),
    "withdraw a visit": Way(
        *(visits, visiting.WithdrawVisit(visit=ID, reason=WHY), (CAME,)),
        *(("no_such_visit", "/visit"), "/visit"),
    ),
    "match an arrival": Way(arrivals, arriving.MatchArrival(arrival=ID, person=FIRST), (NOTED,)),
    "withdraw a match": Way(
        *(arrivals, arriving.WithdrawMatch(arrival=ID, reason=WHY), (NOTED, MATCHED)),
        *(("no_such_arrival", "/arrival"), "/arrival"),
    ),
    "draw a card": Way(cards, carding.DrawCard(person=FIRST, card="blå räv 42")),
    "inform": Way(
        information, ask.GiveInformation(person=FIRST, notice_version="1", language="sv")
    ),
    "tell an outcome": Way(
        outcomes, ask.ReportOutcome(person=FIRST, kind="job", on=DAY, source="visitor")
    ),
    "escort": Way(escorts, ask.OfferEscort(person=FIRST, offered_at=EVENING, accepted=True)),
    "go on leave": Way(
        leaves, leaving.StartParentalLeave.model_validate({"person": FIRST, "from": DAY})
    ),
    "live alone": Way(
        households,
        FormHousehold.model_validate({"person": FIRST, "kind": "single", "from": DAY}),
    ),
    "live with others": Way(
        households,
        FormHousehold.model_validate(
            {"person": OTHER, "kind": "family", "members": (FIRST,), "from": DAY}
        ),
        missing=("no_such_person", "/members/0"),
        stored="/members/0",
    ),
    "be on the roster": Way(
        *(rosters, rostering.StateRoster(as_of=DAY, entered=(FIRST,), left=())),
        missing=("no_such_person", "/entered/0"),
        stored="/entered/0",
    ),
    "be somebody else": Way(
        *(distinctions, merging.RecordDistinction(one=FIRST, other=OTHER)),
        missing=("no_such_person", "/one"),
        stored="/one",
    ),
    "part": Way(
        *(merges, merging.UndoMerge(merge=named(f"{FIRST}")), OWN),
        *(("no_such_merge", "/merge"), "/merge"),
    ),
}
ways = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())


def thing(way: Way) -> UUID | None:
    return ID if way.wish.target in {"visit", "arrival"} else None


@ways
def test_whom_whoever_asks_may_not_know_of_is_not_there_under_any_id_r7(way: Way) -> None:
    story = chain(way.decider, *way.happened, to_last=(protected(LAST),))
    story.when(way.wish, thing=thing(way)).refused(*way.missing)
    named_ = story.when(way.wish, thing=thing(way), roles=MANAGER)
    assert isinstance(named_.decision, Accepted)


@ways
def test_who_is_only_stored_is_that_under_any_id_r9(way: Way) -> None:
    story = chain(way.decider, *way.happened, to_last=(stored(LAST),))
    story.when(way.wish, thing=thing(way)).refused("restricted", way.stored)
    lifted = chain(way.decider, *way.happened, to_last=(stored(LAST), stored(LAST, on=False)))
    assert isinstance(lifted.when(way.wish, thing=thing(way)).decision, Accepted)


@ways
def test_once_the_kept_one_is_lifted_the_dropped_one_is_as_well(way: Way) -> None:
    to_last = (protected(LAST), protected(LAST, on=False))
    own = (registered(FIRST), protected(FIRST), merged(FIRST, MIDDLE))
    story = chain(way.decider, *(own if way.happened == OWN else way.happened), to_last=to_last)
    outcome = story.and_of(FIRST, *own).when(way.wish, thing=thing(way))
    assert isinstance(outcome.decision, Accepted), outcome.decision


@pytest.mark.parametrize(("who", "kept"), [(FIRST, MIDDLE), (MIDDLE, LAST)])
def test_who_was_parted_is_guarded_as_themselves_again(who: UUID, kept: UUID) -> None:
    apart = (merged(who, kept), parted(who, kept))
    free = chain(visits, to_last=(protected(LAST),)).and_of(who, registered(who), *apart)
    free.when(COME).then(CAME)
    hidden = chain(visits).and_of(who, registered(who), protected(who), *apart)
    hidden.when(COME).refused("no_such_person", "/person")


def test_merged_into_somebody_who_was_a_mistake_they_are_guarded_as_themselves() -> None:
    gone = chain(visits).and_of(
        LAST, registered(LAST), protected(LAST), PersonWithdrawn(person=LAST)
    )
    gone.when(COME).then(CAME)
    own = (registered(MIDDLE), protected(MIDDLE), merged(MIDDLE, LAST))
    gone.and_of(MIDDLE, *own).when(COME).refused("no_such_person", "/person")


@pytest.mark.parametrize(
    ("decider", "wish"),
    [
        (
            people,
            CorrectPerson(person=FIRST, expected_version=1, given_name="Wuxigarzeb"),
        ),
        (
            target_groups,
            grouping.SetTargetGroup.model_validate(
                {"person": FIRST, "target_group": "abo", "from": DAY}
            ),
        ),
        (erasures, AskErasure(person=FIRST, basis="art_17", decision="SN 2026/7")),
    ],
    ids=["correct", "group", "erase"],
)
def test_what_belongs_to_the_record_is_told_of_the_kept_one_by_those_who_may_know(
    decider: Decider[Any, Any], wish: Command
) -> None:
    story = chain(decider, *OWN, to_last=(protected(LAST),))
    story.when(wish, thing=FIRST).refused("no_such_person", "/person")
    said = story.when(wish, thing=FIRST, roles=MANAGER)
    said.refused("merged", "/person", canonical=str(MIDDLE))


def _looked_at(story: Story, wish: Command) -> set[UUID]:
    asked: Asked[Any] = Asked(wish, ID, "", EVENING, DAY, ID, roles=HOST)
    seen = Seen(story.beside)
    visits.decide(asked, story.state, seen)
    return seen.looked_at


def test_the_decision_rests_on_the_whole_chain_and_of_who_was_never_merged_on_nothing_more() -> (
    None
):
    assert _looked_at(chain(visits), COME) == {FIRST, MIDDLE, LAST, of_site(SITE)}
    lifted = (protected(LAST), protected(LAST, on=False))
    assert MIDDLE in _looked_at(chain(visits, to_last=lifted), COME)
    alone = given(visits).and_of(FIRST, registered(FIRST))
    assert _looked_at(alone, COME) == {FIRST, of_site(SITE)}
    apart = alone.and_of(FIRST, registered(FIRST), merged(FIRST, LAST), parted(FIRST, LAST))
    assert _looked_at(apart, COME) == {FIRST, of_site(SITE)}
    assert HANDOVERS not in _looked_at(apart, COME)
