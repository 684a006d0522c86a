"""What those who work at a place tell: every kind of fact that is counted, about as often as in the demo."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from services.activities.commands.attendance import RecordParticipation, RecordSessionHeadcount
from services.activities.commands.facilitation import LogFacilitation
from services.activities.commands.hours import ApproveHours, ReportHours
from services.activities.commands.sessions import HoldSession, ScheduleSession
from services.activities.commands.volunteers import WelcomeVolunteer
from services.referrals.commands.destinations import ListDestination
from services.referrals.commands.referrals import AdvanceReferral, MakeReferral
from services.reporting.commands.grants import EnterGrant
from services.reporting.commands.meetings import RecordMeeting
from services.visits.commands.headcounts import RecordHeadcount
from services.visits.commands.leaves import StartParentalLeave
from services.visits.commands.merges import MergePersons
from services.visits.commands.openings import RecordOpening
from services.visits.commands.people import RegisterPerson
from services.visits.commands.reach import FinishEscort, GiveInformation, OfferEscort, ReportOutcome
from services.visits.commands.support_periods import SetSupportPeriod
from services.visits.commands.target_groups import SetTargetGroup
from services.visits.commands.visits import RecordVisit
from shared.command import Command
from shared.events.words import LADDER, Service
from shared.hearing import NotePerson
from shared.privacy.access import RecordRead

SITE: Final = "motesplatsen"
NOW: Final = datetime.now(UTC)
YEARS: Final = timedelta(days=2 * 365)
LONG: Final = timedelta(hours=3)
AT_ONCE: Final = 100
"""Hours that are approved together."""

Asked = tuple[UUID, Command]


@dataclass(frozen=True, slots=True)
class Round:
    """What one service is asked, in this order."""

    service: Service
    asked: Sequence[Asked]


@dataclass(slots=True)
class Teller:
    """Knows whom and what there is, so that everything told is of somebody or something."""

    dice: random.Random = field(default_factory=lambda: random.Random(20261123))
    persons: list[UUID] = field(default_factory=list)
    places: list[UUID] = field(default_factory=list)
    volunteers: list[UUID] = field(default_factory=list)

    def rounds(self, count: int) -> Iterator[Round]:
        """About so many facts, half of which are visits and participations."""

        def many(make: Callable[[], Asked], thousandths: int) -> list[Asked]:
            return [make() for _ in range(count * thousandths // 1000)]

        known = many(self._person, 30)
        new = [key for key, _ in known]
        self.persons += new
        yield Round("visits", [*known, *self._of_new(new), *many(self._visit, 435)])
        yield Round("visits", [*many(self._opening, 15), *many(self._headcount, 15)])
        yield Round("visits", [*self._escorts(count // 100), *many(self._outcome, 10)])
        yield Round("visits", [*many(self._group, 2), *many(self._reading, 13)])
        yield Round("activities", [*_notes(new), *many(self._volunteer, 5)])
        yield from self._held(count * 25 // 1000, count * 60 // 1000)
        yield from self._helped(count * 40 // 1000)
        yield Round("activities", many(self._facilitation, 12))
        yield Round("referrals", [*_notes(new), *self._listed()])
        made = many(self._referral, 80)
        yield Round("referrals", [*made, *(self._advance(key) for key, _ in made)])
        yield Round("visits", list(self._doubles(new[: count * 2 // 1000])))
        yield Round("reporting", [*many(self._meeting, 2), *many(self._grant, 4)])

    def _of_new(self, new: Sequence[UUID]) -> Iterator[Asked]:
        """What is told once of whoever is new: one of three is on leave, two of three are supported."""
        for number, person in enumerate(new):
            told = {"person": person, "notice_version": "2026-1", "language": "sv"}
            yield _told(GiveInformation, **told)
            if number % 3 == 0:
                yield _told(StartParentalLeave, person=person, **{"from": self._day()})
            else:
                yield _told(SetSupportPeriod, person=person, **{"from": self._day()})

    def _listed(self) -> list[Asked]:
        places = [] if self.places else [self._place() for _ in range(20)]
        self.places += [key for key, _ in places]
        return places

    def _held(self, sessions: int, coming: int) -> Iterator[Round]:
        """Sessions, that they were held, who and how many came."""
        planned = [self._session() for _ in range(sessions)]
        ids = [key for key, _ in planned]
        yield Round("activities", [*planned, *(_told(HoldSession, session=id_) for id_ in ids)])
        yield Round("activities", [self._counted(id_) for id_ in ids[::2]])
        yield Round("activities", [self._participation(ids) for _ in range(coming)])

    def _helped(self, count: int) -> Iterator[Round]:
        """Hours, and that they are right."""
        given = [self._hours() for _ in range(count)]
        ids = [key for key, _ in given]
        some = (ids[at : at + AT_ONCE] for at in range(0, count, AT_ONCE))
        yield Round("activities", given)
        yield Round("activities", [_told(ApproveHours, ids=tuple(one)) for one in some])

    def _escorts(self, count: int) -> Iterator[Asked]:
        """Offers, half of which came true."""
        for number in range(count):
            moment, person = self._moment(), self._somebody()
            told = {"offered_at": moment, "accepted": number % 4 != 3}
            offered = _told(OfferEscort, person=person, **told)
            yield offered
            if number % 2 == 0:
                yield _told(FinishEscort, person=person, escort=offered[0], done_at=moment)

    def _doubles(self, new: Sequence[UUID]) -> Iterator[Asked]:
        """Pairs of ids that are one person; nothing more is told of who was dropped."""
        for keep, drop in zip(new[::2], new[1::2], strict=False):
            self.persons.remove(drop)
            yield _told(MergePersons, keep=keep, drop=drop)

    def _person(self) -> Asked:
        told: dict[str, Any] = {"given_name": "Amina", "family_name": "Noor", "site": SITE}
        told |= {"sex": self.dice.choice(("kvinna", "man")), "arrived_on": self._day()}
        told |= {"birth_year": self.dice.randrange(1950, 2008), "channel": "hemsida"}
        group = self.dice.choice(("abo", "ebo", "kvotflykting", "okand"))
        return _told(RegisterPerson, target_group=group, **told)

    def _visit(self) -> Asked:
        person = self._somebody() if self.dice.random() < 0.5 else None
        told = {"supports": ("it",), "given_by": self.dice.choice(("host", "volunteer"))}
        return _told(RecordVisit, person=person, site=SITE, occurred_at=self._moment(), **told)

    def _opening(self) -> Asked:
        begins = self._moment() - LONG
        told = {"opens_at": begins, "closes_at": begins + LONG, "hosts": ("maria",)}
        return _told(RecordOpening, site=SITE, **told)

    def _headcount(self) -> Asked:
        return _told(RecordHeadcount, site=SITE, date=self._day(), **self._heads())

    def _heads(self) -> dict[str, Any]:
        newcomers = self.dice.randrange(30)
        return {"newcomers": newcomers, "established": 5, "children": {"0-5": 2, "6-12": 3}}

    def _outcome(self) -> Asked:
        kind = self.dice.choice(("job", "housing", "volunteering", "studies"))
        told = {"kind": kind, "source": "visitor", "on": self._day()}
        return _told(ReportOutcome, person=self._somebody(), **told)

    def _group(self) -> Asked:
        told = {"target_group": self.dice.choice(("anhorig", "okand")), "from": self._day()}
        return _told(SetTargetGroup, person=self._somebody(), **told)

    def _reading(self) -> Asked:
        told = {"roles": ("host",), "purpose": "drop_in_support", "release": "opened"}
        return _told(RecordRead, subjects=(self._somebody(),), fields=("given_name",), **told)

    def _volunteer(self) -> Asked:
        joined = (NOW - YEARS).date()
        key, command = _told(WelcomeVolunteer, given_name="Yonas", joined_on=joined)
        self.volunteers.append(key)
        return key, command

    def _session(self) -> Asked:
        kind = self.dice.choice(("drop_in", "fika", "foreningsdag", "volontarkvall", "matlagning"))
        told = {"starts_at": self._moment(), "duration_minutes": 120}
        return _told(ScheduleSession, kind=kind, site=SITE, **told)

    def _counted(self, session: UUID) -> Asked:
        return _told(RecordSessionHeadcount, session=session, **self._heads())

    def _participation(self, sessions: Sequence[UUID]) -> Asked:
        person = self._somebody() if self.dice.random() < 0.8 else None
        return _told(RecordParticipation, session=self.dice.choice(sessions), person=person)

    def _hours(self) -> Asked:
        volunteer = self.dice.choice(self.volunteers)
        told = {"date": self._day(), "minutes": self.dice.randrange(30, 240)}
        return _told(ReportHours, volunteer=volunteer, **told)

    def _facilitation(self) -> Asked:
        task = self.dice.choice(("booking", "shopping", "recruiting", "coordinating"))
        return _told(LogFacilitation, date=self._day(), minutes=60, task=task)

    def _place(self) -> Asked:
        category = self.dice.choice(("bibliotek", "idrott", "simskola", "sfi"))
        told = {"name": "Biblioteket", "category": category, "owner": "same_authority"}
        return _told(ListDestination, **told)

    def _referral(self) -> Asked:
        told = {"person": self._somebody(), "destination": self.dice.choice(self.places)}
        return _told(MakeReferral, initiated_by="visitor", occurred_at=self._moment(), **told)

    def _advance(self, referral: UUID) -> Asked:
        rung = self.dice.choice(LADDER[1:])
        return _told(AdvanceReferral, referral=referral, rung=rung, expected_version=1)

    def _meeting(self) -> Asked:
        body = self.dice.choice(("steering", "working"))
        return _told(RecordMeeting, body=body, on=self._day(), present=5)

    def _grant(self) -> Asked:
        told = {"kind": "granted", "purpose": self.dice.choice(("staff", "premises", "activities"))}
        return _told(EnterGrant, amount_ore=100_00, on=self._day(), **told)

    def _somebody(self) -> UUID:
        return self.dice.choice(self.persons)

    def _day(self) -> date:
        return self._moment().date()

    def _moment(self) -> datetime:
        return NOW - timedelta(minutes=self.dice.randrange(24 * 60, YEARS // timedelta(minutes=1)))


def _told(command: type[Command], **data: object) -> Asked:
    return uuid4(), command.model_validate(data)


def _notes(persons: Sequence[UUID]) -> list[Asked]:
    return [_told(NotePerson, person=person, noted=uuid4()) for person in persons]
