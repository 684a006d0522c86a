"""What is recorded on an evening: who comes, what they are helped with, and how many are there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from deploy.demo.arrivals import Noted, matched, noted
from deploy.demo.calendar import SEASON
from deploy.demo.dice import Dice
from deploy.demo.people import CHANNELS, SITE, Newcomer
from deploy.demo.wave import CLOSES, OPENS, ZONE, ask, at
from deploy.posting import Ask

SUPPORTS: Final = {
    "admin": 10,
    "it": 16,
    "bostad": 13,
    "arbete": 15,
    "blankett": 18,
    "myndighet": 16,
    "foraldrastod": 4,
    "oppen_forskola": 4,
    "foraldraledig_info": 3,
    "ovrigt": 6,
}
HOW_MANY: Final = {0: 0.35, 1: 0.4, 2: 0.2, 3: 0.05}
GIVERS: Final = {"host": 0.6, "volunteer": 0.35, "unit": 0.05}
ORDINARY: Final = 42.0
"""People on an ordinary evening (DOMAIN §7: 20 to 60)."""
NAMED: Final = 0.45
"""Of those who sign in at most so many with their name."""
MINUTES: Final = 170
CHILDREN_ALONG: Final = {0: 0.5, 1: 0.25, 2: 0.17, 3: 0.08}
BEGINNING: Final = timedelta(weeks=6)


@dataclass(frozen=True, slots=True)
class Came:
    """A known person who came on a day."""

    person: Newcomer
    on: date
    visit: UUID


@dataclass(slots=True)
class Evenings:
    """One evening after the other; who came is remembered for those who refer them onwards."""

    dice: Dice
    people: Sequence[Newcomer]
    came: list[Came] = field(default_factory=list)
    days: list[date] = field(default_factory=list)
    """The evenings that were held."""

    def held(self, day: date, cards: Sequence[str] = (), *, network: bool = True) -> Iterator[Ask]:
        """All that is recorded on an open evening; without network, those who say a name are noted."""
        self.days.append(day)
        dice, crowd = self.dice, self.dice.around(ORDINARY * SEASON[day.month - 1], 6, 20, 60)
        hosts = ["demo-host"] + ["demo-deputy"] * dice.happens(0.2)
        yield opening(dice.key(day, "opening"), day, hosts)
        signing_in = round(crowd * dice.uniform(0.6, 0.85))
        here = self._here(day, int(signing_in * NAMED))
        if network:
            for one in here:
                yield from self._named(one, day)
        else:
            yield from self._noted(here, day)
        for number in range(signing_in - len(here)):
            yield self._nameless(day, number, cards[number] if number < len(cards) else None)
        if dice.happens(0.2):
            yield self._headcount(day, crowd - 8, "early")
        yield self._headcount(day, crowd, "late")

    def _here(self, day: date, most: int) -> list[Newcomer]:
        """Known people who come: often in the beginning, and then more seldom."""
        known = [one for one in self.people if one.known_on <= day]
        here = [one for one in known if self.dice.happens(one.habit * _zeal(one, day))]
        return self.dice.sample(here, min(len(here), most))

    def _named(self, one: Newcomer, day: date) -> Iterator[Ask]:
        """A check-in, perhaps a second one the same day, and now and then one that was wrong."""
        dice, key = self.dice, self.dice.key(day, one.id)
        what = dice.of({"": 0.88, "again": 0.08, "right": 0.025, "back": 0.015})
        minute = dice.randint(0, MINUTES - 30)
        yield self._visit(key, at(day, minute), self._supports(), person=one)
        match what:
            case "again":
                later = at(day, minute + 25)
                yield self._visit(dice.key(key, what), later, ["ovrigt"], person=one, stayed=True)
            case "right":
                change = {"visit": key, "expected_version": 1, "supports": ["admin"]}
                yield ask(dice.key(key, what), "CorrectVisit", **change)
            case "back":
                yield ask(dice.key(key, what), "WithdrawVisit", visit=key, reason="Fel person.")
                return
        self.came.append(Came(one, day, key))

    def _noted(self, here: Sequence[Newcomer], day: date) -> Iterator[Ask]:
        """Names on an evening without network, and whose they are, told the next day."""
        dice, notes = self.dice, []
        for one in here:
            when, key = at(day, dice.randint(0, MINUTES - 30)), dice.key(day, one.id)
            notes.append(Noted(one, key, when, self._supports()))
            self.came.append(Came(one, day, key))
        yield from noted(dice, notes)
        yield from matched(dice, notes)

    def _nameless(self, day: date, number: int, card: str | None) -> Ask:
        """Somebody who says no name, and may show a card."""
        dice = self.dice
        minute, supports = dice.randint(0, MINUTES), self._supports()
        return self._visit(dice.key(day, number), at(day, minute), supports, card=card)

    def _visit(
        self,
        key: UUID,
        when: datetime,
        supports: Sequence[str],
        *,
        person: Newcomer | None = None,
        card: str | None = None,
        stayed: bool | None = None,
    ) -> Ask:
        dice = self.dice
        return ask(
            key,
            "RecordVisit",
            person=person.id if person else None,
            card=card,
            site=SITE,
            occurred_at=when,
            supports=self._by_whom(supports),
            given_by=dice.of(GIVERS) if supports else None,
            channel=dice.of(CHANNELS) if dice.happens(0.15) else None,
            stayed=stayed or dice.happens(0.4),
            children=dice.of(CHILDREN_ALONG) if dice.happens(0.5) else None,
        )

    def _by_whom(self, supports: Sequence[str]) -> list[Any]:
        """Where there was more than one help, somebody else gave the last of it now and then."""
        if len(supports) > 1 and self.dice.happens(0.3):
            return [*supports[:-1], {"code": supports[-1], "given_by": self.dice.of(GIVERS)}]
        return list(supports)

    def _supports(self) -> tuple[str, ...]:
        return self.dice.some(SUPPORTS, self.dice.of(HOW_MANY))

    def _headcount(self, day: date, crowd: int, name: str) -> Ask:
        """Everybody who is there, checked in or not."""
        counted = heads(self.dice, crowd)
        key = self.dice.key(day, "headcount", name)
        return ask(key, "RecordHeadcount", site=SITE, date=day, **counted)


def heads(dice: Dice, crowd: int) -> dict[str, Any]:
    """A crowd as one counts it: who is new here, who is not, and children by age."""
    newcomers = round(crowd * dice.uniform(0.4, 0.65))
    unknown = dice.randint(0, min(4, crowd - newcomers))
    children, left = {}, crowd
    for band, most in (("0-5", 5), ("6-12", 6), ("13-17", 3)):
        children[band] = min(dice.randint(0, most), left)
        left -= children[band]
    established = crowd - newcomers - unknown
    told: dict[str, Any] = {"newcomers": newcomers, "established": established}
    return told | {"unknown": unknown, "children": children}


def opening(key: UUID, day: date, hosts: Sequence[str]) -> Ask:
    """The usual hours of an evening."""
    opens, closes = (datetime.combine(day, hour, ZONE) for hour in (OPENS, CLOSES))
    hours = {"opens_at": opens, "closes_at": closes, "hosts": list(hosts)}
    return ask(key, "RecordOpening", site=SITE, **hours)


def _zeal(one: Newcomer, day: date) -> float:
    return 1.6 if day - one.known_on < BEGINNING else 0.8
