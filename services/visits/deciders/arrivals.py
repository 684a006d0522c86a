"""Who came while nobody could be looked up: noted, matched with a person later, or taken back."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, assert_never
from uuid import UUID

from services.visits.commands.arrivals import (
    MatchArrival,
    NoteArrival,
    WithdrawArrival,
    WithdrawMatch,
)
from services.visits.deciders.helping import as_facts, told
from services.visits.deciders.modes import modes
from services.visits.deciders.people import people
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.arrivals import (
    ArrivalMatched,
    ArrivalMatchWithdrawn,
    ArrivalNoted,
    ArrivalWithdrawn,
)
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.words import PersonId
from shared.handovers import HANDOVERS
from shared.modes import forbid, of_site

ArrivalCommand = NoteArrival | MatchArrival | WithdrawMatch | WithdrawArrival


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is known of one arrival."""

    version: int = 0
    site: str | None = None
    """Where it was; None where there is no such arrival, or it was taken back."""
    on: date = date.min
    person: PersonId | None = None


def evolve(arrival: Arrival, fact: Recorded) -> Arrival:
    """The arrival after one fact."""
    match fact.event:
        case ArrivalNoted(site=site, on=day):
            return Arrival(fact.version, site, day)
        case ArrivalMatched(person=person):
            return replace(arrival, version=fact.version, person=person)
        case ArrivalMatchWithdrawn():
            return replace(arrival, version=fact.version, person=None)
        case ArrivalWithdrawn():
            return Arrival(fact.version)
        case _:
            return arrival


def decide(asked: Asked[ArrivalCommand], arrival: Arrival, seen: Seen) -> Accepted:
    """What follows from a wish about an arrival."""
    match asked.command:
        case NoteArrival() as wish:
            return Accepted((_noted(wish, asked, seen),), asked.key, 1)
        case _ if arrival.site is None:
            raise Refused("no_such_arrival", "/arrival")
        case _ if not asked.works_at(arrival.site):
            raise Refused("wrong_site")
        case wish:
            _refuse_hidden(asked, arrival, seen)
            events = _follows(wish, asked, arrival, seen)
            return Accepted(events, asked.thing, arrival.version + bool(events))


def _refuse_hidden(asked: Asked[ArrivalCommand], arrival: Arrival, seen: Seen) -> None:
    """Whose visit it was is hidden as they are (R7)."""
    if arrival.person is None:
        return
    whose = seen.of(people, arrival.person)
    if whose.hidden_from(asked, seen):
        raise Refused("no_such_arrival", "/arrival")
    whose.refuse_restricted(asked, seen, "/arrival")


def _noted(wish: NoteArrival, asked: Asked[ArrivalCommand], seen: Seen) -> ArrivalNoted:
    mode = seen.of(modes, of_site(wish.site)).on(asked.day)
    forbid(mode, "/name", somebody=True, named=("name",))
    return ArrivalNoted(
        arrival=asked.key,
        name=wish.name,
        site=wish.site,
        on=asked.day,
        noted_at=asked.at,
        **as_facts(told(wish.supports, wish.given_by)),
    )


def _follows(
    wish: MatchArrival | WithdrawMatch | WithdrawArrival,
    asked: Asked[ArrivalCommand],
    arrival: Arrival,
    seen: Seen,
) -> tuple[Event, ...]:
    match wish:
        case MatchArrival(person=person):
            seen.of(people, person).refuse_closed(asked, seen)
            return _matched(asked.thing, person, arrival)
        case WithdrawMatch() if arrival.person is None:
            raise Refused("not_matched", "/arrival")
        case WithdrawMatch(reason=reason):
            back = {"arrival": asked.thing, "person": arrival.person, "reason": reason}
            return (ArrivalMatchWithdrawn.model_validate(back),)
        case WithdrawArrival(reason=reason):
            return (ArrivalWithdrawn(arrival=asked.thing, reason=reason),)
        case _:
            assert_never(wish)


def _matched(id_: UUID, person: UUID, arrival: Arrival) -> tuple[ArrivalMatched, ...]:
    if arrival.person == person:
        return ()
    if arrival.person:
        raise Refused("already_matched", "/arrival")
    return (ArrivalMatched.model_validate({"arrival": id_, "person": person}),)


def _reads(asked: Asked[ArrivalCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case NoteArrival(site=site):
            return (of_site(site),)
        case MatchArrival(person=person):
            return (person, HANDOVERS)
        case _:
            return ()


arrivals: Final[Decider[ArrivalCommand, Arrival]] = Decider(
    initial=Arrival(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=lambda arrival: (arrival.person, HANDOVERS) if arrival.person else (),
)
