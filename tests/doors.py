"""Every command's door, with the fullest body that it takes, and a world in which it would take it."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from tests.http import Caller
from tests.wire import Answer

Body = dict[str, Any]
MAKING: Final = (
    "Register",
    "Start",
    "Record",
    "Agree",
    "Plan",
    "Schedule",
    "Welcome",
    "Report",
    "Approve",
    "List",
    "Make",
    "Merge",
)
CALLED: Final = {
    "declined": "referral",
    "ended": "leave",
    "closed": "opening",
    "held": "session",
    "cancelled": "session",
    "gone": "volunteer",
    "tally": "headcount",
    "namesake": "person",
    "lookalike": "person",
}
"""What the API calls what a world calls otherwise."""

SITE: Final = "motesplatsen"
EARLIER: Final = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
NUMBER: Final = "19900101-0017"


@dataclass(frozen=True, slots=True)
class Door:
    """One command's door; `{person}` and the like stand for what a world has."""

    command: str
    method: str
    path: str
    full: Body
    """Every field it has, each with something in it."""
    needs: frozenset[str] = frozenset()
    """The fields that cannot be left out."""

    @property
    def service(self) -> str:
        """Whose door it is."""
        return self.path.split("/")[1]

    @property
    def names(self) -> list[str]:
        """What the path names."""
        return [step[1:-1] for step in self.path.split("/") if step.startswith("{")]

    @property
    def makes(self) -> bool:
        """Whether it makes something, whose id is then the command's key."""
        return self.method == "POST" and self.command.startswith(MAKING)

    def at(self, world: dict[str, str]) -> str:
        """The path in this world."""
        return self.path.format(**world)

    def body(self, world: dict[str, str]) -> Body:
        """The full body in this world."""
        return _put(self.full, world)

    def data(self, world: dict[str, str]) -> Body:
        """What a batch wants: the body, and what the path names."""
        named = {CALLED.get(name, name): world[name] for name in self.names}
        return self.body(world) | named

    async def knock(
        self, caller: Caller, world: dict[str, str], body: object, key: UUID | None = None
    ) -> Answer:
        """Send this body, under a new key unless one is given."""
        headers = [("Idempotency-Key", str(key or uuid4()))]
        return await caller.send(self.method, self.at(world), json.dumps(body).encode(), headers)


def _put(told: Any, world: dict[str, str]) -> Any:  # noqa: ANN401 - JSON is anything
    match told:
        case dict():
            return {name: _put(value, world) for name, value in told.items()}
        case list():
            return [_put(value, world) for value in told]
        case str():
            return world.get(told[1:-1], told)
        case _:
            return told


PERSON: Final[Body] = {
    "given_name": "Amina",
    "family_name": "Noor",
    "birth_date": "1990-05-04",
    "birth_year": 1990,
    "sex": "kvinna",
    "personnummer": NUMBER,
    "personnummer_motivation": "case_link",
    "phone": "070-1740605",
    "case_number": "B 12/2026",
    "interpreter_language": "so",
    "arrived_on": "2025-11-02",
    "channel": "vanner",
    "target_group": "abo",
}
DESTINATION: Final[Body] = {
    "name": "Biblioteket",
    "category": "bibliotek",
    "owner": "same_authority",
    "partner": None,
    "languages": ["sv", "fa-AF"],
    "min_age": 6,
    "max_age": 12,
    "cost_sek": 50,
    "childcare": True,
    "rrule": "FREQ=WEEKLY;BYDAY=MO",
    "address": "Mörbyleden 1",
    "contact": "Maria, 070-1740606",
}
OPENING: Final[Body] = {
    "site": SITE,
    "opens_at": "2027-01-11T17:00:00+01:00",
    "closes_at": "2027-01-11T20:00:00+01:00",
}
ACTIVITY: Final[Body] = {
    "title": "Föreningsdag",
    "kind": "foreningsdag",
    "site": SITE,
    "initiated_by": "association",
    "starts_at": "2026-09-14T18:00:00+02:00",
    "duration_minutes": 120,
}
SESSION: Final[Body] = {
    "kind": "drop_in",
    "site": SITE,
    "starts_at": "2026-09-14T18:00:00+02:00",
    "duration_minutes": 180,
}
PARTNER: Final = {"name": "Simklubben", "kind": "association"}
SEEN: Final = {"expected_version": 1}
LINK: Final = {"initiated_by": "visitor", "occurred_at": EARLIER}
STEP: Final = {"rung": "contact_made", "expected_version": 1}
WHY: Final = {"reason": "was somebody else"}
NEEDS_REASON: Final = frozenset({"reason"})

