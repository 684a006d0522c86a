"""Worlds in which doors open: of everything, or only of what some doors are about."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from random import choices, randrange
from string import ascii_lowercase
from typing import Final
from uuid import uuid4

from shared.cards import card_of, plain
from tests.doors import (
    ACTIVITY,
    AIM,
    ARRIVAL,
    BARE,
    BEFORE,
    COUNT,
    COUNTING,
    DECIDED,
    DECISION,
    EARLIER,
    ERASE,
    EXACT,
    FACILITATED,
    GRANTED,
    GROUND,
    GROUP,
    HANDOVER,
    INFORMED,
    LATELY,
    LEARNT,
    LENGTH,
    LINK,
    MEANING,
    MET,
    MODE,
    OFFERED,
    OPENED,
    OPENING,
    OUTCOME,
    OUTREACH,
    PARTNER,
    PLACE,
    ROSTER,
    SEATED,
    SEEN,
    SESSION,
    SITE,
    STEP,
    SUPPORTED,
    WHY,
    Body,
    Door,
    put,
)
from tests.engine import eventually
from tests.http import STAFF, Caller
from tests.stack import PATIENCE
from tests.wire import Answer

PEOPLE: Final = "/visits/people"
LEAVES: Final = "/visits/people/{person}/parental-leaves"
ACTIVITIES: Final = "/activities/activities"
SESSIONS: Final = "/activities/sessions"
REFERRALS: Final = "/referrals/referrals"
CARDS: Final = "/visits/people/{person}/cards"
VISIT: Final = {"person": "{person}", "site": SITE, "occurred_at": EARLIER, "supports": ["it"]}
FAMILY: Final = {
    "kind": "family",
    "members": ["{baby}"],
    "guardian_of": ["{baby}"],
    "from": "2026-01-01",
}
LISTING: Final = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
LINKED: Final = {"person": "{person}", "destination": "{destination}"} | LINK
DESTINATIONS: Final = "/referrals/destinations"
GROUNDS: Final = "/referrals/grounds"
WAIVER: Final = GROUND | {"person": "{person}", "recipient": "{destination}"}
VOLUNTEERS: Final = "/activities/volunteers"
ONE: Final = VOLUNTEERS + "/{it}"
THEN: Final = {"on": EARLIER[:10]}
"""The same day for all steps, whatever day it has become at midnight in Stockholm."""
YUSUF: Final = {"given_name": "Yusuf", "joined_on": "2026-01-11"}
SHIFTS: Final = "/activities/shifts"
OFFERED_SHIFT: Final = {"session": "{coming}", "needed": 2}
SEATS: Final = "/reporting/seats"
LEADING: Final = SEATED | {"body": "steering", "seat": "leading"}
MATTERS: Final = "/reporting/decisions"
NAMED: Final = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Thing:
    """How something is made; `{person}` and the like stand for what must be made before."""

    path: str
    body: Body = field(default_factory=dict)
    then: tuple[tuple[str, Body], ...] = ()
    """What happens to it once it is there, such as being held; `{it}` is the thing."""
    roles: tuple[str, ...] = ()
    """As whom it is made, where a host may not."""
    sub: str | None = None
    says: str = "id"
    """Which part of the answer it is called by."""


THINGS: Final[Mapping[str, Thing]] = {
    **dict.fromkeys(
        (
            "person",
            "settled",
            "baby",
            "lodger",
            "newcomer",
            "namesake",
            "lookalike",
            "dropped",
            "stranger",
            "leaver",
        ),
        Thing(PEOPLE, BARE),
    ),
    "merge": Thing(f"{PEOPLE}/merges", {"keep": "{lodger}", "drop": "{dropped}"}),
    "distinction": Thing(f"{PEOPLE}/distinct", {"one": "{person}", "other": "{stranger}"}),
    "period": Thing(PEOPLE + "/{settled}/support-period", SUPPORTED),
    "site": Thing("/visits/sites", PLACE | {"slug": "{other_slug}"}),
    "length": Thing("/visits/support-lengths", LENGTH),
    "household": Thing(
        PEOPLE + "/{settled}/household",
        FAMILY,
        then=((PEOPLE + "/{baby}/household/leave", {"on": "2026-03-01"}),),
    ),
    "definition": Thing("/visits/target-groups", MEANING),
    "setting": Thing(PEOPLE + "/{settled}/target-group", GROUP),
    "roster": Thing("/visits/rosters", ROSTER | {"entered": ["{newcomer}"]}, roles=("caseworker",)),
    "roster_count": Thing("/visits/rosters/counts", COUNT),
    "information": Thing(PEOPLE + "/{person}/information", INFORMED),
    "escort": Thing(PEOPLE + "/{person}/escorts", OFFERED),
    "done": Thing(PEOPLE + "/{person}/escorts", OFFERED | {"done_at": EARLIER}),
    "outcome": Thing(PEOPLE + "/{person}/outcomes", OUTCOME),
    "outreach": Thing("/visits/outreach", OUTREACH),
    "handover": Thing("/visits/handovers", HANDOVER),
    "leave": Thing(LEAVES, {"from": "2026-09-01"}),
    "ended": Thing(
        LEAVES,
        {"from": "2025-01-01", "to": "2025-06-01"},
        then=((LEAVES + "/{it}/end", {"on": "2025-03-01"}),),
    ),
    "card": Thing(CARDS, says="code"),
    "lost": Thing(CARDS, says="code", then=(("/visits/cards/{it}/revoke", WHY),)),
    "stocked": Thing("/visits/cards/stock", {"n": 1, "site": SITE}, says="codes"),
    "device": Thing("/visits/devices", {"site": SITE, "name": "surfplattan"}),
    "visit": Thing("/visits/visits", VISIT),
    "access": Thing("/visits/emergency-access", OPENED | {"person": "{person}"}),
    "exception": Thing("/visits/exceptions", DECISION, roles=("admin",)),
    "headcount": Thing(
        "/visits/headcounts",
        {"site": SITE, "date": EARLIER[:10], "newcomers": 1, "established": 0},
    ),
    "opening": Thing("/visits/openings", OPENING),
    "closed": Thing("/visits/openings", OPENING, then=(("/visits/openings/{it}/close", WHY),)),
    "arrival": Thing("/visits/arrivals", ARRIVAL),
    "matched": Thing(
        "/visits/arrivals",
        ARRIVAL,
        then=(("/visits/arrivals/{it}/match", {"person": "{person}"}),),
    ),
    "mode": Thing("/visits/modes", MODE),
    # asked for by somebody else, so that a host who manages the unit as well may approve it
    "erasure": Thing(
        "/visits/erasures",
        ERASE | {"person": "{leaver}"},
        roles=("unit_manager",),
        sub="somebody-else",
    ),
    "partner": Thing("/activities/partners", PARTNER),
    "over": Thing(
        "/activities/partners",
        PARTNER,
        then=(("/activities/partners/{it}/end", {"on": "2026-09-14"}),),
    ),
    "activity": Thing(ACTIVITIES, ACTIVITY),
    "paused": Thing(
        ACTIVITIES,
        ACTIVITY | {"skips": [ACTIVITY["starts_at"][:10]]},
        then=((ACTIVITIES + "/{it}/end", {"on": "2026-09-14"}),),
    ),
    "session": Thing(SESSIONS, SESSION),
    "coming": Thing(SESSIONS, SESSION | {"starts_at": "2036-09-15T18:00:00+02:00"}),
    "held": Thing(SESSIONS, SESSION, then=((SESSIONS + "/{it}/hold", {"fika": True}),)),
    "cancelled": Thing(SESSIONS, SESSION, then=((SESSIONS + "/{it}/cancel", WHY),)),
    "sign_up": Thing(SESSIONS + "/{session}/sign-ups"),
    "participation": Thing(SESSIONS + "/{session}/participations"),
    "tally": Thing(SESSIONS + "/{session}/headcounts", {"newcomers": 1, "established": 0}),
    "volunteer": Thing(VOLUNTEERS, {"given_name": "Maria", "joined_on": "2026-01-11"}),
    # told of by somebody else, so that the host may judge them
    "hours": Thing(
        VOLUNTEERS + "/{volunteer}/hours",
        {"date": EARLIER[:10], "minutes": 60},
        roles=STAFF,
        sub="somebody-else",
    ),
    "gone": Thing(VOLUNTEERS, YUSUF, then=((ONE + "/leave", {"reason": "work"}),)),
    "pausing": Thing(VOLUNTEERS, YUSUF, then=((ONE + "/pause", THEN),)),
    "back": Thing(VOLUNTEERS, YUSUF, then=((ONE + "/pause", THEN), (ONE + "/return", THEN))),
    "checked": Thing(VOLUNTEERS, YUSUF, then=((ONE + "/check", {"seen_on": EARLIER[:10]}),)),
    "linked": Thing(VOLUNTEERS, YUSUF, then=((ONE + "/link", {}),)),
    "shift": Thing(SHIFTS, OFFERED_SHIFT),
    "taken": Thing(
        SHIFTS, OFFERED_SHIFT, then=((SHIFTS + "/{it}/take", {"volunteer": "{linked}"}),)
    ),
    "facilitation": Thing("/activities/facilitations", FACILITATED),
    "furnishing": Thing("/activities/furnishings", {"on": EARLIER[:10]}),
    "destination": Thing(DESTINATIONS, LISTING),
    "unused": Thing(DESTINATIONS, LISTING),
    "verified": Thing(DESTINATIONS, LISTING, then=((DESTINATIONS + "/{it}/verify", {}),)),
    "kept": Thing(DESTINATIONS, LISTING, then=((DESTINATIONS + "/{it}/link", {}),)),
    "shut": Thing(DESTINATIONS, LISTING, then=((DESTINATIONS + "/{it}/close", WHY),)),
    "aim": Thing("/reporting/goals/G1/targets", AIM),
    "base": Thing("/reporting/baselines", BEFORE),
    "entry": Thing("/reporting/grant-entries", GRANTED),
    "meeting": Thing("/reporting/meetings", MET),
    "seat": Thing(SEATS, LEADING),
    "left_seat": Thing(SEATS, LEADING, then=((SEATS + "/{it}/vacate", {"on": "{day}"}),)),
    "matter": Thing(MATTERS, DECIDED),
    "closed_matter": Thing(
        MATTERS, DECIDED, then=((MATTERS + "/{it}/close", {"outcome": "dropped"}),)
    ),
    "lesson": Thing("/reporting/lessons", LEARNT),
    "disclosure": Thing("/reporting/disclosures", EXACT),
    "counting": Thing("/referrals/categories", COUNTING),
    "signature": Thing("/reporting/reviews/{reviewed}/sign", roles=(*STAFF, "dpo")),
    "referral": Thing(REFERRALS, LINKED, then=((REFERRALS + "/{it}/advance", STEP),)),
    "declined": Thing(REFERRALS, LINKED, then=((REFERRALS + "/{it}/decline", {}),)),
    "taken_back": Thing(REFERRALS, LINKED, then=((REFERRALS + "/{it}/revoke", {}),)),
    "ended_link": Thing(REFERRALS, LINKED, then=((REFERRALS + "/{it}/close", {"reason": "cost"}),)),
    "coded": Thing(REFERRALS, LINKED, then=((REFERRALS + "/{it}/code", {}),)),
    "ground": Thing(GROUNDS, WAIVER),
    "lapsed": Thing(GROUNDS, WAIVER, then=((GROUNDS + "/{it}/revoke", {}),)),
}
REVIEWS: Final = ("review", "reviewed")
"""What is drawn from what was read."""
BESIDES: Final[Mapping[str, tuple[str, ...]]] = {
    "LeaveHousehold": ("household",),
    "RecordVisit": ("visit",),
}
"""What a command needs that it does not name."""
HEARING: Final = {
    "activities": "/activities/sessions?limit=1",
    "referrals": "/referrals/destinations?limit=1",
}
"""Who hears of visits, and what may be asked of them to wait until they have."""
CONSTANT: Final = {"rung": "contact_made", "goal": "G1"}
YEARS: Final = (date(2100, 1, 1).toordinal(), date(9000, 1, 1).toordinal())
IDS: Final = {"card_id": "card", "lost_id": "lost", "stocked_id": "stocked"}
"""A card's id comes with its code."""


