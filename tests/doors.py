"""Every command's door, with the fullest body that it takes."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

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
    "SignUp",
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
    "OfferShift",
    "Log",
    "SetSupportPeriod",
    "SetTargetGroup",
    "SetGoal",
    "Order",
    "SignReview",
    "Ask",
    "Merge",
    "State",
    "SetBaseline",
    "Enter",
    "Fill",
)
CALLED: Final = {
    "card_id": "card",
    "lost_id": "card",
    "stocked_id": "card",
    "declined": "referral",
    "taken_back": "referral",
    "ended_link": "referral",
    "coded": "referral",
    "lapsed": "ground",
    "ended": "leave",
    "matched": "arrival",
    "closed": "opening",
    "coming": "session",
    "held": "session",
    "paused": "activity",
    "over": "partner",
    "cancelled": "session",
    "gone": "volunteer",
    "pausing": "volunteer",
    "back": "volunteer",
    "checked": "volunteer",
    "linked": "volunteer",
    "taken": "shift",
    "tally": "headcount",
    "lost": "card",
    "shut": "destination",
    "unused": "destination",
    "kept": "destination",
    "verified": "destination",
    "counting": "definition",
    "aim": "setting",
    "base": "setting",
    "left_seat": "seat",
    "matter": "decision",
    "closed_matter": "decision",
    "reviewed": "review",
    "stocked": "card",
    "done": "escort",
    "settled": "person",
    "baby": "person",
    "lodger": "person",
    "newcomer": "person",
    "namesake": "person",
    "lookalike": "person",
    "dropped": "person",
    "stranger": "person",
    "leaver": "person",
    "roster_count": "count",
}
"""What the API calls what a world calls otherwise."""

OF_THE_PERSON: Final = {"SetTargetGroup", "SetSupportPeriod"}
"""What is made in a person's own stream has the version of the person."""

SITE: Final = "motesplatsen"
STOCKHOLM: Final = ZoneInfo("Europe/Stockholm")
EARLIER: Final = (datetime.now(STOCKHOLM) - timedelta(hours=1)).isoformat()
"""It begins with the day that it is at the place, whatever day it is by UTC."""
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
        return put(self.full, world)

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


