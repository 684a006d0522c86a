"""Goals 1 and 2 reckoned the slow way: DOMAIN §4 as it reads, over the facts themselves.

No SQL, no fold, no state: every question looks through the whole prefix again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from shared.events.activities import ParticipationRecorded, ParticipationWithdrawn
from shared.events.arrivals import (
    ArrivalMatched,
    ArrivalMatchWithdrawn,
    ArrivalNoted,
    ArrivalWithdrawn,
)
from shared.events.categories import CategoryDefined, CategoryDefinitionWithdrawn
from shared.events.destinations import DestinationChanged, DestinationListed
from shared.events.event import Event
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import (
    ParentalLeaveEnded,
    ParentalLeaveEndWithdrawn,
    ParentalLeaveStarted,
    ParentalLeaveWithdrawn,
    PersonCorrected,
    PersonRegistered,
    PersonWithdrawn,
)
from shared.events.referrals import (
    ReferralAdvanced,
    ReferralAdvanceWithdrawn,
    ReferralConfirmed,
    ReferralMade,
    ReferralWithdrawn,
)
from shared.events.rosters import (
    RosterCountStated,
    RosterCountWithdrawn,
    RosterEntered,
    RosterLeft,
    RosterStated,
    RosterWithdrawn,
)
from shared.events.support_periods import SupportPeriodSet, SupportPeriodWithdrawn
from shared.events.target_groups import (
    TargetGroupDefined,
    TargetGroupDefinitionWithdrawn,
    TargetGroupSet,
    TargetGroupSetWithdrawn,
)
from shared.events.visits import (
    SupportGiven,
    VisitCorrected,
    VisitRecorded,
    VisitWithdrawn,
)

STOCKHOLM = ZoneInfo("Europe/Stockholm")
LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)
NEWCOMERS = {"kvotflykting", "abo", "ebo", "massflykt", "anhorig"}
COUNTED = {
    "oppen_forskola",
    "bibliotek",
    "foreningsliv",
    "idrott",
    "ungdom",
    "sprakcafe",
    "laxhjalp",
    "simskola",
    "hlr",
    "foraldragrupp",
    "sygrupp",
    "aldre",
    "studiecirkel",
    "kultur_fritid",
}
RUNGS = ("informed", "contact_made", "accompanied", "participated")


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as it was said, and where and when the ledger took it in."""

    index: int
    recorded_at: datetime
    event: Event
    occurred_at: datetime = LONG_AGO
    """When it happened, where anybody asks for that."""


@dataclass(frozen=True, slots=True)
class Link:
    """A referral that may count for goal 1, in the words of the evidence."""

    person: UUID
    made_on: date
    referral: UUID
    destination: UUID
    category: str
    rung: int

    def told(self) -> dict[str, object]:
        """The link as JSON shows it."""
        ids = {name: str(getattr(self, name)) for name in ("person", "referral", "destination")}
        made_on = self.made_on.isoformat()
        return ids | {"made_on": made_on, "category": self.category, "rung": self.rung}