def _of_its_own() -> dict[str, str]:
    """A day, and slugs for two sites, that hardly any other world has."""
    slugs = {name: "".join(choices(ascii_lowercase, k=20)) for name in ("slug", "other_slug")}
    return slugs | {"day": date.fromordinal(randrange(*YEARS)).isoformat()}


@dataclass(slots=True)
class Making:
    """Makes each thing once, after what it needs; whoever hears of visits is waited for."""

    host: Caller
    world: dict[str, str] = field(default_factory=lambda: CONSTANT | _of_its_own())
    position: int = 0

    async def the(self, name: str) -> str:
        """What a thing is called by, made now unless it was."""
        if name == "conflict" and name not in self.world:
            self.world[name] = await self._conflict()
        elif name in REVIEWS and name not in self.world:
            self.world[name] = await self._review()
        elif name not in self.world:
            made = IDS.get(name, name)
            await self._make(made, THINGS[made])
        return self.world[name]

    async def heard(self, services: Iterable[str]) -> None:
        """Wait until these services have heard of all that visits was told of."""
        asker = self.host.saying(("Brygga-After", f"visits={self.position}"))
        for service in services:
            answer = await _once_heard(partial(asker.get, HEARING[service]))
            assert answer.status == 200, answer

    async def _make(self, name: str, thing: Thing) -> None:
        asker = self.host.who(*thing.roles, sub=thing.sub) if thing.roles else self.host
        answer = await self._say(asker, thing.path, thing.body)
        told = answer.json()[thing.says]
        code = told[0] if isinstance(told, list) else told
        self.world[name] = str(code) if thing.says == "id" else plain(code)
        if thing.says != "id":
            self.world[f"{name}_id"] = str(card_of(code))
        for path, body in thing.then:
            await self._say(asker, path.replace("{it}", self.world[name]), body)

    async def _say(self, asker: Caller, path: str, body: Body) -> Answer:
        for name in named(path, body):
            await self.the(name)
        if not path.startswith("/visits/"):
            asker = asker.saying(("Brygga-After", f"visits={self.position}"))
        where, what = path.format(**self.world), put(body, self.world)
        answer = await _once_heard(partial(asker.post, where, what, key=uuid4()))
        assert answer.status == 201, (path, answer)
        if path.startswith("/visits/"):
            self.position = answer.receipt[1]
        return answer

    async def _conflict(self) -> str:
        """What became of an edit that came by a queue, once somebody else had put the same field right."""
        person = await self.host.made(PEOPLE, BARE)
        await self.host.patch(f"{PEOPLE}/{person}", SEEN | {"phone": "070-1740606"})
        late = {"person": person, "phone": "070-1740607"} | SEEN
        item = {"key": str(uuid4()), "command": "CorrectPerson", "data": late}
        [answer] = (await self.host.ask("/visits/batch", [item])).json()
        return str(answer["problem"]["conflict"])

    async def _review(self) -> str:
        """Days of which somebody else has read, and of which reporting has heard."""
        reader = self.host.who("host", sub="somebody-else")
        await reader.get(f"/visits/people/{await self.the('person')}")
        await eventually(self._all_is_heard)
        dpo = self.host.who("dpo", sub="somebody-else-again")
        return await dpo.made("/reporting/reviews", LATELY)

    async def _all_is_heard(self) -> bool:
        stream = (await self.host.get("/reporting/status")).json()["streams"]["visits"]
        return bool(stream["log"] is not None and stream["folded"] >= stream["log"])


