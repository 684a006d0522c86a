"""Every command's door, with the fullest body that it takes, and a world in which it would take it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from shared.cards import card_of, plain
from tests.http import STAFF, Caller
from tests.wire import Answer

Body = dict[str, Any]
MAKING: Final = (
    "Register",
    "Decide",
    "Note",
    "Start",
    "Stock",
    "Admit",
    "Record",
    "Agree",
    "Plan",
    "Schedule",
    "Welcome",
    "Report",
    "ApproveHours",
    "List",
    "Make",
    "Open",
    "Decide",
    "Define",
    "Form",
    "GiveInformation",
    "OfferEscort",
    "SetSupportPeriod",
    "SetTargetGroup",
    "Ask",
    "Merge",
    "State",
)
CALLED: Final = {
    "card_id": "card",
    "lost_id": "card",
    "stocked_id": "card",
    "declined": "referral",
    "ended": "leave",
    "matched": "arrival",
    "closed": "opening",
    "held": "session",
    "cancelled": "session",
    "gone": "volunteer",
    "tally": "headcount",
    "lost": "card",
    "shut": "destination",
    "verified": "destination",
    "counting": "definition",
    "stocked": "card",
    "done": "escort",
    "settled": "person",
    "baby": "person",
    "lodger": "person",
    "newcomer": "person",
    "namesake": "person",
    "lookalike": "person",
    "roster_count": "count",
}
"""What the API calls what a world calls otherwise."""

OF_THE_PERSON: Final = {"SetTargetGroup", "SetSupportPeriod"}
"""What is made in a person's own stream has the version of the person."""

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
    also: tuple[str, ...] = ()
    """As what else a host must be signed in to come through."""
    tells: frozenset[str] = frozenset()
    """What its answer carries beside the receipt."""

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

    def asker(self, host: Caller, *, site: Sequence[str] = ()) -> Caller:
        """The host, signed in as whoever may come through."""
        return host.who(*STAFF, *self.also, site=site) if self.also or site else host

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
    "description": "Böcker, läxhjälp och en sagostund på fredagar.",
    "rrule": "FREQ=WEEKLY;BYDAY=MO",
    "begins": "10:00",
    "ends": "18:30",
    "address": "Mörbyleden 1",
    "url": "https://example.org/biblioteket",
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
ARRIVAL: Final[Body] = {"name": "Yusuf", "site": SITE, "occurred_at": EARLIER}
MODE: Final = {
    "scope": "activity",
    "id": "00000000-0000-4000-8000-000000000001",
    "mode": "pseudonymous",
    "decision": "SN 2026/117",
    "decided_on": "2026-09-01",
    "from": "2026-09-01",
}
DECISION: Final = {
    "kind": "duplicates",
    "site": SITE,
    "decision": "SN 2026/117",
    "decided_on": "2026-09-01",
    "from": "2026-09-15",
}
OPENED: Final = {"reason": "found unconscious on the stairs"}
PARTNER: Final = {"name": "Simklubben", "kind": "association"}
BARE: Final = {"target_group": "abo", "site": SITE}
MEANING: Final = {
    "code": "okand",
    "newcomer": False,
    "counts_for_grant": False,
    "from": "2020-01-01",
}
"""What holds of this group anyway: other tests share the database."""
DEFINITION: Final = MEANING | {"until_support_ends": False}
COUNTING: Final = {"code": "hlr", "counts_for_goal_1": True, "from": "2020-01-01"}
"""What holds of this category anyway."""
LENGTH: Final = {"kind": "single", "years": 2, "from": "2020-01-01"}
"""What is usual anyway."""
INFORMED: Final = {"notice_version": "2026-1", "language": "fa-AF"}
OFFERED: Final = {"offered_at": EARLIER, "accepted": True}
OUTCOME: Final = {"kind": "job", "source": "volunteer", "on": EARLIER[:10]}
OUTREACH: Final = {"channel": "lokaltidning", "on": EARLIER[:10]}
HANDOVER: Final = {"from": "anna-for-now", "to": "yusuf-for-now", "on": EARLIER[:10]}
ROSTER: Final = {"as_of": "2020-02-29"}
COUNT: Final = {"as_of": "2020-01-31", "newcomers": 120, "on_leave": 9}
"""Before the roster, so that figures go on naming people: other tests share the database."""
CASEWORKER: Final = ("caseworker",)
SUPPORTED: Final = {"from": "2026-01-01", "to": "2027-12-31"}
GROUP: Final = {"target_group": "ebo", "from": "2026-01-01"}
SEEN: Final = {"expected_version": 1}
MANAGER: Final = ("unit_manager",)
ERASE: Final = {"person": "{person}", "basis": "art_17", "decision": "SN 2026/0412"}
LINK: Final = {"initiated_by": "visitor", "occurred_at": EARLIER}
STEP: Final = {"rung": "contact_made", "expected_version": 1}
WHY: Final = {"reason": "was somebody else"}
NEEDS_REASON: Final = frozenset({"reason"})

