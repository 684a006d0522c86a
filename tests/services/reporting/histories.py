"""Histories as Hypothesis writes them: what services may say, in any order that can be."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, get_args
from uuid import UUID

from hypothesis import strategies as st

from shared.events import categories as c
from shared.events import destinations as d
from shared.events import referrals as r
from shared.events.arrivals import (
    ArrivalMatched,
    ArrivalMatchWithdrawn,
    ArrivalNoted,
    ArrivalWithdrawn,
)
from shared.events.common import PersonalDataRead
from shared.events.event import Event
from shared.events.hearing import PersonNoted
from shared.events.people import (
    ParentalLeaveEnded,
    ParentalLeaveEndWithdrawn,
    ParentalLeaveStarted,
    ParentalLeaveWithdrawn,
    PersonCorrected,
    PersonRegistered,
    PersonWithdrawn,
)
from shared.events.visits import (
    StayedOn,
    SupportGiven,
    VisitCorrected,
    VisitRecorded,
    VisitWithdrawn,
)
from shared.events.volunteers import VolunteerChecked
from shared.events.words import LADDER, Category, Channel, Giver, InitiatedBy, Service, Sex, Support
from tests.services.reporting.activities import happenings
from tests.services.reporting.groups import days, groups, groups_of, meanings, periods_of
from tests.services.reporting.helping import helping
from tests.services.reporting.listing import listings_of
from tests.services.reporting.merging import with_merges
from tests.services.reporting.recording import recording
from tests.services.reporting.telling import (
    DAYS,
    History,
    Said,
    Thread,
    about,
    merged,
    named,
    written,
)
from tests.services.reporting.visiting import only_new

maybe_days = st.none() | days
sexes = st.sampled_from((None, *get_args(Sex)))
born = st.sampled_from((None, 1990, 2007, 2008, 2009, 2015))
"""Some come of age between the years that are asked about."""
channels = st.sampled_from((None, None, *get_args(Channel)))
partners = st.sampled_from((None, *(named("partner", n) for n in range(3))))
beginners = st.sampled_from(get_args(InitiatedBy))
seldom = st.sampled_from((False, False, True))
givers = st.sampled_from((None, *get_args(Giver)))
categories = st.sampled_from(
    (*("simskola", "sfi", "idrott", "foreningsliv") * 6, *get_args(Category))
)
supports = st.lists(
    st.sampled_from(("admin", "foraldraledig_info", *get_args(Support))), unique=True, max_size=3
).map(tuple)


@st.composite
def helped(draw: st.DrawFn) -> dict[str, Any]:
    """Some help, by somebody who gave all of it, or each by their own giver, or by nobody says whom."""
    given = draw(supports)
    if draw(st.integers(0, 2)) < 2:
        return {"supports": given, "given_by": draw(givers)}
    return {"supports": given, "givers": tuple(draw(givers) for _ in given)}


@st.composite
def histories(draw: st.DrawFn, people: int = 8, links: int = 16, sessions: int = 8) -> History:
    """A history of at most so many people, links and sessions, in a random order of its streams."""
    persons = [named("person", n) for n in range(draw(st.integers(2, people)))]
    places = [named("destination", n) for n in range(draw(st.integers(1, 4)))]
    threads = [thread for n, who in enumerate(persons) for thread in draw(lives(who, n))]
    threads += [draw(listings(place)) for place in places]
    threads += [
        draw(links_of(named("referral", n), [*persons, named("stranger", 0)], places))
        for n in range(draw(st.integers(links // 4, links)))
    ]
    threads += [draw(nameless(n)) for n in range(draw(st.integers(0, 3)))]
    threads += [draw(arrivals(n, persons)) for n in range(draw(st.integers(0, 3)))]
    threads += [draw(meanings(n)) for n in range(draw(st.integers(0, 3)))]
    threads += [draw(countings(n)) for n in range(draw(st.integers(0, 3)))]
    threads += draw(listings_of(persons))
    threads += draw(happenings([*persons, named("stranger", 0)], sessions))
    threads += draw(helping([*persons, named("stranger", 0)], sessions))
    threads += draw(recording())
    threads += draw(st.lists(st.sampled_from(NOISE), max_size=3))
    chance = draw(st.randoms(use_true_random=True))
    said = list(merged(threads, chance))
    if draw(st.booleans()):
        said = list(with_merges(said, chance))
    return written(said, chance)


@st.composite
def questions(draw: st.DrawFn) -> dict[str, Any]:
    """A period, open or not, perhaps of one day; a rung or the headline."""
    since, to = draw(st.none() | maybe_days), draw(maybe_days)
    if since and to and since > to:
        since, to = to, since
    return {"from_": since, "to": to, "rung": draw(st.none() | st.sampled_from(LADDER))}


@st.composite
def lives(draw: st.DrawFn, person: UUID, n: int) -> list[Thread]:
    """A person: registered, put right, perhaps a mistake; their leaves; their visits."""
    registered = PersonRegistered(
        person=person,
        target_group=draw(groups),
        arrived_on=draw(maybe_days),
        sex=draw(sexes),
        birth_year=draw(born),
        channel=draw(channels),
        site="motesplatsen",
    )
    events: list[Event] = [registered]
    events += [draw(corrections(person)) for _ in range(draw(st.integers(0, 2)))]
    for m in range(draw(st.integers(0, 2))):
        events += draw(groups_of(person, n * 10 + m))
        events += draw(periods_of(person, n * 10 + m))
    if draw(st.integers(0, 9)) == 9:
        events.append(PersonWithdrawn(person=person))
    threads = [Thread("visits", tuple(replace(about(e), stream=person) for e in events))]
    threads += draw(leaves(person, n))
    for site, day in draw(st.lists(st.tuples(SITES, days), unique=True, min_size=1, max_size=3)):
        threads.append(draw(visits_on(person, n, site, day)))
    return threads


SITES = st.sampled_from(("motesplatsen", "biblioteket"))


@st.composite
def corrections(draw: st.DrawFn, person: UUID) -> PersonCorrected:
    """Some fields put right; a day that is named without a value was cleared."""
    values: dict[str, Any] = {
        "target_group": draw(groups),
        "arrived_on": draw(maybe_days),
        "sex": draw(sexes),
        "birth_year": draw(born),
        "channel": draw(channels),
    }
    fields = draw(st.sets(st.sampled_from(sorted(values)), min_size=1))
    told = {name: values[name] for name in fields}
    return PersonCorrected(person=person, fields=tuple(sorted(fields)), **told)


@st.composite
def leaves(draw: st.DrawFn, person: UUID, n: int) -> list[Thread]:
    """The stream of a person's leaves: begun, ended, ended anew, taken back."""
    events: list[tuple[UUID, Event]] = []
    for m in range(draw(st.integers(0, 2))):
        leave = named("leave", n * 10 + m)
        since, until = sorted((draw(days), draw(days)))
        started = ParentalLeaveStarted(
            leave=leave, person=person, since=since, until=draw(st.sampled_from((None, until)))
        )
        events.append((leave, started))
        lasts = [started.until]
        for end in draw(st.lists(st.sampled_from([None, *DAYS]), max_size=3)):
            if end and end >= since:
                lasts.append(end)
                events.append((leave, ParentalLeaveEnded(leave=leave, person=person, on=end)))
            elif end is None and len(lasts) > 1:
                lasts.pop()
                back = ParentalLeaveEndWithdrawn(leave=leave, person=person, until=lasts[-1])
                events.append((leave, back))
        if draw(st.integers(0, 5)) == 5:
            events.append((leave, ParentalLeaveWithdrawn(leave=leave, person=person)))
    stream = named("leaves", n)
    return [Thread("visits", tuple(Said(stream, *told) for told in events))] if events else []


