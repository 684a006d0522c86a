"""Where people are linked to, and how far up the ladder they come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from deploy.demo import grounds
from deploy.demo.dice import Dice
from deploy.demo.directory import DESTINATIONS
from deploy.demo.evenings import Came
from deploy.demo.wave import ask, at
from deploy.posting import Ask
from shared.events.words import LADDER

FIRST: Final = 0.5
"""How likely somebody who comes is told of a place they have not heard of yet."""
MOST: Final = 4
CLIMBS: Final = (0.72, 0.5, 0.6)
"""How likely each further rung is, of those who reached the one below."""
OFTEN_ENOUGH: Final = 12
"""Of so many steps one is told of by two hosts; the second is refused."""
EVERY: Final = 90
TURNS: Final = {
    5: "close",
    15: "reopen",
    25: "revoke",
    35: "keep",
    45: "back",
    55: "went",
    65: "code",
    75: "wrong code",
    85: "ground",
}
"""What is odd about one week of a link of so many: so it is in every half-year."""
THRESHOLDS: Final = {"full": 0.3, "time": 0.25, "language": 0.2, "cost": 0.15, "no_childcare": 0.1}
"""What stands in the way, and how often."""
HOST_CALLS: Final = 0.15
"""How likely the host calls a place of somebody else's for her, on a ground that she gives."""
INITIATED: Final = {"municipality": 0.55, "visitor": 0.25, "association": 0.12, "partner": 0.08}


@dataclass(slots=True)
class Link:
    """A referral under way: what the next step must name."""

    id: UUID
    owner: str
    person: UUID
    place: UUID
    version: int = 1
    rung: int = 0
    over: bool = False


