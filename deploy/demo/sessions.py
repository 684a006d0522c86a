"""What happens at the place: drop-in with fika, activities, volunteers' evenings, and days of associations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, get_args
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.evenings import Came, heads
from deploy.demo.people import SITE
from deploy.demo.wave import ask, at
from deploy.posting import Ask
from shared.events.words import PresentingUnit

PARTNERS: Final = {
    "En utsträckt hand": "association",
    "Idrottsföreningen": "association",
    "Odlarföreningen": "association",
    "Hembygdsföreningen": "association",
    "Biblioteket": "municipal_unit",
    "Arbetscoacherna": "municipal_unit",
    "Bokhandeln": "company",
}
MISTOLD: Final = "Hembygdsföreningen"
"""Who is told of as another kind first."""
FORMER: Final = "Frivilligcentralen"
SERIES: Final = (
    ("Drop-in", "drop_in", "municipality", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("Volontärkväll", "volontarkvall", "association", "FREQ=WEEKLY;BYDAY=TH"),
    ("Föreningsdag", "foreningsdag", "partner", None),
)
BESIDE: Final = {
    "fika": 4,
    "matlagning": 4,
    "bakning": 3,
    "foreningstraff": 3,
    "verksamhetspresentation": 4,
    "arbete_bostad": 5,
    "foraldrastod": 2,
    "mobleringshjalp": 1,
    "sprakcafe": 6,
    "ovrigt": 1,
}
UNITS: Final = get_args(PresentingUnit)
ODD: Final = ("moved", "cancelled", "not cancelled", "not held", "mistake", "nobody", "miscounted")
"""What goes otherwise than planned: at every third activity one of these, in turn."""
FAIRS: Final = 11
"""Weeks from one day of associations to the next."""


@dataclass(slots=True)
class Sessions:
    """All sessions of the half-year, a week at a time."""

    dice: Dice
    number: int = 0
    weeks: int = 0

    def begin(self, monday: date) -> Iterator[Ask]:
        """Who works together with the place, and what is planned; of each one was a mistake."""
        dice, reason = self.dice, "Stod redan där."
        for name, kind in PARTNERS.items():
            its = {"name": name, "kind": "other" if name == MISTOLD else kind}
            yield ask(dice.key(name), "AgreePartner", agreed_on=monday, **its)
        right = {"partner": dice.key(MISTOLD), "expected_version": 1, "kind": PARTNERS[MISTOLD]}
        yield ask(dice.key(MISTOLD, "kind"), "CorrectPartner", **right)
        yield from self._former(monday)
        twin = dice.key("twin")
        yield ask(twin, "AgreePartner", name="Biblioteket", kind="municipal_unit")
        yield ask(dice.key(twin), "WithdrawPartner", partner=twin, reason=reason)
        for title, kind, by, rule in SERIES:
            yield self._planned(dice.key(title), monday, title, kind, by, rule)
        again = dice.key("again")
        yield self._planned(again, monday, *SERIES[-1])
        yield ask(dice.key(again), "WithdrawActivity", activity=again, reason=reason)

    def _former(self, monday: date) -> Iterator[Ask]:
        """Who stopped before the half-year began, a week later than was told first."""
        dice, former, week = self.dice, self.dice.key(FORMER), timedelta(weeks=1)
        since = monday - 104 * week
        yield ask(former, "AgreePartner", name=FORMER, kind="association", agreed_on=since)
        for place, day in enumerate((monday - 2 * week, monday - week)):
            yield ask(dice.key(former, "end", place), "EndPartner", partner=former, on=day)
            if place == 0:
                yield self._back(former, "WithdrawPartnerEnd", "partner")

    def _planned(
        self, key: UUID, monday: date, title: str, kind: str, by: str, rule: str | None
    ) -> Ask:
        told = {"title": title, "kind": kind, "initiated_by": by, "rrule": rule}
        when = {"starts_at": at(monday + timedelta(days=1), 0), "duration_minutes": 180}
        return ask(key, "PlanActivity", site=SITE, **told, **when)

    def week(self, days: Sequence[date], came: Sequence[Came]) -> Iterator[Ask]:
        """A drop-in each evening, activities beside it, and a volunteers' evening most weeks."""
        for day in days:
            key = drop_in(self.dice, day)
            yield self._scheduled(key, day, "drop_in", "Drop-in")
            yield self._held(key, fika=self.dice.happens(0.85))
            if self.dice.happens(0.7):
                here = [one for one in came if one.on == day]
                yield from self._activity(day, self.dice.of(BESIDE), here)
        self.weeks += 1
        if days and self.dice.happens(0.85):
            yield from self._simple(days[-1], "volontarkvall", "Volontärkväll")
        if days and self.weeks % FAIRS == FAIRS // 2:
            guests = self.dice.sample([*PARTNERS][:4], 3)
            yield from self._simple(days[-1], "foreningsdag", "Föreningsdag", guests)

    def _simple(
        self, day: date, kind: str, title: str, guests: Sequence[str] = ()
    ) -> Iterator[Ask]:
        key = self.dice.key(day, kind)
        yield self._scheduled(key, day, kind, title)
        yield self._held(key, fika=True, guests=guests)
        yield self._counted(key, "count", self.dice.randint(8, 40))

    def _activity(self, day: date, kind: str, here: Sequence[Came]) -> Iterator[Ask]:
        """Something beside the drop-in, with those of the evening who took part."""
        self.number += 1
        odd = ODD[self.number // 3 % len(ODD)] if self.number % 3 == 0 else ""
        key = self.dice.key(day, kind)
        yield self._scheduled(key, day, kind, None)
        yield from self._odd(key, day, odd)
        if odd in {"cancelled", "mistake"}:
            return
        units = self.dice.sample(UNITS, 2) if kind == "verksamhetspresentation" else ()
        guests = self.dice.sample([*PARTNERS], 1)
        yield self._held(key, fika=kind == "fika", guests=guests, units=units)
        if odd == "not held":
            yield self._back(key, "WithdrawSessionHold", "session")
            yield self._held(key, "again")
        yield from self._took_part(key, here, mistaken=odd == "nobody")
        if odd == "miscounted":
            wrong = self._counted(key, "wrong", 400)
            yield wrong
            yield self._back(wrong.key, "WithdrawSessionHeadcount", "headcount")
        yield self._counted(key, "count", self.dice.randint(6, 25))

    def _odd(self, key: UUID, day: date, odd: str) -> Iterator[Ask]:
        """What becomes of a session before it begins."""
        if odd == "moved":
            later = {"session": key, "starts_at": at(day, 60)}
            yield ask(self.dice.key(key, odd), "MoveSession", **later)
        if odd in {"cancelled", "not cancelled"}:
            reason = "Ledaren kan inte komma."
            yield ask(self.dice.key(key, "off"), "CancelSession", session=key, reason=reason)
        if odd == "not cancelled":
            yield self._back(key, "WithdrawSessionCancel", "session")
        if odd == "mistake":
            yield self._back(key, "WithdrawSession", "session")

    def _took_part(self, key: UUID, here: Sequence[Came], *, mistaken: bool) -> Iterator[Ask]:
        dice = self.dice
        known = [one.person.id for one in here if dice.happens(0.4)]
        unknown: list[UUID | None] = [None] * dice.randint(3, 10)
        for place, person in enumerate([*known, *unknown]):
            took = dice.key(key, person or place)
            yield ask(took, "RecordParticipation", session=key, person=person)
            if mistaken and place == 0:
                yield self._back(took, "WithdrawParticipation", "participation")

    def _scheduled(self, key: UUID, day: date, kind: str, title: str | None) -> Ask:
        whole = title is not None
        when = {"starts_at": at(day, 0 if whole else 45), "duration_minutes": 180 if whole else 75}
        series = self.dice.key(title) if whole else None
        return ask(key, "ScheduleSession", activity=series, kind=kind, site=SITE, **when)

    def _held(
        self,
        key: UUID,
        again: str = "",
        *,
        fika: bool = False,
        guests: Sequence[str] = (),
        units: Sequence[str] = (),
    ) -> Ask:
        there = {"present_partners": [str(self.dice.key(name)) for name in guests]}
        there |= {"presenting_units": [*units]}
        its = self.dice.key(key, "held", again)
        return ask(its, "HoldSession", session=key, fika=fika, **there)

    def _counted(self, key: UUID, name: str, crowd: int) -> Ask:
        its = self.dice.key(key, name)
        return ask(its, "RecordSessionHeadcount", session=key, **heads(self.dice, crowd))

    def _back(self, key: UUID, command: str, target: str) -> Ask:
        told: dict[str, Any] = {target: key, "reason": "Det var ett misstag."}
        return ask(self.dice.key(key, command), command, **told)


def drop_in(dice: Dice, day: date) -> UUID:
    """The drop-in session of an evening."""
    return dice.key(day, "drop_in")
