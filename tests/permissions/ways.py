"""Every way in: the routes that the applications have, and a request for each that is in order."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, cast
from uuid import uuid4

from fastapi.routing import APIRoute

from deploy.contracts import applications
from shared.events.words import SERVICES, Service
from shared.permissions import ONLY_FOR, right
from shared.roles import Role
from tests.doors import ARRIVAL, COUNT, GROUND, MODE, ROSTER
from tests.http import Caller
from tests.wire import Answer

APPS: Final = applications()
OPEN: Final = {
    *("alive", "ready", "metrics", "configured"),
    *("OpenCode", "ConfirmCode", "StylePages"),
    *("OpenListing", "SaveListing"),
    "ReadCalendar",
}
"""Of these anybody may ask; they tell nothing of anybody. A one-time link is its own key."""
EITHER: Final = {
    "ReadGoals": ("ReadGoals", "ReadReleasedGoals"),
    "ReadIndicator": ("ReadIndicator", "ReadReleasedIndicator"),
    "ReadShifts": ("ReadShifts", "ReadShiftCounts"),
    "ReadBaselines": ("ReadBaselines", "ReadBaselineValues"),
    "ReadMeetings": ("ReadMeetings", "ReadOwnMeetings"),
    "ReadSeats": ("ReadSeats", "ReadOwnSeats"),
    "ReadDecisions": ("ReadDecisions", "ReadOwnDecisions"),
}
"""All of it for some, less for others; refused to the rest."""
INTERNAL: Final = {
    *("NotePerson", "NoteGuard", "WithdrawNote", "RecordRead"),
    *("NoteHandover", "WithdrawHandoverNote", "NoteSite", "WithdrawSiteNote"),
    *("NotePartner", "WithdrawPartnerNote"),
    *("NoteMerge", "WithdrawMergeNote", "NoteErasure", "ConfirmErasure"),
    *("NoteCard", "NoteMode", "WithdrawModeNote", "TakePart", "TakePlace"),
    "KnowVolunteerLink",
    *("DrawCard", "TakeCard", "StockCard", "ScanCard", "KnowDevice", "CompleteErasure"),
    *("NoteConflict", "ConcludeConflict"),
    *("KnowDestinationLink", "KeepListing"),
    *("KnowReferralCode", "ConfirmReferral", "RevokeUngrounded", "ReopenGrounded"),
    "FollowSeries",
    "VersionIndicator",
    "DrawReview",
    "ReleaseFigures",
}
"""Asked by reactions, by loops and by doors, never by a caller."""

SITE: Final = {"site": "motesplatsen"}
NOW: Final = datetime.now(UTC).isoformat()
REASON: Final = {"reason": "a slip"}
PLAN: Final = {"kind": "sprakcafe", "starts_at": NOW, "duration_minutes": 90, **SITE}
CAFE: Final = {
    "title": "Språkcafé",
    "initiated_by": "partner",
    "starts_at": "2026-09-14T18:00:00+02:00",
}
"""It lies behind, so no session follows from it while others look on."""
BODIES: Final[Mapping[str, dict[str, Any]]] = {
    "RegisterPerson": {"target_group": "abo", **SITE},
    "CorrectPerson": {"expected_version": 1, "sex": "kvinna"},
    "WithdrawPerson": REASON,
    "SetProtectedIdentity": {"on": True, "named_readers": ["caseworker", "unit_manager"]},
    "SetRestriction": {"on": True, **REASON},
    "OpenEmergencyAccess": {"person": str(uuid4()), "reason": "found on the stairs"},
    "WithdrawEmergencyAccess": REASON,
    "DecideException": {
        "kind": "room",
        "decision": "SN 2026/117",
        "decided_on": "2026-09-01",
        "from": "2026-09-15",
        **SITE,
    },
    "WithdrawException": REASON,
    "DefineTargetGroup": {
        "code": "okand",
        "newcomer": False,
        "counts_for_grant": False,
        "from": "2020-01-01",
    },
    "WithdrawTargetGroupDefinition": REASON,
    "SetTargetGroup": {"target_group": "ebo", "from": "2026-09-01"},
    "WithdrawTargetGroup": REASON,
    "SetSupportPeriod": {"from": "2026-09-01"},
    "DefineSupportLength": {"kind": "single", "years": 2, "from": "2020-01-01"},
    "WithdrawSupportLength": REASON,
    "WithdrawSupportPeriod": REASON,
    "FormHousehold": {"kind": "single", "from": "2026-09-01"},
    "LeaveHousehold": {"on": "2026-09-01"},
    "WithdrawHouseholdLeave": REASON,
    "WithdrawHousehold": REASON,
    "StateRoster": ROSTER,
    "WithdrawRoster": REASON,
    "StateRosterCount": COUNT,
    "WithdrawRosterCount": REASON,
    "GiveInformation": {"notice_version": "2026-1", "language": "so"},
    "WithdrawInformation": REASON,
    "OfferEscort": {"offered_at": NOW, "accepted": True},
    "FinishEscort": {"done_at": NOW},
    "WithdrawEscortDone": REASON,
    "WithdrawEscort": REASON,
    "ReportOutcome": {"kind": "job", "source": "visitor", "on": NOW[:10]},
    "WithdrawOutcome": REASON,
    "RecordOutreach": {"channel": "hemsida", "on": NOW[:10]},
    "WithdrawOutreach": REASON,
    "MakeHandover": {"from": "nobody", "to": "somebody", "on": NOW[:10]},
    "WithdrawHandover": REASON,
    "MergePersons": {"keep": str(uuid4()), "drop": str(uuid4())},
    "UndoMerge": REASON,
    "RecordDistinction": {"one": str(uuid4()), "other": str(uuid4())},
    "WithdrawDistinction": REASON,
    "StartParentalLeave": {"from": "2026-09-01"},
    "EndParentalLeave": {"on": "2026-10-01"},
    "WithdrawParentalLeaveEnd": REASON,
    "WithdrawParentalLeave": REASON,
    "IssueCard": {},
    "GiveCard": SITE,
    "StockCards": {"n": 1, **SITE},
    "RevokeCard": REASON,
    "WithdrawCardRevoke": REASON,
    "WithdrawCardIssue": REASON,
    "WithdrawCardStock": REASON,
    "AdmitDevice": {"name": "surfplattan", **SITE},
    "RevokeDevice": REASON,
    "RecordVisit": {"occurred_at": NOW, **SITE},
    "CorrectVisit": {"expected_version": 1, "stayed": True},
    "WithdrawVisit": REASON,
    "RecordHeadcount": {"date": NOW[:10], "newcomers": 3, "established": 2, **SITE},
    "WithdrawHeadcount": REASON,
    "RecordOpening": {
        "opens_at": "2026-09-14T17:00:00+02:00",
        "closes_at": "2026-09-14T20:00:00+02:00",
        **SITE,
    },
    "CloseOpening": REASON,
    "WithdrawOpeningClose": REASON,
    "WithdrawOpening": REASON,
    "NoteArrival": ARRIVAL,
    "MatchArrival": {"person": str(uuid4())},
    "WithdrawMatch": REASON,
    "WithdrawArrival": REASON,
    "DecideMode": MODE,
    "OpenSite": {"slug": "motesplatsen", "name": "x", "time_zone": "Europe/Stockholm"},
    "WithdrawSite": REASON,
    "WithdrawMode": REASON,
    "SettleConflict": {"choose": "theirs"},
    "AskErasure": {"person": str(uuid4()), "basis": "art_17", "decision": "SN 2026/0412"},
    "ApproveErasure": {},
    "WithdrawErasure": REASON,
    "AgreePartner": {"name": "Simklubben", "kind": "association"},
    "CorrectPartner": {"expected_version": 1, "kind": "company"},
    "EndPartner": {"on": NOW[:10]},
    "WithdrawPartnerEnd": REASON,
    "WithdrawPartner": REASON,
    "PlanActivity": PLAN | CAFE,
    "SkipDate": {"date": NOW[:10]},
    "WithdrawSkip": {"date": NOW[:10], **REASON},
    "EndActivity": {"on": NOW[:10]},
    "WithdrawActivityEnd": REASON,
    "WithdrawActivity": REASON,
    "ScheduleSession": PLAN,
    "MoveSession": {"starts_at": NOW},
    "HoldSession": {"fika": True},
    "WithdrawSessionHold": REASON,
    "CancelSession": REASON,
    "WithdrawSessionCancel": REASON,
    "WithdrawSession": REASON,
    "SignUp": {},
    "WithdrawSignUp": REASON,
    "RecordParticipation": {},
    "WithdrawParticipation": REASON,
    "RecordSessionHeadcount": {"newcomers": 3, "established": 2},
    "WithdrawSessionHeadcount": REASON,
    "WelcomeVolunteer": {"given_name": "Eva"},
    "CorrectVolunteer": {"expected_version": 1, "phone": "070-1740608"},
    "CheckVolunteer": {"seen_on": NOW[:10]},
    "WithdrawVolunteerCheck": REASON,
    "PauseVolunteer": {},
    "WithdrawVolunteerPause": REASON,
    "ReturnVolunteer": {},
    "WithdrawVolunteerReturn": REASON,
    "LeaveVolunteering": {"reason": "moved"},
    "WithdrawVolunteerLeave": REASON,
    "WithdrawVolunteer": REASON,
    "IssueVolunteerLink": {},
    "RevokeVolunteerLink": REASON,
    "OfferShift": {"session": str(uuid4()), "needed": 2},
    "TakeShift": {"volunteer": str(uuid4())},
    "ReleaseShift": {"volunteer": str(uuid4())},
    "SwapShift": {"from": str(uuid4()), "to": str(uuid4())},
    "WithdrawShift": REASON,
    "ReportHours": {"date": NOW[:10], "minutes": 90},
    "ApproveHours": {"ids": [str(uuid4())]},
    "RejectHours": REASON,
    "WithdrawHours": REASON,
    "LogFacilitation": {"date": NOW[:10], "minutes": 90, "task": "booking"},
    "WithdrawFacilitation": REASON,
    "RecordFurnishing": {"on": NOW[:10]},
    "WithdrawFurnishing": REASON,
    "DefineCategory": {"code": "hlr", "counts_for_goal_1": True, "from": "2020-01-01"},
    "WithdrawCategoryDefinition": REASON,
    "SetGoal": {"target": 100, "rung": "contact_made", "from": "2020-01-01"},
    "WithdrawGoalSet": REASON,
    "SetBaseline": {"indicator": "E10", "value": 0.4, "on": NOW[:10]},
    "WithdrawBaseline": REASON,
    "EnterGrant": {
        "kind": "granted",
        "purpose": "staff",
        "amount_ore": 100,
        "on": NOW[:10],
        "year": 2000,
    },
    "WithdrawGrantEntry": REASON,
    "RecordMeeting": {"body": "steering", "on": NOW[:10], "present": 3},
    "WithdrawMeeting": REASON,
    "FillSeat": {"body": "steering", "seat": "member", "from": NOW[:10]},
    "VacateSeat": {"on": NOW[:10]},
    "WithdrawSeatVacate": REASON,
    "WithdrawSeatFill": REASON,
    "RecordDecision": {"body": "unit", "title": "Öppet i juli", "decided_on": NOW[:10]},
    "CloseDecision": {"outcome": "dropped"},
    "WithdrawDecisionClose": REASON,
    "WithdrawDecision": REASON,
    "NoteLesson": {"on": NOW[:10], "theme": "reach", "text": "Affischer når få."},
    "WithdrawLesson": REASON,
    "OrderReview": {"from": "2026-09-01", "to": "2026-09-02"},
    "SignReview": {"findings": "none"},
    "WithdrawReviewSignature": REASON,
    "DecideDisclosure": {"figure": "G1", "recipient": "municipal_board", "decision": "SN 2026/1"},
    "WithdrawDisclosure": REASON,
    "WithdrawRelease": REASON,
    "ListDestination": {"name": "Simskolan", "category": "simskola", "owner": "outside"},
    "ChangeDestination": {"expected_version": 1, "name": "Biblioteket"},
    "VerifyDestination": {},
    "WithdrawDestinationVerification": REASON,
    "IssueDestinationLink": {},
    "RevokeDestinationLink": REASON,
    "CloseDestination": REASON,
    "WithdrawDestinationClose": REASON,
    "WithdrawDestination": REASON,
    "RecordGround": GROUND | {"person": str(uuid4()), "recipient": str(uuid4())},
    "RevokeGround": {},
    "WithdrawGroundRevoke": REASON,
    "WithdrawGround": REASON,
    "MakeReferral": {
        "person": str(uuid4()),
        "destination": str(uuid4()),
        "initiated_by": "visitor",
        "occurred_at": NOW,
    },
    "AdvanceReferral": {"rung": "contact_made", "expected_version": 1},
    "WithdrawAdvance": REASON,
    "DeclineReferral": {},
    "WithdrawDecline": REASON,
    "SayParticipated": {},
    "RevokeReferral": {},
    "WithdrawReferralRevoke": REASON,
    "CloseReferral": {"reason": "full"},
    "WithdrawReferralClose": REASON,
    "IssueReferralCode": {},
    "WithdrawReferralCode": REASON,
    "WithdrawReferral": REASON,
    "SearchPeople": {"name": "Nobody"},
    "ProposeDates": PLAN | CAFE,
}
ASKING: Final = {"SearchPeople", "ProposeDates"}
"""Of these, what only asks: no command."""
LISTS: Final = {"batch", "ImportDestinations"}
"""What takes a list, which may be empty."""
QUERIES: Final[Mapping[str, str]] = {
    "ReadRoom": "?site=motesplatsen",
    "ReadEvening": "?site=motesplatsen",
    "ReadGrounds": f"?person={uuid4()}",
    "ReadGrants": "?year=2026",
}
"""What must be asked beside the path."""
ANSWERS: Final[Mapping[str, int]] = {
    "RegisterPerson": 201,
    "OpenEmergencyAccess": 201,
    "DecideException": 201,
    "GiveCard": 201,
    "StockCards": 201,
    "AdmitDevice": 201,
    "DefineTargetGroup": 201,
    "DefineSupportLength": 201,
    "RecordOutreach": 201,
    "MakeHandover": 201,
    "StateRoster": 201,
    "StateRosterCount": 201,
    "ReadRoster": 200,
    "ReadSettings": 200,
    "MergePersons": 422,
    "RecordDistinction": 422,
    "ReadDuplicates": 200,
    "ReadRoom": 200,
    "ReadEvening": 200,
    "RecordVisit": 201,
    "RecordHeadcount": 201,
    "RecordOpening": 201,
    "NoteArrival": 201,
    "ReadArrivals": 200,
    "ReadConflicts": 200,
    "ReadErasures": 200,
    "DecideMode": 201,
    "OpenSite": 422,
    "AgreePartner": 201,
    "PlanActivity": 201,
    "ScheduleSession": 201,
    "ReadActivities": 200,
    "ProposeDates": 200,
    "ReadSessions": 200,
    "ApproveHours": 422,
    "AskErasure": 422,
    "WelcomeVolunteer": 201,
    "ReadVolunteers": 200,
    "ReadOneself": 200,
    "OfferShift": 422,
    "ReadShifts": 200,
    "ReadHours": 200,
    "LogFacilitation": 201,
    "ReadFacilitations": 200,
    "RecordFurnishing": 201,
    "ReadFurnishings": 200,
    "ReadPartners": 200,
    "DefineCategory": 201,
    "SetGoal": 201,
    "SetBaseline": 201,
    "EnterGrant": 201,
    "RecordMeeting": 201,
    "FillSeat": 422,
    "RecordDecision": 201,
    "NoteLesson": 201,
    "DecideDisclosure": 201,
    "ReadTargets": 200,
    "ReadBaselines": 200,
    "ReadGrants": 200,
    "ReadMeetings": 200,
    "ReadSeats": 200,
    "ReadDecisions": 200,
    "ReadLessons": 200,
    "OrderReview": 201,
    "ReadReviews": 200,
    "ReadDisclosures": 200,
    "ReadReleases": 200,
    "ReadCategories": 200,
    "ListDestination": 201,
    "RecordGround": 422,
    "ReadGrounds": 422,
    "MakeReferral": 422,
    "ReadReferrals": 200,
    "ReadReasons": 200,
    "SearchPeople": 200,
    "ReadDestinations": 200,
    "ExportDestinations": 200,
    "ImportDestinations": 200,
    "ReadGoals": 200,
    "ReadEvidence": 200,
    "ReadTrend": 200,
    "ReadCatalogue": 200,
    "ReadIndicator": 200,
    "ReadAuditEntries": 200,
    "ReadAuditKinds": 200,
    "ReadStatus": 200,
    "FollowStream": 200,
    "ReadCheckpoint": 200,
    "batch": 200,
}
"""What whoever may ask is answered; 404 where nothing is said: the thing is one that nobody made."""


def opens(name: str, roles: Collection[Role]) -> bool:
    """Whether the table lets somebody with these roles in; their own is only who has a link of their own."""
    return right(name, frozenset(roles)) not in {None, "own"}


@dataclass(frozen=True, slots=True)
class Way:
    """One route: where it is, and under which name it stands in the table."""

    service: Service
    method: str
    path: str
    name: str

    def allowed(self, *roles: Role) -> bool:
        """What the table says."""
        rows = EITHER.get(self.name, (self.name,))
        return self.name == "batch" or any(opens(row, roles) for row in rows)

    @property
    def address(self) -> str:
        """Where things are asked for that nobody made."""
        path = self.path.replace("{rung}", "contact_made").replace("{goal}", "G1")
        path = path.replace("{indicator}", "E1")
        path = re.sub(r"\{\w+\}", lambda _: str(uuid4()), path)
        return f"/{self.service}{path}{QUERIES.get(self.name, '')}"

    async def ask(self, caller: Caller) -> Answer:
        """What is answered to a request that is in order."""
        body: object = [] if self.name in LISTS else BODIES.get(self.name)
        said = [
            ("Idempotency-Key", str(uuid4())),
            ("Brygga-Purpose", min(ONLY_FOR.get(self.name, {"coordination"}))),
        ]
        content = None if body is None else json.dumps(body).encode()
        return await caller.send(self.method, self.address, content, said)


WAYS: Final = [
    Way(service, method, route.path_format, route.name)
    for service, app in zip(SERVICES, map(APPS.__getitem__, SERVICES), strict=True)
    for route in cast("list[APIRoute]", app.routes)
    for method in sorted(route.methods or ())
    if route.name not in OPEN
]