@dataclass(slots=True)
class Links:
    """All referrals of the half-year, a week at a time."""

    dice: Dice
    open: list[Link] = field(default_factory=list)
    told: dict[UUID, list[UUID]] = field(default_factory=dict)
    """Of whom: the destinations they have heard of."""
    steps: int = 0
    weeks: int = 0
    """Of all links together."""
    refused: set[UUID] = field(default_factory=set)
    """What the second of two hosts asked for."""

    def week(self, monday: date, came: Sequence[Came]) -> Iterator[Ask]:
        """What becomes of earlier links during a week, and whom of those who came is told of what."""
        for link in self.open:
            yield from self._goes_on(link, monday + timedelta(days=self.dice.randrange(7)))
        self.open = [link for link in self.open if not link.over]
        for one in came:
            yield from self._made(one)

    def _made(self, came: Came) -> Iterator[Ask]:
        dice, known = self.dice, self.told.setdefault(came.person.id, [])
        weights = {(name, owner): often for name, _, owner, often in DESTINATIONS}
        name, owner = dice.of(weights)
        place = dice.key(name)
        if place in known or len(known) >= MOST or not dice.happens(FIRST / (1 + len(known))):
            return
        known.append(place)
        link = Link(dice.key(came.visit, name), owner, came.person.id, place)
        yield ask(
            link.id,
            "MakeReferral",
            person=came.person.id,
            destination=place,
            initiated_by=dice.of(INITIATED),
            occurred_at=at(came.on, dice.randint(10, 175)),
            **self._beneficiary(came),
        )
        self.open.append(link)

    def _beneficiary(self, came: Came) -> dict[str, Any]:
        if came.person.children and self.dice.happens(0.3):
            return {"for_": "child", "age_band": self.dice.one(("0-5", "6-12", "13-17"))}
        return {}

    def _goes_on(self, link: Link, day: date) -> Iterator[Ask]:
        """In a later week: nothing new, a step up, a no, or a mistake that is put right."""
        self.weeks += 1
        what = self.dice.of({"wait": 0.51, "step": 0.42, "decline": 0.04, "slip": 0.03})
        what = TURNS.get(self.weeks % EVERY, what)
        match what:
            case "wait":
                return
            case "step" if self.dice.happens(CLIMBS[link.rung]):
                yield from self._up(link, day)
                link.over = link.rung == len(CLIMBS)
            case "step":
                yield from self._stuck(link, day)
            case "decline":
                yield self._on(link, "DeclineReferral", occurred_at=at(day, 0))
                yield from self._after_all(link)
            case "slip":
                yield self._step(link, day)
                rung = LADDER[link.rung]
                yield self._on(link, "WithdrawAdvance", rung=rung, reason="Fel person.")
                link.rung -= 1
            case _:
                yield from self._odd(link, day, what)

    def _odd(self, link: Link, day: date, what: str) -> Iterator[Ask]:
        """What happens to one link now and then."""
        told = at(day, 0)
        link.over = what in {"close", "revoke", "back", "went", "ground"}
        match what:
            case "back":
                yield self._on(link, "WithdrawReferral", reason="Fel person.")
            case "close" | "reopen":
                yield self._on(link, "CloseReferral", reason="full", occurred_at=told)
            case "revoke" | "keep":
                yield self._on(link, "RevokeReferral", occurred_at=told)
            case "went":
                yield self._on(link, "SayParticipated", occurred_at=told)
            case "code" | "wrong code":
                yield self._on(link, "IssueReferralCode")
            case "ground":
                yield from self._lost_ground(link, day)
        taken_back = {
            "reopen": "WithdrawReferralClose",
            "keep": "WithdrawReferralRevoke",
            "wrong code": "WithdrawReferralCode",
        }
        if what in taken_back:
            yield self._on(link, taken_back[what], reason="Det var någon annan.")

    def _stuck(self, link: Link, day: date) -> Iterator[Ask]:
        """It goes no further; of some it is known what stood in the way."""
        link.over = True
        if self.dice.happens(0.4):
            reason = self.dice.of(THRESHOLDS)
            yield self._on(link, "CloseReferral", reason=reason, occurred_at=at(day, 0))

    def _lost_ground(self, link: Link, day: date) -> Iterator[Ask]:
        """She lets the host make the contact, and thinks better of it; another ground was a slip."""
        given = grounds.waived(self.dice, link.person, link.place, day, f"hers {link.id}")
        yield given
        link.rung += 1
        step = {"rung": LADDER[link.rung], "expected_version": link.version, "via": "host"}
        yield self._on(link, "AdvanceReferral", occurred_at=at(day, 0), ground=given.key, **step)
        yield grounds.about(self.dice, given.key, "RevokeGround", occurred_at=at(day, 30))
        slip = grounds.waived(self.dice, link.person, link.place, day, f"a slip {link.id}")
        yield from grounds.mistaken(self.dice, slip, day)

    def _after_all(self, link: Link) -> Iterator[Ask]:
        """Of those who said no, some did not mean it."""
        link.over = not self.dice.happens(0.25)
        if not link.over:
            yield self._on(link, "WithdrawDecline", reason="Hen ville visst.")

    def _up(self, link: Link, day: date) -> Iterator[Ask]:
        """A step up, now and then told of by the other host too, who has not seen that it stands there."""
        ground = None
        if link.owner != "same_authority" and self.dice.happens(HOST_CALLS):
            given = grounds.waived(self.dice, link.person, link.place, day, f"{link.version}")
            yield given
            ground = given.key
        step = self._step(link, day, ground)
        yield step
        self.steps += 1
        if self.steps % OFTEN_ENOUGH == 1:
            again = self.dice.key(step.key, "the other host")
            self.refused.add(again)
            yield replace(step, key=again)

    def _step(self, link: Link, day: date, ground: UUID | None = None) -> Ask:
        link.rung += 1
        via = self.dice.of({"self": 0.5, "together": 0.5})
        if ground or (link.owner == "same_authority" and self.dice.happens(0.4)):
            via = "host"
        step = {"rung": LADDER[link.rung], "expected_version": link.version, "via": via}
        return self._on(link, "AdvanceReferral", occurred_at=at(day, 0), ground=ground, **step)

    def _on(self, link: Link, command: str, **data: Any) -> Ask:  # noqa: ANN401 - JSON
        key = self.dice.key(link.id, link.version)
        link.version += 1
        return ask(key, command, referral=link.id, **data)
