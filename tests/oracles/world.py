"""What is known at an index, as every rule needs it: who came, whose it was, of which sex, age and group."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from shared.events.activities import (
    ParticipationRecorded,
    ParticipationWithdrawn,
)
from shared.events.arrivals import ArrivalNoted, ArrivalWithdrawn
from shared.events.event import Event
from shared.events.visits import (
    StayedOn,
    SupportGiven,
    VisitCorrected,
    VisitRecorded,
    VisitWithdrawn,
)
from tests.evenings import Evenings, Held
from tests.oracle import CheckIn, Fact, Visit
from tests.oracles.remembering import remembered

NAMELESS = {"sex": "uppgift_saknas", "age": "unknown", "target_group": "okand"}
PERSONAL = tuple(NAMELESS)
ADULT = 18
T = TypeVar("T")
Kinds = type[Event] | tuple[type[Event], ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A check-in as everything that is known of it."""

    who: UUID | None
    site: str
    day: date
    supports: tuple[tuple[str, str], ...]
    """Each kind of help, and who gave it."""
    stayed: bool
    channel: str | None


@dataclass(frozen=True, slots=True)
class TookPart:
    """A participation: a visit to a site on a day."""

    who: UUID | None
    site: str
    day: date


class World(Evenings):
    """A prefix and a period, with what all rules ask for; nothing in it outlives the question."""

    def said(self, kind: Kinds, **of: object) -> list[Any]:
        """Facts of a kind, or of some kinds, about something, in the ledger's order."""
        kinds = kind if isinstance(kind, tuple) else (kind,)
        found = [fact for one in kinds for fact in self.filed(one, *[*of.items()][:1])]
        about = [
            fact
            for fact in found
            if all(getattr(fact.event, name) == value for name, value in of.items())
        ]
        return sorted(about, key=lambda fact: fact.index)

    def filed(self, kind: type[Event], *about: tuple[str, object]) -> Sequence[Fact]:
        """The facts of a kind, or those of them that name something, without going through the others."""
        for name, value in about:
            return self.by_field(kind, name).get(value, ())
        return self.by_kind().get(kind, ())

    @remembered
    def by_field(self, kind: type[Event], name: str) -> dict[object, list[Fact]]:
        """The facts of a kind by what they say in a field."""
        fields: dict[object, list[Fact]] = {}
        for fact in self.by_kind().get(kind, ()):
            fields.setdefault(getattr(fact.event, name), []).append(fact)
        return fields

    @remembered
    def by_kind(self) -> dict[type[Event], list[Fact]]:
        """The facts of each kind, so that not all of them are looked through for each."""
        kinds: dict[type[Event], list[Fact]] = {}
        for fact in self.facts:
            kinds.setdefault(type(fact.event), []).append(fact)
        return kinds

    def once(self, reckoned: Callable[["World"], Iterable[T]]) -> list[T]:
        """What is reckoned of this prefix and period, reckoned once."""
        known = self.__dict__.setdefault("_reckoned", {})
        if reckoned not in known:
            known[reckoned] = [*reckoned(self)]
        found: list[T] = known[reckoned]
        return found

    # whose it is

    @remembered
    def canonical(self, id_: UUID) -> UUID:
        """Whom an id stands for."""
        return super().canonical(id_)

    def who(self, id_: UUID | None) -> UUID | None:
        """The person that an id stands for; None where it stands for nobody who is registered."""
        person = self.canonical(id_) if id_ else None
        return person if person and self.exists(person) else None

    @remembered
    def persons(self) -> list[UUID]:
        """Everybody, under the id that was kept."""
        return [told.person for told in self.people()]

    @remembered
    def coarse(self, who: UUID | None) -> dict[str, str]:
        """`sex`, `age` at the period's end and `target_group` at the period's end."""
        if who is None:
            return NAMELESS
        return {
            "sex": self.told(who, "sex") or "uppgift_saknas",
            "age": self.age(self.told(who, "birth_year")),
            "target_group": self.group_of(who, self.until),
        }

    def age(self, born: int | None) -> str:
        """`child` when to.year - birth_year < 18, `adult` otherwise, `unknown` without birth year."""
        if born is None:
            return "unknown"
        return "child" if self.until.year - born < ADULT else "adult"

    @remembered
    def new(self, person: UUID, day: date) -> bool:
        """Whether somebody was a newcomer on a day."""
        return self.new_on(person, day)

    # who came

    @remembered
    def check_ins(self) -> list[CheckIn]:
        """Every check-in that stands, for the goals."""
        return [*super().check_ins()]

    def supports(self, visit: VisitRecorded) -> tuple[str, ...]:
        """The kinds of help given."""
        return tuple(code for code, _ in self._recorded(visit).supports)

    @remembered
    def visits_of(self, person: UUID) -> list[Visit]:
        """A person's visits in the period."""
        return self._by_person().get(person, [])

    @remembered
    def _by_person(self) -> dict[UUID, list[Visit]]:
        theirs: dict[UUID, list[Visit]] = {}
        for visit in self.visits():
            if visit.person:
                theirs.setdefault(self.canonical(visit.person), []).append(visit)
        return theirs

    @remembered
    def all_held(self) -> list[Held]:
        """Every session that was held, whenever it was."""
        return [*super().all_held()]

    @remembered
    def seen(self) -> list[Seen]:
        """Every check-in that stands, whenever it was: VisitRecorded or ArrivalNoted."""
        recorded = (
            fact.event
            for fact in self.said(VisitRecorded)
            if not self.said(VisitWithdrawn, visit=fact.event.visit)
        )
        noted = (
            fact.event
            for fact in self.said(ArrivalNoted)
            if not self.said(ArrivalWithdrawn, arrival=fact.event.arrival)
        )
        return [*map(self._recorded, recorded), *map(self._noted, noted)]

    def _recorded(self, told: VisitRecorded) -> Seen:
        helped, stayed, channel = given(told), told.stayed, told.channel
        for fact in self.said((SupportGiven, StayedOn, VisitCorrected), visit=told.visit):
            match fact.event:
                case SupportGiven() as more:
                    helped += given(more)
                case StayedOn():
                    stayed = True
                case VisitCorrected(fields=fields) as anew:
                    helped = given(anew) if "supports" in fields else helped
                    stayed = anew.stayed if "stayed" in fields else stayed
                    channel = anew.channel if "channel" in fields else channel
        return Seen(self.who(told.person), told.site, told.on, helped, stayed, channel)

    def _noted(self, told: ArrivalNoted) -> Seen:
        who = self.who(self.matched(told.arrival))
        return Seen(who, told.site, told.on, given(told), stayed=False, channel=None)

    @remembered
    def took_part(self) -> list[TookPart]:
        """Every participation that stands, whenever it was."""
        return [
            TookPart(self.who(told.person), told.site, told.on)
            for fact in self.said(ParticipationRecorded)
            if not self.said(
                ParticipationWithdrawn, participation=(told := fact.event).participation
            )
        ]

    @remembered
    def named_visits(self) -> set[tuple[UUID, str, date]]:
        """(person, site, day) of check-ins and participations together, each such triple once."""
        came = (*self.seen(), *self.took_part())
        return {(it.who, it.site, it.day) for it in came if it.who}

    def nameless_visits(self) -> Iterator[Seen | TookPart]:
        """Every check-in and every participation of nobody who is registered."""
        return (it for it in (*self.seen(), *self.took_part()) if it.who is None)

    @remembered
    def visited(self) -> set[UUID]:
        """Whoever has a named visit whose day lies in the period."""
        return {who for who, _, day in self.named_visits() if self.holds(day)}

    @remembered
    def first_visit(self, person: UUID) -> date | None:
        """The earliest day of all their named visits, only if it is no later than the period."""
        days = [day for who, _, day in self.named_visits() if who == person]
        first = min(days, default=None)
        return first if first and first <= self.until else None


def given(told: VisitRecorded | SupportGiven | VisitCorrected | ArrivalNoted) -> tuple[Any, ...]:
    """Each kind of help with its giver: each its own, else the one who gave all, else unsaid."""
    givers = told.givers or tuple(told.given_by for _ in told.supports)
    return tuple((code, by or "unsaid") for code, by in zip(told.supports, givers, strict=True))


def month(day: date) -> str:
    """YYYY-MM of a day."""
    return f"{day:%Y-%m}"