def put(told: Any, world: dict[str, str]) -> Any:  # noqa: ANN401 - JSON is anything
    """The same, with what a world has in the place of its names."""
    match told:
        case dict():
            return {name: put(value, world) for name, value in told.items()}
        case list():
            return [put(value, world) for value in told]
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
PASSED: Final = "FREQ=WEEKLY;UNTIL=20261101T000000Z"
"""A rule whose dates all lie behind: nothing more follows from it while other tests look on."""
SESSION: Final[Body] = {
    "kind": "drop_in",
    "site": SITE,
    "starts_at": "2026-09-14T18:00:00+02:00",
    "duration_minutes": 180,
}
FACILITATED: Final[Body] = {"date": EARLIER[:10], "minutes": 60, "task": "shopping"}
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
TODAY: Final = datetime.now(STOCKHOLM).date()
LATELY: Final = {"from": f"{TODAY - timedelta(days=1)}", "to": f"{TODAY}"}
AIM: Final = {"target": 100, "rung": "contact_made", "from": "2020-01-01"}
"""What holds of goal 1 anyway."""
BEFORE: Final = {"indicator": "E10", "value": 0.4, "on": "2020-01-31"}
GRANTED: Final = {
    "kind": "granted",
    "purpose": "staff",
    "amount_ore": 5_000_000,
    "on": EARLIER[:10],
    "year": 2000,
}
"""Of a year in which nobody else has a grant: other tests share the database."""
MET: Final = {"body": "steering", "on": EARLIER[:10], "present": 3}
SEATED: Final = {"body": "working", "seat": "member", "from": "{day}", "to": "{day}"}
"""For a day that no other world has: a seat is taken once on a day."""
DECIDED: Final = {"body": "steering", "title": "Öppet i juli", "decided_on": EARLIER[:10]}
EXACT: Final = {"figure": "G1", "recipient": "municipal_board", "decision": "SN 2026/118"}
"""For a recipient who asks nothing here: other tests share the database."""
LEARNT: Final = {"on": EARLIER[:10], "theme": "reach", "text": "Affischer når få; grannar fler."}
COUNTING: Final = {"code": "hlr", "counts_for_goal_1": True, "from": "2020-01-01"}
"""What holds of this category anyway."""
PLACE: Final = {"slug": "{slug}", "name": "Biblioteket", "time_zone": "Europe/Stockholm"}
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
GROUND: Final = {
    "person": "{person}",
    "kind": "waiver",
    "given_by": "self",
    "given_on": EARLIER[:10],
    "form": "oral",
    "recipient": "{destination}",
    "scope": ["name", "phone"],
    "expires_on": f"{int(EARLIER[:4]) + 1}-01-02",
}
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
            "channel": "partner",
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
            "occurred_at": EARLIER,
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
    Door("OpenSite", "POST", "/visits/sites", PLACE, frozenset(PLACE)),
    Door("WithdrawSite", "POST", "/visits/sites/{site}/withdraw", WHY, NEEDS_REASON),
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
    Door(
        "AgreePartner",
        "POST",
        "/activities/partners",
        PARTNER | {"agreed_on": "2026-01-01", "ends_on": "2027-12-31"},
        frozenset(PARTNER),
    ),
    Door(
        "CorrectPartner",
        "PATCH",
        "/activities/partners/{partner}",
        PARTNER | SEEN | {"agreed_on": "2026-01-01", "ends_on": "2027-12-31"},
        frozenset(SEEN),
    ),
    Door(
        "EndPartner",
        "POST",
        "/activities/partners/{partner}/end",
        {"on": "2026-09-14"} | WHY,
        frozenset({"on"}),
    ),
    Door(
        "WithdrawPartnerEnd",
        "POST",
        "/activities/partners/{over}/end/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("WithdrawPartner", "POST", "/activities/partners/{partner}/withdraw", WHY, NEEDS_REASON),
    Door(
        "PlanActivity",
        "POST",
        "/activities/activities",
        ACTIVITY
        | {"partner": "{partner}", "rrule": PASSED, "capacity": 40, "hosts": ["anna"]}
        | {"skips": ["2026-10-12"]},
        frozenset(ACTIVITY),
    ),
    Door(
        "SkipDate",
        "POST",
        "/activities/activities/{activity}/skips",
        {"date": "2026-09-14", "reason": "nobody can be there"},
        frozenset({"date"}),
    ),
    Door(
        "WithdrawSkip",
        "POST",
        "/activities/activities/{paused}/skips/withdraw",
        {"date": "2026-09-14"} | WHY,
        frozenset({"date", "reason"}),
    ),
    Door(
        "EndActivity",
        "POST",
        "/activities/activities/{activity}/end",
        {"on": "2026-09-14"},
        frozenset({"on"}),
    ),
    Door(
        "WithdrawActivityEnd",
        "POST",
        "/activities/activities/{paused}/end/withdraw",
        WHY,
        NEEDS_REASON,
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
        SESSION
        | {"activity": "{activity}", "capacity": 12, "hosts": ["anna"]}
        | {"occurrence": None},
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
        {"fika": True, "present_partners": ["{partner}"], "presenting_units": ["arbetscoacher"]},
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
        "SignUp",
        "POST",
        "/activities/sessions/{session}/sign-ups",
        {"person": "{person}"},
    ),
    Door(
        "WithdrawSignUp",
        "POST",
        "/activities/sign-ups/{sign_up}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "RecordParticipation",
        "POST",
        "/activities/sessions/{session}/participations",
        {"person": "{person}", "card": None},
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
        {
            "newcomers": 12,
            "established": 5,
            "unknown": 1,
            "children": {"0-5": 3, "6-12": 0},
            "occurred_at": EARLIER,
        },
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
        "CorrectVolunteer",
        "PATCH",
        "/activities/volunteers/{volunteer}",
        SEEN
        | {
            "given_name": "Maria",
            "family_name": "Lind",
            "phone": "070-1740608",
            "email": "maria@example.org",
            "partner": "{partner}",
            "known_until": "2027-07-01",
        },
        frozenset(SEEN),
    ),
    Door(
        "CheckVolunteer",
        "POST",
        "/activities/volunteers/{volunteer}/check",
        {"seen_on": EARLIER[:10]},
        frozenset({"seen_on"}),
    ),
    Door(
        "WithdrawVolunteerCheck",
        "POST",
        "/activities/volunteers/{checked}/check/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "PauseVolunteer",
        "POST",
        "/activities/volunteers/{volunteer}/pause",
        {"on": EARLIER[:10]},
    ),
    Door(
        "WithdrawVolunteerPause",
        "POST",
        "/activities/volunteers/{pausing}/pause/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "ReturnVolunteer",
        "POST",
        "/activities/volunteers/{pausing}/return",
        {"on": EARLIER[:10]},
    ),
    Door(
        "WithdrawVolunteerReturn",
        "POST",
        "/activities/volunteers/{back}/return/withdraw",
        WHY,
        NEEDS_REASON,
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
        "IssueVolunteerLink",
        "POST",
        "/activities/volunteers/{volunteer}/link",
        {},
        tells=frozenset({"url"}),
    ),
    Door("RevokeVolunteerLink", "POST", "/activities/volunteers/{linked}/link/revoke", WHY),
    Door(
        "OfferShift",
        "POST",
        "/activities/shifts",
        {"session": "{coming}", "needed": 2},
        frozenset({"session", "needed"}),
    ),
    Door(
        "TakeShift",
        "POST",
        "/activities/shifts/{shift}/take",
        {"volunteer": "{volunteer}"},
        frozenset({"volunteer"}),
    ),
    Door(
        "ReleaseShift",
        "POST",
        "/activities/shifts/{taken}/release",
        {"volunteer": "{linked}"},
        frozenset({"volunteer"}),
    ),
    Door(
        "SwapShift",
        "POST",
        "/activities/shifts/{taken}/swap",
        {"from": "{linked}", "to": "{volunteer}"},
        frozenset({"from", "to"}),
    ),
    Door("WithdrawShift", "POST", "/activities/shifts/{shift}/withdraw", WHY, NEEDS_REASON),
    Door(
        "ReportHours",
        "POST",
        "/activities/volunteers/{volunteer}/hours",
        {"date": SESSION["starts_at"][:10], "minutes": 90, "session": "{session}"},
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
    Door("SetGoal", "POST", "/reporting/goals/{goal}/targets", AIM),
    Door(
        "WithdrawGoalSet",
        "POST",
        "/reporting/goals/targets/{aim}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "SetBaseline",
        "POST",
        "/reporting/baselines",
        BEFORE | {"source": "Samtal med Amina på kommunen."},
        frozenset(BEFORE),
    ),
    Door("WithdrawBaseline", "POST", "/reporting/baselines/{base}/withdraw", WHY, NEEDS_REASON),
    Door(
        "EnterGrant",
        "POST",
        "/reporting/grant-entries",
        GRANTED | {"receipt": "2026-0117"},
        frozenset(GRANTED) - {"year"},
    ),
    Door(
        "WithdrawGrantEntry",
        "POST",
        "/reporting/grant-entries/{entry}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "RecordMeeting",
        "POST",
        "/reporting/meetings",
        MET | {"decisions": ["{matter}"]},
        frozenset(MET),
    ),
    Door("WithdrawMeeting", "POST", "/reporting/meetings/{meeting}/withdraw", WHY, NEEDS_REASON),
    Door(
        "FillSeat",
        "POST",
        "/reporting/seats",
        SEATED | {"holder": "Yonas"},
        frozenset(SEATED) - {"to"},
    ),
    Door(
        "VacateSeat",
        "POST",
        "/reporting/seats/{seat}/vacate",
        {"on": "{day}"},
        frozenset({"on"}),
    ),
    Door(
        "WithdrawSeatVacate",
        "POST",
        "/reporting/seats/{left_seat}/vacate/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("WithdrawSeatFill", "POST", "/reporting/seats/{seat}/withdraw", WHY, NEEDS_REASON),
    Door(
        "RecordDecision",
        "POST",
        "/reporting/decisions",
        DECIDED | {"number": "SN 2026/117", "due_on": "2036-09-15", "responsible": "Maria"},
        frozenset(DECIDED),
    ),
    Door(
        "CloseDecision",
        "POST",
        "/reporting/decisions/{matter}/close",
        {"outcome": "carried_out", "on": EARLIER[:10]},
        frozenset({"outcome"}),
    ),
    Door(
        "WithdrawDecisionClose",
        "POST",
        "/reporting/decisions/{closed_matter}/close/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("WithdrawDecision", "POST", "/reporting/decisions/{matter}/withdraw", WHY, NEEDS_REASON),
    Door("NoteLesson", "POST", "/reporting/lessons", LEARNT, frozenset(LEARNT)),
    Door("WithdrawLesson", "POST", "/reporting/lessons/{lesson}/withdraw", WHY, NEEDS_REASON),
    Door(
        "DecideDisclosure",
        "POST",
        "/reporting/disclosures",
        EXACT | {"decided_on": "2026-09-01", "from": "2026-09-01"},
        frozenset(EXACT),
    ),
    Door(
        "WithdrawDisclosure",
        "POST",
        "/reporting/disclosures/{disclosure}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "OrderReview",
        "POST",
        "/reporting/reviews",
        LATELY,
        frozenset({"from", "to"}),
        also=("dpo",),
    ),
    Door(
        "SignReview",
        "POST",
        "/reporting/reviews/{review}/sign",
        {"findings": "talked", "note": "samtal om kvällspasset"},
        also=("dpo",),
    ),
    Door(
        "WithdrawReviewSignature",
        "POST",
        "/reporting/reviews/signatures/{signature}/withdraw",
        WHY,
        NEEDS_REASON,
        also=("dpo",),
    ),
    Door(
        "LogFacilitation",
        "POST",
        "/activities/facilitations",
        {"date": EARLIER[:10], "minutes": 90, "task": "booking"},
        frozenset({"date", "minutes", "task"}),
    ),
    Door(
        "WithdrawFacilitation",
        "POST",
        "/activities/facilitations/{facilitation}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "RecordFurnishing",
        "POST",
        "/activities/furnishings",
        {"on": EARLIER[:10], "volunteers": 4},
        frozenset({"on"}),
    ),
    Door(
        "WithdrawFurnishing",
        "POST",
        "/activities/furnishings/{furnishing}/withdraw",
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
        "IssueDestinationLink",
        "POST",
        "/referrals/destinations/{destination}/link",
        {},
        tells=frozenset({"url"}),
    ),
    Door("RevokeDestinationLink", "POST", "/referrals/destinations/{kept}/link/revoke", WHY),
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
        "/referrals/destinations/{unused}/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "RecordGround",
        "POST",
        "/referrals/grounds",
        GROUND | {"reservation_code": "not_passed_on"},
        frozenset(GROUND) - {"given_by", "form"},
    ),
    Door(
        "RevokeGround",
        "POST",
        "/referrals/grounds/{ground}/revoke",
        {"occurred_at": EARLIER},
    ),
    Door(
        "WithdrawGroundRevoke",
        "POST",
        "/referrals/grounds/{lapsed}/revoke/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("WithdrawGround", "POST", "/referrals/grounds/{ground}/withdraw", WHY, NEEDS_REASON),
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
    Door(
        "SayParticipated",
        "POST",
        "/referrals/referrals/{referral}/attended",
        {"occurred_at": EARLIER},
    ),
    Door(
        "RevokeReferral",
        "POST",
        "/referrals/referrals/{referral}/revoke",
        {"occurred_at": EARLIER},
    ),
    Door(
        "WithdrawReferralRevoke",
        "POST",
        "/referrals/referrals/{taken_back}/revoke/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "CloseReferral",
        "POST",
        "/referrals/referrals/{referral}/close",
        {"reason": "full", "occurred_at": EARLIER},
        NEEDS_REASON,
    ),
    Door(
        "WithdrawReferralClose",
        "POST",
        "/referrals/referrals/{ended_link}/close/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door(
        "IssueReferralCode",
        "POST",
        "/referrals/referrals/{referral}/code",
        {},
        tells=frozenset({"url", "qr"}),
    ),
    Door(
        "WithdrawReferralCode",
        "POST",
        "/referrals/referrals/{coded}/code/withdraw",
        WHY,
        NEEDS_REASON,
    ),
    Door("WithdrawReferral", "POST", "/referrals/referrals/{referral}/withdraw", WHY, NEEDS_REASON),
)