DOORS: Final[tuple[Door, ...]] = (
    Door(
        "RegisterPerson",
        "POST",
        "/visits/people",
        PERSON | {"site": SITE},
        frozenset({"target_group", "site"}),
    ),
    Door("CorrectPerson", "PATCH", "/visits/people/{person}", PERSON | SEEN, frozenset(SEEN)),
    Door("WithdrawPerson", "POST", "/visits/people/{person}/withdraw", WHY, NEEDS_REASON),
    Door(
        "MergePersons",
        "POST",
        "/visits/people/merges",
        {"keep": "{person}", "drop": "{namesake}"},
        frozenset({"keep", "drop"}),
    ),
    Door("UndoMerge", "POST", "/visits/people/merges/{merge}/undo", WHY),
    Door(
        "RecordDistinction",
        "POST",
        "/visits/people/distinct",
        {"one": "{person}", "other": "{lookalike}"},
        frozenset({"one", "other"}),
    ),
    Door(
        "WithdrawDistinction",
        "POST",
        "/visits/people/distinct/{distinction}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "StartParentalLeave",
        "POST",
        "/visits/people/{person}/parental-leaves",
        {"from": "2026-01-01", "to": "2026-02-01"},
        frozenset({"from"}),
    ),
    Door(
        "EndParentalLeave",
        "POST",
        "/visits/people/{person}/parental-leaves/{leave}/end",
        {"on": "2026-10-01"},
        frozenset({"on"}),
    ),
    Door(
        "WithdrawParentalLeaveEnd",
        "POST",
        "/visits/people/{person}/parental-leaves/{ended}/end/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "WithdrawParentalLeave",
        "POST",
        "/visits/people/{person}/parental-leaves/{leave}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "RecordVisit",
        "POST",
        "/visits/visits",
        {
            "person": "{person}",
            "site": SITE,
            "occurred_at": EARLIER,
            "supports": ["it", "admin"],
            "given_by": "host",
            "channel": "vanner",
            "stayed": True,
            "children": 2,
        },
        frozenset({"site", "occurred_at"}),
    ),
    Door(
        "CorrectVisit",
        "PATCH",
        "/visits/visits/{visit}",
        SEEN | {"supports": ["bostad"], "stayed": True, "children": 1},
        frozenset(SEEN),
    ),
    Door("WithdrawVisit", "POST", "/visits/visits/{visit}/withdraw", WHY, NEEDS_REASON),
    Door(
        "RecordHeadcount",
        "POST",
        "/visits/headcounts",
        {
            "site": SITE,
            "date": EARLIER[:10],
            "newcomers": 12,
            "established": 5,
            "unknown": 1,
            "children": {"0-5": 3, "6-12": 0},
        },
        frozenset({"site", "date", "newcomers", "established"}),
    ),
    Door("WithdrawHeadcount", "POST", "/visits/headcounts/{headcount}/withdraw", WHY, NEEDS_REASON),
    Door(
        "RecordOpening",
        "POST",
        "/visits/openings",
        OPENING | {"hosts": ["anna", "yusuf"]},
        frozenset(OPENING),
    ),
    Door("CloseOpening", "POST", "/visits/openings/{opening}/close", WHY, NEEDS_REASON),
    Door(
        "WithdrawOpeningClose",
        "POST",
        "/visits/openings/{closed}/close/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("WithdrawOpening", "POST", "/visits/openings/{opening}/withdraw", WHY, NEEDS_REASON),
    Door("AgreePartner", "POST", "/activities/partners", PARTNER, frozenset(PARTNER)),
    Door("WithdrawPartner", "POST", "/activities/partners/{partner}/withdraw", WHY, NEEDS_REASON),
    Door(
        "PlanActivity",
        "POST",
        "/activities/activities",
        ACTIVITY
        | {"partner": "{partner}", "rrule": "FREQ=MONTHLY;BYDAY=2TU;COUNT=6", "capacity": 40},
        frozenset(ACTIVITY),
    ),
    Door(
        "WithdrawActivity",
        "POST",
        "/activities/activities/{activity}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "ScheduleSession",
        "POST",
        "/activities/sessions",
        SESSION | {"activity": "{activity}"},
        frozenset(SESSION),
    ),
    Door(
        "MoveSession",
        "POST",
        "/activities/sessions/{session}/move",
        {"starts_at": "2026-09-15T18:00:00+02:00"},
        frozenset({"starts_at"}),
    ),
    Door(
        "HoldSession",
        "POST",
        "/activities/sessions/{session}/hold",
        {"fika": True, "present_partners": ["{partner}"]},
    ),
    Door(
        "WithdrawSessionHold",
        "POST",
        "/activities/sessions/{held}/hold/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("CancelSession", "POST", "/activities/sessions/{session}/cancel", WHY, NEEDS_REASON),
    Door(
        "WithdrawSessionCancel",
        "POST",
        "/activities/sessions/{cancelled}/cancel/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("WithdrawSession", "POST", "/activities/sessions/{session}/withdraw", WHY, NEEDS_REASON),
    Door(
        "RecordParticipation",
        "POST",
        "/activities/sessions/{session}/participations",
        {"person": "{person}"},
    ),
    Door(
        "WithdrawParticipation",
        "POST",
        "/activities/participations/{participation}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "RecordSessionHeadcount",
        "POST",
        "/activities/sessions/{session}/headcounts",
        {"newcomers": 12, "established": 5, "unknown": 1, "children": {"0-5": 3, "6-12": 0}},
        frozenset({"newcomers", "established"}),
    ),
    Door(
        "WithdrawSessionHeadcount",
        "POST",
        "/activities/headcounts/{tally}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "WelcomeVolunteer",
        "POST",
        "/activities/volunteers",
        {
            "given_name": "Maria",
            "family_name": "Ek",
            "phone": "070-1740607",
            "email": "maria@example.org",
            "partner": "{partner}",
            "known_until": "2027-06-01",
            "channel": "partner",
        },
        frozenset({"given_name"}),
    ),
    Door(
        "LeaveVolunteering",
        "POST",
        "/activities/volunteers/{volunteer}/leave",
        {"reason": "studies"},
        NEEDS_REASON,
    ),
    Door(
        "WithdrawVolunteerLeave",
        "POST",
        "/activities/volunteers/{gone}/leave/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "WithdrawVolunteer",
        "POST",
        "/activities/volunteers/{volunteer}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "ReportHours",
        "POST",
        "/activities/volunteers/{volunteer}/hours",
        {"date": EARLIER[:10], "minutes": 90, "session": "{session}"},
        frozenset({"date", "minutes"}),
    ),
    Door(
        "ApproveHours",
        "POST",
        "/activities/hours/approve",
        {"ids": ["{hours}"]},
        frozenset({"ids"}),
    ),
    Door("RejectHours", "POST", "/activities/hours/{hours}/reject", WHY, NEEDS_REASON),
    Door("WithdrawHours", "POST", "/activities/hours/{hours}/withdraw", WHY, NEEDS_REASON),
    Door(
        "ListDestination",
        "POST",
        "/referrals/destinations",
        DESTINATION,
        frozenset({"name", "category", "owner"}),
    ),
    Door(
        "ChangeDestination",
        "PATCH",
        "/referrals/destinations/{destination}",
        DESTINATION | SEEN,
        frozenset(SEEN),
    ),
    Door(
        "WithdrawDestination",
        "POST",
        "/referrals/destinations/{destination}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "MakeReferral",
        "POST",
        "/referrals/referrals",
        {
            "person": "{person}",
            "for": "child",
            "age_band": "6-12",
            "destination": "{destination}",
            "ground": None,
            "initiated_by": "visitor",
            "occurred_at": EARLIER,
        },
        frozenset({"person", "destination", "initiated_by", "occurred_at"}),
    ),
    Door(
        "AdvanceReferral",
        "POST",
        "/referrals/referrals/{referral}/advance",
        {"expected_version": 2, "rung": "accompanied", "via": "together", "ground": None},
        frozenset({"rung", *SEEN}),
    ),
    Door(
        "WithdrawAdvance",
        "POST",
        "/referrals/referrals/{referral}/advances/{rung}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("DeclineReferral", "POST", "/referrals/referrals/{referral}/decline", {}),
    Door(
        "WithdrawDecline",
        "POST",
        "/referrals/referrals/{declined}/decline/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("WithdrawReferral", "POST", "/referrals/referrals/{referral}/withdraw", WHY, NEEDS_REASON),
)


async def make_world(host: Caller) -> dict[str, str]:
    """One of everything that doors are about, as it must be for them to open."""
    answer = await host.post("/visits/people", {"target_group": "abo", "site": SITE})
    person, position, _ = answer.receipt
    heard = host.saying(("Brygga-After", f"visits={position}"))
    leaves = f"/visits/people/{person}/parental-leaves"
    visit = {"person": person, "site": SITE, "occurred_at": EARLIER, "supports": ["it"]}
    counted = {"site": SITE, "date": EARLIER[:10], "newcomers": 1, "established": 0}
    listing = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
    destination = await host.made("/referrals/destinations", listing)
    link = {"person": person, "destination": destination} | LINK
    session = await host.made("/activities/sessions", SESSION)
    volunteer = await host.made("/activities/volunteers", {"given_name": "Maria"})
    gave = {"date": EARLIER[:10], "minutes": 60}
    namesake, dropped, lookalike, stranger = [
        await host.made("/visits/people", {"target_group": "abo", "site": SITE}) for _ in range(4)
    ]
    world = {
        "person": person,
        "namesake": namesake,
        "lookalike": lookalike,
        "merge": await host.made("/visits/people/merges", {"keep": person, "drop": dropped}),
        "distinction": await host.made(
            "/visits/people/distinct", {"one": person, "other": stranger}
        ),
        "leave": await host.made(leaves, {"from": "2026-09-01"}),
        "ended": await host.made(leaves, {"from": "2025-01-01", "to": "2025-06-01"}),
        "visit": await host.made("/visits/visits", visit),
        "headcount": await host.made("/visits/headcounts", counted),
        "opening": await host.made("/visits/openings", OPENING),
        "closed": await host.made("/visits/openings", OPENING),
        "partner": await host.made("/activities/partners", PARTNER),
        "activity": await host.made("/activities/activities", ACTIVITY),
        "session": session,
        "held": await host.made("/activities/sessions", SESSION),
        "cancelled": await host.made("/activities/sessions", SESSION),
        "participation": await host.made(f"/activities/sessions/{session}/participations", {}),
        "tally": await host.made(
            f"/activities/sessions/{session}/headcounts", {"newcomers": 1, "established": 0}
        ),
        "volunteer": volunteer,
        "hours": await host.made(f"/activities/volunteers/{volunteer}/hours", gave),
        "gone": await host.made("/activities/volunteers", {"given_name": "Yusuf"}),
        "destination": destination,
        "referral": await heard.made("/referrals/referrals", link),
        "declined": await heard.made("/referrals/referrals", link),
        "rung": "contact_made",
    }
    await host.made(f"{leaves}/{world['ended']}/end", {"on": "2025-03-01"})
    await host.made(f"/visits/openings/{world['closed']}/close", WHY)
    await host.made(f"/activities/sessions/{world['held']}/hold", {"fika": True})
    await host.made(f"/activities/sessions/{world['cancelled']}/cancel", WHY)
    await host.made(f"/activities/volunteers/{world['gone']}/leave", {"reason": "work"})
    await host.made(f"/referrals/referrals/{world['referral']}/advance", STEP)
    await host.made(f"/referrals/referrals/{world['declined']}/decline", {})
    return world
