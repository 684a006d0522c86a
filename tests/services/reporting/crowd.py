"""Many newcomers, each registered, once here, and linked: figures that can be told at every index."""

from collections.abc import Iterator
from random import Random
from typing import Any
from uuid import UUID

from shared.events import destinations as d
from shared.events import referrals as r
from shared.events.event import Event
from shared.events.people import PersonRegistered
from shared.events.visits import StayedOn, VisitRecorded
from tests.services.reporting.telling import DAYS, History, Said, Thread, merged, named, written


class Crowd(History):
    """Many newcomers, each registered, once here, and linked: figures that can be told at every index."""

    def __init__(self, size: int, chance: Random, largest: int = 20) -> None:
        super().__init__()
        place = named("destination", 0)
        listed = d.DestinationListed(
            destination=place, name="Språkcaféet", category="sprakcafe", owner="outside"
        )
        threads = [Thread("referrals", (Said(place, place, listed),))]
        threads += [thread for n in range(size) for thread in _linked(n, place)]
        told = written(list(merged(threads, chance)), chance)
        heard = [one for batch in told.batches for one in batch]
        self.facts = told.facts
        while heard:
            cut = chance.randint(1, largest)
            self.batches.append(heard[:cut])
            heard = heard[cut:]
        self._counted: dict[UUID, dict[str, bool]] = {}
        self.linked = list(self._linked_at())

    def _linked_at(self) -> Iterator[dict[str, int]]:
        """Visitors, and those linked at rungs 1 and 2, at every index from 0."""
        known: dict[type[Event], set[UUID]] = {
            kind: set()
            for kind in (PersonRegistered, VisitRecorded, r.ReferralMade, r.ReferralAdvanced)
        }
        came = {"visitors": 0, "informed": 0, "contact_made": 0}
        yield dict(came)
        for fact in self.facts:
            told = known.get(type(fact.event))
            if told is not None:
                who = fact.event.person  # type: ignore[attr-defined]
                told.add(who)
                here = who in known[PersonRegistered] and who in known[VisitRecorded]
                made = here and who in known[r.ReferralMade]
                now = {
                    "visitors": here,
                    "informed": made,
                    "contact_made": made and who in known[r.ReferralAdvanced],
                }
                before = self._counted.get(who, dict.fromkeys(now, False))
                came = {name: came[name] + now[name] - before[name] for name in now}
                self._counted[who] = now
            yield dict(came)


def _linked(n: int, place: UUID) -> list[Thread]:
    person, visit, referral = named("person", n), named("visit", n), named("referral", n)
    registered = PersonRegistered(person=person, target_group="abo", site="motesplatsen")
    came = VisitRecorded(visit=visit, person=person, site="motesplatsen", on=DAYS[0])
    of: dict[str, Any] = {"referral": referral, "person": person, "on": DAYS[0]}
    made = r.ReferralMade(**of, destination=place, initiated_by="visitor")
    advanced = r.ReferralAdvanced(**of, rung="contact_made", via="self")
    stayed = StayedOn(visit=visit, person=person)
    return [
        Thread("visits", (Said(person, person, registered),)),
        Thread("visits", (Said(visit, visit, came), Said(visit, visit, stayed))),
        Thread(
            "referrals", (Said(referral, referral, made), Said(referral, referral, advanced)), place
        ),
    ]