DOORS: Final[tuple[Door, ...]] = (
    Door(
        "RegisterPerson",
        "POST",
        "/visits/people",
        PERSON | {"site": SITE, "occurred_at": EARLIER},
        frozenset({"target_group", "site"}),
    ),
    Door(
        "CorrectPerson",
        "PATCH",
        "/visits/people/{person}",
        PERSON | SEEN | {"occurred_at": EARLIER},
        frozenset(SEEN),
    ),
    Door("WithdrawPerson", "POST", "/visits/people/{person}/withdraw", WHY, NEEDS_REASON),
    Door("DefineTargetGroup", "POST", "/visits/target-groups", DEFINITION, frozenset(MEANING)),
    Door(
        "WithdrawTargetGroupDefinition",
        "POST",
        "/visits/target-groups/{definition}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "SetTargetGroup",
        "POST",
        "/visits/people/{settled}/target-group",
        GROUP,
        frozenset(GROUP),
    ),
    Door(
        "WithdrawTargetGroup",
        "POST",
        "/visits/people/{settled}/target-group/{setting}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "SetSupportPeriod",
        "POST",
        "/visits/people/{settled}/support-period",
        {"from": "2026-01-01", "to": "2028-12-31", "reason": "a child was born"},
        frozenset({"from"}),
    ),
    Door(
        "WithdrawSupportPeriod",
        "POST",
        "/visits/people/{settled}/support-period/{period}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("DefineSupportLength", "POST", "/visits/support-lengths", LENGTH, frozenset(LENGTH)),
    Door(
        "WithdrawSupportLength",
        "POST",
        "/visits/support-lengths/{length}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "FormHousehold",
        "POST",
        "/visits/people/{newcomer}/household",
        {
            "kind": "family",
            "members": ["{lodger}"],
            "guardian_of": ["{baby}"],
            "from": "2026-01-01",
        },
        frozenset({"kind", "from"}),
    ),
    Door(
        "LeaveHousehold",
        "POST",
        "/visits/people/{settled}/household/leave",
        {"on": "2026-02-01"},
        frozenset({"on"}),
    ),
    Door(
        "WithdrawHouseholdLeave",
        "POST",
        "/visits/people/{baby}/household/{household}/leave/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "WithdrawHousehold",
        "POST",
        "/visits/people/{settled}/household/{household}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "StateRoster",
        "POST",
        "/visits/rosters",
        ROSTER | {"entered": ["{newcomer}"], "left": ["{lodger}"]},
        frozenset(ROSTER),
        CASEWORKER,
    ),
    Door(
        "WithdrawRoster",
        "POST",
        "/visits/rosters/{roster}/withdraw",
        WHY,
        NEEDS_REASON,
        CASEWORKER,
    ),
    Door("StateRosterCount", "POST", "/visits/rosters/counts", COUNT, frozenset(COUNT)),
    Door(
        "WithdrawRosterCount",
        "POST",
        "/visits/rosters/counts/{roster_count}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "GiveInformation",
        "POST",
        "/visits/people/{person}/information",
        INFORMED,
        frozenset(INFORMED),
    ),
    Door(
        "WithdrawInformation",
        "POST",
        "/visits/people/{person}/information/{information}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "OfferEscort",
        "POST",
        "/visits/people/{person}/escorts",
        OFFERED | {"done_at": EARLIER},
        frozenset(OFFERED),
    ),
    Door(
        "FinishEscort",
        "POST",
        "/visits/people/{person}/escorts/{escort}/done",
        {"done_at": EARLIER},
        frozenset({"done_at"}),
    ),
    Door(
        "WithdrawEscortDone",
        "POST",
        "/visits/people/{person}/escorts/{done}/done/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "WithdrawEscort",
        "POST",
        "/visits/people/{person}/escorts/{escort}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "ReportOutcome",
        "POST",
        "/visits/people/{person}/outcomes",
        OUTCOME,
        frozenset(OUTCOME),
    ),
    Door(
        "WithdrawOutcome",
        "POST",
        "/visits/people/{person}/outcomes/{outcome}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("RecordOutreach", "POST", "/visits/outreach", OUTREACH, frozenset(OUTREACH)),
    Door("WithdrawOutreach", "POST", "/visits/outreach/{outreach}/withdraw", WHY, NEEDS_REASON),
    Door("MakeHandover", "POST", "/visits/handovers", HANDOVER, frozenset(HANDOVER)),
    Door("WithdrawHandover", "POST", "/visits/handovers/{handover}/withdraw", WHY, NEEDS_REASON),
    Door(
        "SetProtectedIdentity",
        "POST",
        "/visits/people/{person}/protected-identity",
        {"on": True, "named_readers": ["caseworker", "unit_manager", "host", "anna"]},
        frozenset({"on"}),
        ("caseworker",),
    ),
    Door(
        "SetRestriction",
        "POST",
        "/visits/people/{person}/restriction",
        {"on": True, "reason": "asked for it"},
        frozenset({"on", "reason"}),
        ("unit_manager",),
    ),
    Door(
        "OpenEmergencyAccess",
        "POST",
        "/visits/emergency-access",
        {"person": "{person}", "reason": "found unconscious on the stairs"},
        frozenset({"person", "reason"}),
    ),
    Door(
        "WithdrawEmergencyAccess",
        "POST",
        "/visits/emergency-access/{access}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "DecideException",
        "POST",
        "/visits/exceptions",
        DECISION | {"to": "2027-06-30"},
        frozenset(DECISION),
        ("admin",),
    ),
    Door(
        "WithdrawException",
        "POST",
        "/visits/exceptions/{exception}/withdraw",
        WHY,
        NEEDS_REASON,
        ("admin",),
    ),
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
        "IssueCard",
        "POST",
        "/visits/people/{person}/cards",
        {"card": "{stocked}"},
        tells=frozenset({"code", "person"}),
    ),
    Door(
        "GiveCard",
        "POST",
        "/visits/cards",
        {
            "target_group": "abo",
            "sex": "man",
            "birth_year": 1990,
            "site": SITE,
            "occurred_at": EARLIER,
        },
        frozenset({"site"}),
        tells=frozenset({"code", "person"}),
    ),
    Door(
        "StockCards",
        "POST",
        "/visits/cards/stock",
        {"n": 2, "site": SITE},
        frozenset({"n", "site"}),
        tells=frozenset({"codes"}),
    ),
    Door("RevokeCard", "POST", "/visits/cards/{card}/revoke", WHY),
    Door(
        "WithdrawCardRevoke",
        "POST",
        "/visits/cards/{lost}/revoke/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("WithdrawCardIssue", "POST", "/visits/cards/{card}/issue/withdraw", WHY, NEEDS_REASON),
    Door("WithdrawCardStock", "POST", "/visits/cards/{stocked}/stock/withdraw", WHY, NEEDS_REASON),
    Door(
        "AdmitDevice",
        "POST",
        "/visits/devices",
        {"site": SITE, "name": "surfplattan vid dörren"},
        frozenset({"site", "name"}),
        tells=frozenset({"token"}),
    ),
    Door("RevokeDevice", "POST", "/visits/devices/{device}/revoke", WHY),
    Door(
        "RecordVisit",
        "POST",
        "/visits/visits",
        {
            "person": "{person}",
            "card": None,
            "site": SITE,
            "occurred_at": EARLIER,
            "supports": ["it", {"code": "admin", "given_by": "volunteer"}],
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
        SEEN
        | {
            "supports": ["it", {"code": "bostad", "given_by": "unit"}],
            "stayed": True,
            "children": 1,
        },
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
    Door(
        "NoteArrival",
        "POST",
        "/visits/arrivals",
        ARRIVAL | {"supports": ["it", "admin"], "given_by": "host"},
        frozenset(ARRIVAL),
    ),
    Door(
        "MatchArrival",
        "POST",
        "/visits/arrivals/{arrival}/match",
        {"person": "{person}"},
        frozenset({"person"}),
    ),
    Door("WithdrawMatch", "POST", "/visits/arrivals/{matched}/match/withdraw", WHY, NEEDS_REASON),
    Door("WithdrawArrival", "POST", "/visits/arrivals/{arrival}/withdraw", WHY, NEEDS_REASON),
    Door("DecideMode", "POST", "/visits/modes", MODE, frozenset(MODE)),
    Door("WithdrawMode", "POST", "/visits/modes/{mode}/withdraw", WHY, NEEDS_REASON),
    Door("AskErasure", "POST", "/visits/erasures", ERASE, frozenset(ERASE), MANAGER),
    Door("ApproveErasure", "POST", "/visits/erasures/{erasure}/approve", {}, also=MANAGER),
    Door(
        "WithdrawErasure", "POST", "/visits/erasures/{erasure}/withdraw", WHY, NEEDS_REASON, MANAGER
    ),
    Door(
        "SettleConflict",
        "POST",
        "/visits/conflicts/{conflict}/settle",
        {"choose": {"phone": "070-1740608"}, "expected_version": 3},
        frozenset({"choose"}),
    ),
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
            "joined_on": "2026-01-11",
        },
        frozenset({"given_name"}),
    ),
    Door(
        "LeaveVolunteering",
        "POST",
        "/activities/volunteers/{volunteer}/leave",
        {"reason": "studies", "left_on": EARLIER[:10]},
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
    Door("DefineCategory", "POST", "/referrals/categories", COUNTING, frozenset(COUNTING)),
    Door(
        "WithdrawCategoryDefinition",
        "POST",
        "/referrals/categories/{counting}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
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
        "VerifyDestination",
        "POST",
        "/referrals/destinations/{destination}/verify",
        {"on": EARLIER[:10]},
    ),
    Door(
        "WithdrawDestinationVerification",
        "POST",
        "/referrals/destinations/{verified}/verify/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "CloseDestination",
        "POST",
        "/referrals/destinations/{destination}/close",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "WithdrawDestinationClose",
        "POST",
        "/referrals/destinations/{shut}/close/withdraw",
        WHY,
        NEEDS_REASON,
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
        {
            "expected_version": 2,
            "rung": "accompanied",
            "via": "together",
            "ground": None,
            "occurred_at": EARLIER,
        },
        frozenset({"rung", *SEEN}),
    ),
    Door(
        "WithdrawAdvance",
        "POST",
        "/referrals/referrals/{referral}/advances/{rung}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "DeclineReferral",
        "POST",
        "/referrals/referrals/{referral}/decline",
        {"occurred_at": EARLIER},
    ),
    Door(
        "WithdrawDecline",
        "POST",
        "/referrals/referrals/{declined}/decline/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("WithdrawReferral", "POST", "/referrals/referrals/{referral}/withdraw", WHY, NEEDS_REASON),
)


async def _erasure(host: Caller) -> str:
    """What somebody else asked for, so that a host who manages the unit as well may approve it."""
    person = await host.made("/visits/people", {"target_group": "abo", "site": SITE})
    other = host.who("unit_manager", sub="somebody-else")
    return await other.made("/visits/erasures", ERASE | {"person": person})


async def _conflict(host: Caller) -> str:
    """What became of an edit that came by a queue, once somebody else had put the same field right."""
    person = await host.made("/visits/people", BARE)
    await host.patch(f"/visits/people/{person}", SEEN | {"phone": "070-1740606"})
    late = {"person": person, "phone": "070-1740607"} | SEEN
    item = {"key": str(uuid4()), "command": "CorrectPerson", "data": late}
    [answer] = (await host.ask("/visits/batch", [item])).json()
    return str(answer["problem"]["conflict"])


async def make_world(host: Caller) -> dict[str, str]:
    """One of everything that doors are about, as it must be for them to open."""
    answer = await host.post("/visits/people", BARE)
    person, position, _ = answer.receipt
    heard = host.saying(("Brygga-After", f"visits={position}"))
    leaves = f"/visits/people/{person}/parental-leaves"
    visit = {"person": person, "site": SITE, "occurred_at": EARLIER, "supports": ["it"]}
    counted = {"site": SITE, "date": EARLIER[:10], "newcomers": 1, "established": 0}
    listing = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
    destination = await host.made("/referrals/destinations", listing)
    link = {"person": person, "destination": destination} | LINK
    session = await host.made("/activities/sessions", SESSION)
    maria = {"given_name": "Maria", "joined_on": "2026-01-11"}
    volunteer = await host.made("/activities/volunteers", maria)
    gave = {"date": EARLIER[:10], "minutes": 60}
    cards = f"/visits/people/{person}/cards"
    card, lost = (await host.post(cards, {}), await host.post(cards, {}))
    stock = await host.post("/visits/cards/stock", {"n": 1, "site": SITE})
    people = "/visits/people"
    settled, baby, lodger, newcomer = [await host.made(people, BARE) for _ in range(4)]
    namesake, dropped, lookalike, stranger = [await host.made(people, BARE) for _ in range(4)]
    family = {"kind": "family", "members": [baby], "guardian_of": [baby], "from": "2026-01-01"}
    world = {
        "person": person,
        "settled": settled,
        "baby": baby,
        "lodger": lodger,
        "newcomer": newcomer,
        "namesake": namesake,
        "lookalike": lookalike,
        "merge": await host.made(f"{people}/merges", {"keep": lodger, "drop": dropped}),
        "distinction": await host.made(f"{people}/distinct", {"one": person, "other": stranger}),
        "period": await host.made(f"{people}/{settled}/support-period", SUPPORTED),
        "length": await host.made("/visits/support-lengths", LENGTH),
        "household": await host.made(f"{people}/{settled}/household", family),
        "definition": await host.made("/visits/target-groups", MEANING),
        "setting": await host.made(f"/visits/people/{settled}/target-group", GROUP),
        "roster": await host.who("caseworker").made(
            "/visits/rosters", ROSTER | {"entered": [newcomer]}
        ),
        "roster_count": await host.made("/visits/rosters/counts", COUNT),
        "information": await host.made(f"{people}/{person}/information", INFORMED),
        "escort": await host.made(f"{people}/{person}/escorts", OFFERED),
        "done": await host.made(f"{people}/{person}/escorts", OFFERED | {"done_at": EARLIER}),
        "outcome": await host.made(f"{people}/{person}/outcomes", OUTCOME),
        "outreach": await host.made("/visits/outreach", OUTREACH),
        "handover": await host.made("/visits/handovers", HANDOVER),
        "leave": await host.made(leaves, {"from": "2026-09-01"}),
        "ended": await host.made(leaves, {"from": "2025-01-01", "to": "2025-06-01"}),
        "card": plain(card.json()["code"]),
        "card_id": card.receipt[0],
        "lost": plain(lost.json()["code"]),
        "lost_id": lost.receipt[0],
        "stocked": plain(stock.json()["codes"][0]),
        "stocked_id": str(card_of(stock.json()["codes"][0])),
        "device": await host.made("/visits/devices", {"site": SITE, "name": "surfplattan"}),
        "visit": await host.made("/visits/visits", visit),
        "access": await host.made("/visits/emergency-access", OPENED | {"person": person}),
        "exception": await host.who("admin").made("/visits/exceptions", DECISION),
        "headcount": await host.made("/visits/headcounts", counted),
        "opening": await host.made("/visits/openings", OPENING),
        "closed": await host.made("/visits/openings", OPENING),
        "arrival": await host.made("/visits/arrivals", ARRIVAL),
        "matched": await host.made("/visits/arrivals", ARRIVAL),
        "mode": await host.made("/visits/modes", MODE),
        "erasure": await _erasure(host),
        "conflict": await _conflict(host),
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
        "verified": await host.made("/referrals/destinations", listing),
        "shut": await host.made("/referrals/destinations", listing),
        "counting": await host.made("/referrals/categories", COUNTING),
        "referral": await heard.made("/referrals/referrals", link),
        "declined": await heard.made("/referrals/referrals", link),
        "rung": "contact_made",
    }
    await host.made(f"{people}/{baby}/household/leave", {"on": "2026-03-01"})
    await host.made(f"{leaves}/{world['ended']}/end", {"on": "2025-03-01"})
    await host.made(f"/visits/arrivals/{world['matched']}/match", {"person": person})
    await host.made(f"/visits/cards/{world['lost']}/revoke", WHY)
    await host.made(f"/visits/openings/{world['closed']}/close", WHY)
    await host.made(f"/activities/sessions/{world['held']}/hold", {"fika": True})
    await host.made(f"/activities/sessions/{world['cancelled']}/cancel", WHY)
    await host.made(f"/activities/volunteers/{world['gone']}/leave", {"reason": "work"})
    await host.made(f"/referrals/destinations/{world['verified']}/verify", {})
    await host.made(f"/referrals/destinations/{world['shut']}/close", WHY)
    await host.made(f"/referrals/referrals/{world['referral']}/advance", STEP)
    await host.made(f"/referrals/referrals/{world['declined']}/decline", {})
    return world