@st.composite
def visits_on(draw: st.DrawFn, person: UUID, n: int, site: str, day: date) -> Thread:
    """The stream of a person's visits to a site on a day: one holds, until it is taken back."""
    stream = named(f"visits {site} {day}", n)
    said: list[Said] = []
    for m in range(draw(st.integers(1, 2))):
        visit = named(f"visit {site} {day}", n * 10 + m)
        told = {"site": site, "on": day, "channel": draw(channels), "stayed": draw(seldom)}
        events: list[Event] = [VisitRecorded(visit=visit, person=person, **told, **draw(helped()))]
        events += [draw(follow_ups(visit, person)) for _ in range(draw(st.integers(0, 2)))]
        said += [Said(stream, visit, event) for event in only_new(events)]
        if m or draw(st.integers(0, 4)) < 4:
            break
        said.append(Said(stream, visit, VisitWithdrawn(visit=visit, person=person)))
    return Thread("visits", tuple(said))


@st.composite
def follow_ups(draw: st.DrawFn, visit: UUID, person: UUID | None) -> Event:
    """What is said of a visit after the check-in."""
    of = {"visit": visit, "person": person}
    match draw(st.sampled_from(("support", "stayed", "corrected"))):
        case "support":
            return SupportGiven(**of, **draw(helped()))
        case "stayed":
            return StayedOn(**of)
        case _:
            values = {"stayed": draw(st.booleans()), "children": 2, "channel": draw(channels)}
            fields = draw(st.sets(st.sampled_from(("supports", *values)), min_size=1))
            told = {name: value for name, value in values.items() if name in fields}
            told |= draw(helped()) if "supports" in fields else {}
            return VisitCorrected(**of, fields=tuple(sorted(fields)), **told)


@st.composite
def nameless(draw: st.DrawFn, n: int) -> Thread:
    """Somebody who gives no name: volume, and never a person."""
    visit = named("nameless", n)
    told = {"site": draw(SITES), "on": draw(days), "stayed": draw(seldom)}
    recorded = VisitRecorded(visit=visit, **told, **draw(helped()))
    events = [recorded, draw(follow_ups(visit, None))]
    return Thread("visits", tuple(Said(visit, visit, event) for event in events))