async def _once_heard(ask: Callable[[], Awaitable[Answer]]) -> Answer:
    """The answer of a service that has heard what it must wait for; on a busy machine that takes a while."""
    async with asyncio.timeout(PATIENCE):
        while (answer := await ask()).status == 503 and answer.code == "not_heard_yet":
            pass
    return answer


def named(*told: object) -> list[str]:
    """What a path or a body names, each once, in order."""
    return list(dict.fromkeys(name for it in told for name in _named(it)))


def _named(told: object) -> Iterable[str]:
    match told:
        case dict():
            return [name for it in told.values() for name in _named(it)]
        case list() | tuple():
            return [name for it in told for name in _named(it)]
        case str():
            return NAMED.findall(told)
        case _:
            return []


async def make_world(host: Caller, *doors: Door, also: Iterable[str] = ()) -> dict[str, str]:
    """What these doors are about, and what else is wanted; of everything one, where no door is named."""
    making = Making(host)
    wanted = [
        name
        for door in doors
        for name in (*named(door.path, door.full), *BESIDES.get(door.command, ()))
    ]
    for name in (*wanted, *also) if doors else (*THINGS, *IDS, *REVIEWS, "conflict"):
        await making.the(name)
    await making.heard(HEARING.keys() & {door.service for door in doors} if doors else HEARING)
    return making.world
