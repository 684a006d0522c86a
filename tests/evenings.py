"""Goals 3 to 5 reckoned the slow way: DOMAIN §4 as it reads, day by day, over the facts themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from shared.events.activities import (
    PartnerAgreed,
    PartnerCorrected,
    PartnerWithdrawn,
    SessionCancelled,
    SessionCancelWithdrawn,
    SessionHeld,
    SessionHoldWithdrawn,
    SessionMoved,
    SessionScheduled,
    SessionWithdrawn,
)
from shared.events.openings import (
    HeadcountRecorded,
    HeadcountWithdrawn,
    OpeningClosed,
    OpeningCloseWithdrawn,
    OpeningHeld,
    OpeningWithdrawn,
)
from tests.oracle import Brute

DECIDES = (SessionHeld, SessionHoldWithdrawn, SessionCancelled, SessionCancelWithdrawn)
"""What is said last of these holds."""

Place = tuple[str, date]
"""A site on a day."""


@dataclass(frozen=True, slots=True)
class Held:
    """A session as it is known to have been held."""

    session: UUID
    kind: str
    site: str
    day: date
    fika: bool
    partners: tuple[UUID, ...]


class Evenings(Brute):
    """What happened in a period of a prefix; without a beginning, since anything did."""

    def all_held(self) -> Iterator[Held]:
        """Every session that was held, whenever it was."""
        for fact in self.said(SessionScheduled):
            planned = fact.event
            of = {"session": planned.session}
            decided = self.said(DECIDES, **of)
            if self.said(SessionWithdrawn, **of) or not decided:
                continue
            told = decided[-1].event
            if isinstance(told, SessionHeld):
                day = [planned.on, *(moved.event.on for moved in self.said(SessionMoved, **of))][-1]
                yield Held(
                    planned.session,
                    planned.kind,
                    planned.site,
                    day,
                    told.fika,
                    told.present_partners,
                )

    def held(self, *kinds: str) -> list[Held]:
        """Sessions of these kinds that were held in the period, the earliest first."""
        days = self.days()
        found = [it for it in self.all_held() if it.kind in kinds and it.day in days]
        return sorted(found, key=lambda it: (it.day, it.session))

    def opened(self) -> Iterator[Place]:
        """Where and when it is said to have been open, and not to have been closed."""
        for fact in self.said(OpeningHeld):
            told = fact.event
            of = {"opening": told.opening}
            decided = self.said((OpeningClosed, OpeningCloseWithdrawn), **of)
            closed = decided and isinstance(decided[-1].event, OpeningClosed)
            if not closed and not self.said(OpeningWithdrawn, **of) and told.on <= self.today:
                yield told.site, told.on

    def counted(self) -> Iterator[Place]:
        """Where and when everybody was counted."""
        for fact in self.said(HeadcountRecorded):
            if not self.said(HeadcountWithdrawn, headcount=fact.event.headcount):
                yield fact.event.site, fact.event.on

    def first_day(self) -> date | None:
        """The first day on which anything was held or anybody came."""
        days = [it.day for it in (*self.all_held(), *self.check_ins(), *self.participations())]
        days += [day for _, day in (*self.opened(), *self.counted())]
        return min(days, default=None)

    def days(self) -> list[date]:
        """Every day of the period."""
        since = self.since or self.first_day()
        length = (self.until - since).days + 1 if since else 0
        return [since + timedelta(days=n) for n in range(length)] if since else []

    # goals 3, 4 and 5

    def g3(self) -> tuple[int, int, int]:
        """Half-years with an association day, half-years, associations present."""
        held = self.held("foreningsdag")
        present = {it for one in held for it in self.associations(one)}
        halves = {half_year(day) for day in self.days()}
        return len({half_year(it.day) for it in held}), len(halves), len(present)

    def associations(self, session: Held) -> list[UUID]:
        """Those present who are known as associations."""
        return sorted(it for it in {*session.partners} if self.is_association(it))

    def is_association(self, partner: UUID | None) -> bool:
        """Whether a partner that stands is an association, by what was said of its kind last."""
        told = self.said((PartnerAgreed, PartnerCorrected), partner=partner)
        kinds = [fact.event.kind for fact in told if fact.event.kind]
        withdrawn = self.said(PartnerWithdrawn, partner=partner)
        return not withdrawn and kinds[-1:] == ["association"]

    def g4(self) -> tuple[int, int]:
        """Weeks with a volunteer evening, weeks."""
        held = {it.day.isocalendar()[:2] for it in self.held("volontarkvall")}
        return len(held), len({day.isocalendar()[:2] for day in self.days()})

    def g5(self) -> tuple[int, int, int]:
        """Openings with fika, with an activity, openings."""
        openings = {*self.openings()}
        return (
            len(openings & self.with_fika()),
            len(openings & self.with_activity()),
            len(openings),
        )

    def openings(self) -> dict[Place, str]:
        """Every opening of the period, with what is best known of it."""
        known = {
            "headcount": self.counted(),
            "visit": ((it.site, it.day) for it in self.check_ins()),
            "opening": self.opened(),
            "session": ((it.site, it.day) for it in self.held("drop_in")),
        }
        found = {place: by for by, places in known.items() for place in places}
        days = self.days()
        return {place: found[place] for place in sorted(found, key=by_day) if place[1] in days}

    def with_fika(self) -> set[Place]:
        """Where and when there was fika."""
        held = self.held("fika", "drop_in")
        return {(it.site, it.day) for it in held if it.fika or it.kind == "fika"}

    def with_activity(self) -> set[Place]:
        """Where and when there was something beside drop-in and fika."""
        others = {it.kind for it in self.all_held()} - {"drop_in", "fika"}
        return {(it.site, it.day) for it in self.held(*others)}

    # evidence, in its own words

    def association_days(self) -> list[dict[str, object]]:
        """The sessions behind goal 3."""
        return [
            told(it)
            | {
                "half_year_from": half_year(it.day),
                "associations": list(map(str, self.associations(it))),
            }
            for it in self.held("foreningsdag")
        ]

    def volunteer_evenings(self) -> list[dict[str, object]]:
        """The sessions behind goal 4."""
        return [
            told(it) | {"week_from": str(date.fromisocalendar(*it.day.isocalendar()[:2], 1))}
            for it in self.held("volontarkvall")
        ]

    def drop_ins(self) -> list[dict[str, object]]:
        """The openings behind goal 5."""
        fika, activity = self.with_fika(), self.with_activity()
        return [
            {
                "site": place[0],
                "held_on": str(place[1]),
                "known_by": by,
                "with_fika": place in fika,
                "with_activity": place in activity,
            }
            for place, by in self.openings().items()
        ]


def told(session: Held) -> dict[str, object]:
    """A session as JSON shows it."""
    return {"session": str(session.session), "site": session.site, "held_on": str(session.day)}


def half_year(day: date) -> str:
    """The first day of the half-year."""
    return f"{day.year}-{'01' if day.month in range(1, 7) else '07'}-01"


def by_day(place: Place) -> tuple[date, str]:
    """Places in the order of their days."""
    return place[1], place[0]