@st.composite
def arrivals(draw: st.DrawFn, n: int, persons: Sequence[UUID]) -> Thread:
    """Somebody noted by name: matched, matched with somebody else after all, perhaps a mistake."""
    arrival = named("arrival", n)
    day = draw(days)
    events: list[Event] = [
        ArrivalNoted(
            arrival=arrival,
            site="motesplatsen",
            on=day,
            noted_at=datetime(day.year, day.month, day.day, 17, tzinfo=UTC),
            **draw(helped()),
        )
    ]
    for person in draw(st.lists(st.sampled_from(persons), max_size=2)):
        events.append(ArrivalMatched(arrival=arrival, person=person))
        events.append(ArrivalMatchWithdrawn(arrival=arrival, person=person))
    if len(events) > 1 and draw(st.booleans()):
        events.pop()
    if draw(st.integers(0, 5)) == 5:
        events.append(ArrivalWithdrawn(arrival=arrival))
    return Thread("visits", tuple(Said(arrival, arrival, event) for event in events))


@st.composite
def listings(draw: st.DrawFn, place: UUID) -> Thread:
    """A destination: listed, changed, its category too, perhaps a mistake."""
    listed = d.DestinationListed(
        destination=place,
        name="Simhallen",
        category=draw(categories),
        owner="outside",
        partner=draw(partners),
    )
    events: list[Event] = [listed]
    for _ in range(draw(st.integers(0, 2))):
        told: dict[str, Any] = {"name": "Badhuset"}
        if draw(st.booleans()):
            told["category"] = draw(categories)
        if draw(st.booleans()):
            told["partner"] = draw(partners)
        changed = d.DestinationChanged(destination=place, fields=tuple(sorted(told)), **told)
        events.append(changed)
    if draw(st.integers(0, 9)) == 9:
        events.append(d.DestinationWithdrawn(destination=place))
    return Thread("referrals", tuple(Said(place, place, event) for event in events))


@st.composite
def countings(draw: st.DrawFn, n: int) -> Thread:
    """Whether a category counts since a day, perhaps taken back."""
    definition = named("category definition", n)
    of: dict[str, Any] = {"definition": definition}
    counts = draw(st.booleans())
    events: list[Event] = [
        c.CategoryDefined(**of, code=draw(categories), counts_for_goal_1=counts, since=draw(days))
    ]
    if draw(st.integers(0, 3)) == 3:
        events.append(c.CategoryDefinitionWithdrawn(**of))
    return Thread("referrals", tuple(Said(definition, definition, event) for event in events))


@st.composite
def links_of(
    draw: st.DrawFn, referral: UUID, persons: Sequence[UUID], places: Sequence[UUID]
) -> Thread:
    """A referral: made, climbed with skips and steps back, declined and not, perhaps a mistake."""
    place = draw(st.sampled_from(places))
    of: dict[str, Any] = {"referral": referral, "person": draw(st.sampled_from(persons))}
    events: list[Event] = [
        r.ReferralMade(**of, destination=place, initiated_by=draw(beginners), on=draw(days))
    ]
    reached = [0]
    for _ in range(draw(st.integers(0, 4))):
        higher = LADDER[reached[-1] + 1 :]
        match draw(
            st.sampled_from((*["advance"] * 3, "back", *["confirm"] * 3, "decline", "end", "undo"))
        ):
            case "advance" if higher:
                rung = draw(st.sampled_from(higher))
                reached.append(LADDER.index(rung))
                events.append(r.ReferralAdvanced(**of, rung=rung, via="self", on=draw(days)))
            case "back" if len(reached) > 1:
                events.append(r.ReferralAdvanceWithdrawn(**of, rung=LADDER[reached.pop()]))
            case "confirm" if higher:
                reached.append(len(LADDER) - 1)
                by = draw(st.sampled_from(("destination", "visitor")))
                events.append(r.ReferralConfirmed(**of, by=by, on=draw(days)))
            case "end":
                cause = draw(st.sampled_from(("visitor", "ground_revoked", "ground_expired")))
                events.append(r.ReferralRevoked(**of, cause=cause, on=draw(days)))
                events.append(r.ReferralRevokeWithdrawn(**of))
                events.append(r.ReferralClosed(**of, reason="cost", on=draw(days)))
            case "decline":
                events.append(r.ReferralDeclined(**of, on=draw(days)))
            case "undo" if any(isinstance(event, r.ReferralDeclined) for event in events):
                events.append(r.ReferralDeclineWithdrawn(**of))
    if draw(st.integers(0, 7)) == 7:
        events.append(r.ReferralWithdrawn(**of))
    return Thread("referrals", tuple(Said(referral, referral, event) for event in events), place)


def _alone(service: Service, thing: UUID, event: Event) -> Thread:
    return Thread(service, (Said(thing, thing, event),))


NOISE = (
    _alone(
        "activities",
        named("volunteer", 1),
        VolunteerChecked(volunteer=named("volunteer", 1), seen_on=DAYS[0], seen_by="anna"),
    ),
    _alone(
        "referrals",
        named("person", 0),
        PersonNoted(person=named("person", 0), noted=named("note", 0)),
    ),
    _alone(
        "reporting",
        named("reading", 0),
        PersonalDataRead(reader="anna", roles=("host",), release="listed", outcome="released"),
    ),
)
"""What figures do not rest on."""