@dataclass(frozen=True, slots=True)
class OnLeave:
    """Somebody in goal 2's denominator, in the words of the evidence."""

    person: UUID
    leave_since: date
    first_visit_on: date | None
    informed: bool

    def told(self) -> dict[str, object]:
        """The person as JSON shows them."""
        first = self.first_visit_on.isoformat() if self.first_visit_on else None
        return {
            "person": str(self.person),
            "leave_since": self.leave_since.isoformat(),
            "first_visit_on": first,
            "informed": self.informed,
        }


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit as it is known to have been: a check-in, or a participation."""

    person: UUID | None
    day: date
    supports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckIn(Visit):
    """A visit that was recorded at the desk of a site."""

    site: str


@dataclass(frozen=True, slots=True)
class Brute:
    """A ledger prefix and an inclusive period; without an end, up to the newest row's local date."""

    facts: Sequence[Fact]
    since: date | None = None
    to: date | None = None

    @property
    def today(self) -> date:
        """The local date of the newest fact."""
        return local(self.facts[-1].recorded_at) if self.facts else date.min

    @property
    def until(self) -> date:
        """The last day of the period."""
        return self.to or self.today

    @property
    def came(self) -> date:
        """The last day of the period that has come: of later ones nothing is known."""
        return min(self.until, self.today) if self.facts else self.until

    def holds(self, day: date) -> bool:
        """Whether a day lies in the period."""
        return (self.since is None or self.since <= day) and day <= self.until

    def said(self, kind: type[Event] | tuple[type[Event], ...], **of: object) -> list[Any]:
        """Facts of a kind, or of some kinds, about something, in the ledger's order."""
        return [
            fact
            for fact in self.facts
            if isinstance(fact.event, kind)
            and all(getattr(fact.event, name) == value for name, value in of.items())
        ]

    # people

    def people(self) -> Iterator[PersonRegistered]:
        """Everybody whose registration was not a mistake, under the id that was kept."""
        for fact in self.said(PersonRegistered):
            who = fact.event.person
            if self.exists(who) and self.canonical(who) == who:
                yield fact.event

    def exists(self, person: UUID) -> bool:
        """Whether somebody was registered, and that was not a mistake."""
        of = {"person": person}
        return bool(self.said(PersonRegistered, **of)) and not self.said(PersonWithdrawn, **of)

    def canonical(self, id_: UUID) -> UUID:
        """Whom an id stands for: whoever it was merged into, as long as there is such a person."""
        merged = self.said((PersonsMerged, PersonsUnmerged), drop=id_)
        if not merged or isinstance(merged[-1].event, PersonsUnmerged):
            return id_
        keep: UUID = merged[-1].event.keep
        return self.canonical(keep) if self.exists(keep) else id_

    def ids(self, person: UUID) -> list[UUID]:
        """Every id of a person."""
        known = [fact.event.person for fact in self.said(PersonRegistered)]
        return [id_ for id_ in known if self.canonical(id_) == person]

    def told(self, person: UUID, field: str) -> Any:  # noqa: ANN401 - a field is of its own kind
        """What is known of a person: the latest correction that names the field, else the registration."""
        [registered] = self.said(PersonRegistered, person=person)
        corrected = [
            fact.event
            for fact in self.said(PersonCorrected, person=person)
            if field in fact.event.fields
        ]
        return getattr([registered.event, *corrected][-1], field)

    def group_of(self, person: UUID, day: date) -> str:
        """The group a person was set into last before a day, else the one at registration."""
        since = [
            (fact.event.since, fact.index, fact.event.target_group)
            for fact in self.said(TargetGroupSet, person=person)
            if not self.said(TargetGroupSetWithdrawn, setting=fact.event.setting)
            and fact.event.since <= day
        ]
        return max(since)[2] if since else self.told(person, "target_group") or "okand"

    def meaning(self, group: str, day: date) -> tuple[bool, bool]:
        """Whether those in a group are newcomers on a day, and whether only while they are supported."""
        since = [
            (told.since, fact.index, (told.newcomer, told.until_support_ends))
            for fact in self.said(TargetGroupDefined, code=group)
            if (told := fact.event).since <= day
            and not self.said(TargetGroupDefinitionWithdrawn, definition=told.definition)
        ]
        return max(since)[2] if since else (group in NEWCOMERS, False)

    def supported_until(self, person: UUID) -> date | None:
        """The last day of support, whichever of their ids had it, where any is known."""
        return max(
            (
                fact.event.until
                for fact in self.said(SupportPeriodSet)
                if self.canonical(fact.event.person) == person
                and not self.said(SupportPeriodWithdrawn, period=fact.event.period)
            ),
            default=None,
        )

    def new_on(self, person: UUID, day: date) -> bool:
        """Whether somebody was a newcomer on a day."""
        newcomer, while_supported = self.meaning(self.group_of(person, day), day)
        last = self.supported_until(person) if while_supported else None
        return newcomer and (last is None or day <= last)

    def new_on_any(self, since: date | None) -> set[UUID]:
        """Who was a newcomer on a day of the period, from a day on where one is given."""
        days = self.turning_points(since)
        return {p.person for p in self.people() if any(self.new_on(p.person, day) for day in days)}

    def unknown_on_any(self, person: UUID, since: date | None) -> bool:
        """Whether nobody knows somebody's group on a day of the period, and so they are no newcomer."""
        return any(self.is_unknown(person, day) for day in self.turning_points(since))

    def is_unknown(self, person: UUID, day: date) -> bool:
        """Whether nobody knows somebody's group on a day, and so they are no newcomer."""
        return self.group_of(person, day) == "okand" and not self.meaning("okand", day)[0]

    def turning_points(self, since: date | None) -> list[date]:
        """Days of the period, from a day on where one is given, on which somebody's group may change.

        Between two days on which something begins or ends nothing changes, so only those are looked at.
        """
        return self.looked_at(since)

    def looked_at(self, since: date | None, more: Iterable[date] = ()) -> list[date]:
        """Days from a day to the period's end on which something changes, and some more."""
        days = {self.until, since or date.min, *more}
        for fact in self.said((TargetGroupSet, TargetGroupDefined)):
            days.add(fact.event.since)
        for fact in self.said(SupportPeriodSet):
            days |= {fact.event.until, fact.event.until + timedelta(days=1)}
        return [day for day in days if (since or date.min) <= day <= self.until]

    def on_roster(self, person: UUID, day: date) -> bool:
        """Whether somebody is on the roster on a day: as the newest roster says that speaks of them by
        then; until one does, as they are registered."""
        spoken = [
            (roster.event.as_of, roster.index, there)
            for roster in self.rosters(day)
            for kind, there in ((RosterEntered, True), (RosterLeft, False))
            if person in self.named(roster.event.roster, kind)
        ]
        return max(spoken)[2] if spoken else self.on_roster_from(person) <= day

    def rosters(self, day: date) -> list[Any]:
        """Every roster as of a day or before it that was not a mistake."""
        return [
            fact
            for fact in self.said(RosterStated)
            if fact.event.as_of <= day and not self.said(RosterWithdrawn, roster=fact.event.roster)
        ]

    def named(self, roster: UUID, kind: type[Event]) -> set[UUID]:
        """Of whom a roster says this, under the ids that were kept."""
        return {self.canonical(fact.event.person) for fact in self.said(kind, roster=roster)}

    def last_count(self) -> tuple[date, int] | None:
        """As of when, and with how many on leave, newcomers were counted last by the period's end."""
        told = [
            (fact.event.as_of, fact.index, fact.event.on_leave)
            for fact in self.said(RosterCountStated)
            if fact.event.as_of <= self.until
            and not self.said(RosterCountWithdrawn, count=fact.event.count)
        ]
        return max(told)[::2] if told else None

    def stated(self) -> tuple[date | None, int | None]:
        """As of when the roster was stated last by the period's end, and where nobody is named, how many
        are on leave: of a count and a roster as of the same day the roster is the one."""
        days = [fact.event.as_of for fact in self.rosters(self.until)]
        last, counted = max(days, default=None), self.last_count()
        if counted and (last is None or counted[0] > last):
            return counted
        return last, None

    def turns_of_roster(self) -> set[date]:
        """Days on which somebody's place on the roster may begin or end."""
        begun = {self.on_roster_from(told.person) for told in self.people()}
        return begun | {fact.event.as_of for fact in self.said(RosterStated)}

    def on_roster_from(self, person: UUID) -> date:
        """`arrived_on`, else the recording date, else the same of their other ids."""
        arrived: date | None = self.told(person, "arrived_on")
        return arrived or min(self.begun(id_) for id_ in self.ids(person))

    def begun(self, id_: UUID) -> date:
        """`arrived_on` of one id, else the recording date."""
        [registered] = self.said(PersonRegistered, person=id_)
        arrived: date | None = self.told(id_, "arrived_on")
        return arrived or local(registered.recorded_at)

    # visits

    def visits(self) -> Iterator[Visit]:
        """Every visit in the period: who checked in, and who took part (DOMAIN §2)."""
        for visit in (*self.check_ins(), *self.participations()):
            if self.holds(visit.day):
                yield visit

    def check_ins(self) -> Iterator[CheckIn]:
        """Every check-in that was not a mistake, whenever it was."""
        for fact in self.said(VisitRecorded):
            visit = fact.event
            if not self.said(VisitWithdrawn, visit=visit.visit):
                yield CheckIn(visit.person, visit.on, self.supports(visit), visit.site)
        for fact in self.said(ArrivalNoted):
            noted = fact.event
            if not self.said(ArrivalWithdrawn, arrival=noted.arrival):
                yield CheckIn(self.matched(noted.arrival), noted.on, noted.supports, noted.site)

    def matched(self, arrival: UUID) -> UUID | None:
        """Whose visit an arrival was: what was said last of it holds."""
        said = self.said((ArrivalMatched, ArrivalMatchWithdrawn), arrival=arrival)
        last = said[-1].event if said else None
        return last.person if isinstance(last, ArrivalMatched) else None

    def participations(self) -> Iterator[Visit]:
        """Every participation that was not a mistake, whenever it was; no help is recorded with it."""
        for fact in self.said(ParticipationRecorded):
            told = fact.event
            if not self.said(ParticipationWithdrawn, participation=told.participation):
                yield Visit(told.person, told.on, ())

    def supports(self, visit: VisitRecorded) -> tuple[str, ...]:
        """The help given: what the check-in and later help say, unless a correction says it anew."""
        known: tuple[str, ...] = visit.supports
        for fact in self.facts:
            match fact.event:
                case SupportGiven(visit=id_, supports=more) if id_ == visit.visit:
                    known = (*known, *more)
                case VisitCorrected(visit=id_, fields=fields, supports=all_) if (
                    id_ == visit.visit and "supports" in fields
                ):
                    known = all_
        return known

    def visits_of(self, person: UUID) -> list[Visit]:
        """A person's visits in the period."""
        return [
            visit
            for visit in self.visits()
            if visit.person and self.canonical(visit.person) == person
        ]

    # goal 1

    def visitors(self) -> set[UUID]:
        """Newcomers with a visit in the period."""
        return {person for person in self.new_on_any(self.since) if self.visits_of(person)}

    def unknown_visitors(self) -> set[UUID]:
        """Visitors of the period who are not counted because nobody knows their group."""
        newcomers = self.new_on_any(self.since)
        return {
            told.person
            for told in self.people()
            if told.person not in newcomers
            and self.unknown_on_any(told.person, self.since)
            and self.visits_of(told.person)
        }

    def links(self) -> list[Link]:
        """Referrals of those, made in the period, to a destination whose category counted then."""
        visitors = self.visitors()
        found = []
        for fact in self.said(ReferralMade):
            made = fact.event
            person = self.canonical(made.person)
            category = self.category_then(made.destination, fact.index)
            if (
                person in visitors
                and self.holds(made.on)
                and self.new_on(person, made.on)
                and self.counts(category, made.on)
                and not self.said(ReferralWithdrawn, referral=made.referral)
            ):
                rung = self.highest_rung(made.referral)
                link = (person, made.on, made.referral, made.destination, category, rung)
                found.append(Link(*link))
        return sorted(found, key=lambda link: (link.person, link.made_on, link.referral))

    def category_then(self, destination: UUID, index: int) -> str:
        """The destination's category when the referral at this index was made."""
        named = [
            fact.event.category
            for kind in (DestinationListed, DestinationChanged)
            for fact in self.said(kind, destination=destination)
            if fact.index < index and fact.event.category
        ]
        return str(named[-1])

    def counts(self, category: str, day: date) -> bool:
        """Whether a category counted on a day: as it was defined last for that day, else by default."""
        since = [
            (told.since, fact.index, told.counts_for_goal_1)
            for fact in self.said(CategoryDefined, code=category)
            if (told := fact.event).since <= day
            and not self.said(CategoryDefinitionWithdrawn, definition=told.definition)
        ]
        return max(since)[2] if since else category in COUNTED

    def highest_rung(self, referral: UUID) -> int:
        """The highest rung reached by the period's end; a withdrawn advance takes back its rung.

        Whoever is said to have come, by the destination or by themselves, is at the top.
        """
        reached = [1]
        for fact in self.said((ReferralAdvanced, ReferralConfirmed), referral=referral):
            step = fact.event
            rung = "participated" if isinstance(step, ReferralConfirmed) else step.rung
            taken_back = any(
                back.index > fact.index and back.event.rung == rung
                for back in self.said(ReferralAdvanceWithdrawn, referral=referral)
            )
            if not taken_back and step.on <= self.until:
                reached.append(RUNGS.index(rung) + 1)
        return max(reached)

    def g1_by_rung(self) -> dict[str, int]:
        """How many persons are linked at each rung or above; a person counts once."""
        links = self.links()
        return {
            rung: len({link.person for link in links if link.rung >= height})
            for height, rung in enumerate(RUNGS, 1)
        }

    def g1_evidence(self, rung: str) -> list[Link]:
        """The links behind the number at this rung."""
        return [link for link in self.links() if link.rung > RUNGS.index(rung)]

    # goal 2

    def leaves_of(self, person: UUID) -> list[date]:
        """The first days of the person's leaves that overlap the period."""
        begun = []
        for fact in self.said(ParentalLeaveStarted):
            leave = fact.event
            if self.canonical(leave.person) != person or self.said(
                ParentalLeaveWithdrawn, leave=leave.leave
            ):
                continue
            last = self.last_day(leave)
            ended_before = self.since and last and last < self.since
            if leave.since <= self.until and not ended_before:
                begun.append(leave.since)
        return begun

    def last_day(self, leave: ParentalLeaveStarted) -> date | None:
        """The leave's last day: as the newest end says that was not taken back, else as it began."""
        known = [leave.until]
        for fact in self.facts:
            match fact.event:
                case ParentalLeaveEnded(leave=id_, on=day) if id_ == leave.leave:
                    known.append(day)
                case ParentalLeaveEndWithdrawn(leave=id_) if id_ == leave.leave:
                    known.pop()
        return known[-1]

    def on_leave(self) -> list[OnLeave]:
        """Newcomers on the roster on any day of the period, whose leave overlaps the period."""
        found = []
        for person, days in self.away().items():
            if not any(self.new_on(person, day) for day in days):
                continue
            begun = self.leaves_of(person)
            came = [v for v in self.visits_of(person) if any(v.day >= day for day in begun)]
            first = min((visit.day for visit in came), default=None)
            informed = any("foraldraledig_info" in visit.supports for visit in came)
            found.append(OnLeave(person, min(begun), first, informed))
        return sorted(found, key=lambda one: one.person)

    def away(self) -> dict[UUID, list[date]]:
        """Who is on the roster on days of the period, and on which; whose leave overlaps the period."""
        looked_at = self.looked_at(self.since, self.turns_of_roster())
        away = [told.person for told in self.people() if self.leaves_of(told.person)]
        on = {who: [day for day in looked_at if self.on_roster(who, day)] for who in away}
        return {who: days for who, days in on.items() if days}

    def unknown_on_leave(self) -> set[UUID]:
        """Those on leave who are not counted because nobody knows their group."""
        counted = {one.person for one in self.on_leave()}
        return {
            who
            for who, days in self.away().items()
            if who not in counted and any(self.is_unknown(who, day) for day in days)
        }


def local(moment: datetime) -> date:
    """The date at the meeting place."""
    return moment.astimezone(STOCKHOLM).date()
