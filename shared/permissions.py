"""Who may do what: role by action by relation, as one table (DESIGN §11). Every endpoint is in it."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final, Literal, get_args

from shared.decider import SYSTEM

Role = Literal[
    "host",
    "project_lead",
    "caseworker",
    "volunteer",
    "unit_manager",
    "dpo",
    "auditor",
    "analyst",
    "operator",
    "steering",
    "working_group",
    "kiosk",
    "admin",
]
ROLES: Final[tuple[Role, ...]] = get_args(Role)

Relation = Literal["anywhere", "at_site", "nameless_at_site"]
"""`at_site`: the command's site is one of the actor's. `nameless_at_site`: and it names nobody."""

Rights = dict[Role, Relation]

DESK: Final[Rights] = {"host": "at_site", "project_lead": "at_site"}
CASE: Final[Rights] = DESK | {"caseworker": "at_site"}
LEAD: Final[Rights] = {"project_lead": "anywhere", "admin": "anywhere"}
"""Those who record what was decided about lists, modes and accounts."""
ROSTER: Final[Rights] = {"caseworker": "anywhere"}
"""Those who keep the roster; whoever works at the place has no need of it."""
RIGHTS: Final[Rights] = {"dpo": "anywhere", "unit_manager": "anywhere"}
"""Those who answer for what is kept of people (R9, R10)."""
INSIDE: Final[Rights] = {
    "host": "anywhere",
    "project_lead": "anywhere",
    "unit_manager": "anywhere",
    "analyst": "anywhere",
}
OUTSIDE: Final[Rights] = {
    "caseworker": "anywhere",
    "dpo": "anywhere",
    "auditor": "anywhere",
    "steering": "anywhere",
    "working_group": "anywhere",
}
"""Those who see only released figures (DESIGN §9)."""

MAY: Final[Mapping[str, Rights]] = {
    # visits
    "RegisterPerson": CASE,
    "CorrectPerson": CASE,
    "WithdrawPerson": CASE,
    "SearchPeople": CASE | {"unit_manager": "anywhere"},
    "OpenPerson": CASE | {"dpo": "anywhere", "unit_manager": "anywhere"},
    "SetProtectedIdentity": {"caseworker": "at_site", "unit_manager": "anywhere"},
    "SetRestriction": {"dpo": "anywhere", "unit_manager": "anywhere"},
    "OpenEmergencyAccess": CASE | {"unit_manager": "anywhere"},
    "WithdrawEmergencyAccess": CASE | {"unit_manager": "anywhere"},
    "DecideException": {"project_lead": "at_site", "admin": "at_site"},
    "WithdrawException": {"project_lead": "at_site", "admin": "at_site"},
    "DefineTargetGroup": LEAD,
    "WithdrawTargetGroupDefinition": LEAD,
    "SetTargetGroup": CASE,
    "WithdrawTargetGroup": CASE,
    "SetSupportPeriod": CASE,
    "WithdrawSupportPeriod": CASE,
    "DefineSupportLength": LEAD,
    "WithdrawSupportLength": LEAD,
    "FormHousehold": CASE,
    "LeaveHousehold": CASE,
    "WithdrawHouseholdLeave": CASE,
    "WithdrawHousehold": CASE,
    "StateRoster": ROSTER,
    "WithdrawRoster": ROSTER,
    "ReadRoster": ROSTER,
    "StateRosterCount": ROSTER | {"project_lead": "anywhere"},
    "WithdrawRosterCount": ROSTER | {"project_lead": "anywhere"},
    "GiveInformation": CASE,
    "WithdrawInformation": CASE,
    "OfferEscort": CASE,
    "FinishEscort": CASE,
    "WithdrawEscortDone": CASE,
    "WithdrawEscort": CASE,
    "ReportOutcome": DESK,
    "WithdrawOutcome": DESK,
    "RecordOutreach": CASE,
    "WithdrawOutreach": CASE,
    "MakeHandover": LEAD | {"unit_manager": "anywhere"},
    "WithdrawHandover": LEAD | {"unit_manager": "anywhere"},
    "ReadHistory": DESK | {"dpo": "anywhere"},
    "ReadDuplicates": CASE,
    "ReadRoom": DESK,
    "MergePersons": CASE,
    "UndoMerge": CASE,
    "RecordDistinction": CASE,
    "WithdrawDistinction": CASE,
    "StartParentalLeave": CASE,
    "EndParentalLeave": CASE,
    "WithdrawParentalLeaveEnd": CASE,
    "WithdrawParentalLeave": CASE,
    "IssueCard": DESK,
    "GiveCard": DESK,
    "StockCards": DESK,
    "RevokeCard": DESK,
    "WithdrawCardRevoke": DESK,
    "WithdrawCardIssue": DESK,
    "WithdrawCardStock": DESK,
    "FindByCard": CASE | {"unit_manager": "anywhere"},
    "ReadCards": CASE | {"unit_manager": "anywhere"},
    "DrawCode": DESK,
    "PrintStock": DESK,
    "AdmitDevice": {"admin": "at_site", "project_lead": "at_site"},
    "RevokeDevice": {"admin": "at_site", "project_lead": "at_site"},
    "RecordVisit": DESK | {"kiosk": "nameless_at_site"},
    "CorrectVisit": DESK,
    "WithdrawVisit": DESK,
    "RecordHeadcount": DESK | {"volunteer": "at_site"},
    "WithdrawHeadcount": DESK,
    "RecordOpening": DESK,
    "CloseOpening": DESK,
    "WithdrawOpeningClose": DESK,
    "WithdrawOpening": DESK,
    "NoteArrival": DESK,
    "MatchArrival": DESK,
    "WithdrawMatch": DESK,
    "WithdrawArrival": DESK,
    "ReadArrivals": DESK,
    "DecideMode": LEAD,
    "WithdrawMode": LEAD,
    "ReadConflicts": CASE,
    "SettleConflict": CASE,
    "AskErasure": RIGHTS,
    "ApproveErasure": RIGHTS,
    "WithdrawErasure": RIGHTS,
    # activities
    "AgreePartner": DESK,
    "WithdrawPartner": DESK,
    "PlanActivity": DESK,
    "WithdrawActivity": DESK,
    "ScheduleSession": DESK,
    "MoveSession": DESK,
    "HoldSession": DESK,
    "WithdrawSessionHold": DESK,
    "CancelSession": DESK,
    "WithdrawSessionCancel": DESK,
    "WithdrawSession": DESK,
    "ReadSessions": CASE | INSIDE | {"volunteer": "anywhere", "kiosk": "anywhere"},
    "RecordParticipation": DESK,
    "WithdrawParticipation": DESK,
    "RecordSessionHeadcount": DESK | {"volunteer": "at_site"},
    "WithdrawSessionHeadcount": DESK,
    "WelcomeVolunteer": DESK,
    "LeaveVolunteering": DESK,
    "WithdrawVolunteerLeave": DESK,
    "WithdrawVolunteer": DESK,
    "ReportHours": DESK,
    "ApproveHours": DESK,
    "RejectHours": DESK,
    "WithdrawHours": DESK,
    # referrals
    "DefineCategory": LEAD,
    "WithdrawCategoryDefinition": LEAD,
    "ReadCategories": CASE | INSIDE | LEAD | {"volunteer": "anywhere", "kiosk": "anywhere"},
    "ListDestination": DESK,
    "ChangeDestination": DESK,
    "VerifyDestination": DESK,
    "WithdrawDestinationVerification": DESK,
    "CloseDestination": DESK,
    "WithdrawDestinationClose": DESK,
    "WithdrawDestination": DESK,
    "ReadDestinations": CASE | INSIDE | {"volunteer": "anywhere", "kiosk": "anywhere"},
    "OpenDestination": CASE | INSIDE | {"volunteer": "anywhere", "kiosk": "anywhere"},
    "ReadContact": DESK,
    "ExportDestinations": CASE | INSIDE | {"volunteer": "anywhere", "kiosk": "anywhere"},
    "ImportDestinations": DESK,
    "MakeReferral": DESK,
    "AdvanceReferral": DESK,
    "WithdrawAdvance": DESK,
    "DeclineReferral": DESK,
    "WithdrawDecline": DESK,
    "WithdrawReferral": DESK,
    # reporting
    "ReadGoals": INSIDE,
    "ReadReleasedGoals": OUTSIDE,
    "ReadEvidence": INSIDE,
    "ReadStatus": INSIDE | OUTSIDE | {"operator": "anywhere", "admin": "anywhere"},
    "FollowStream": INSIDE,
}


def is_named(readers: AbstractSet[str] | None, sub: str, roles: AbstractSet[str]) -> bool:
    """Whether somebody is among those who may know of a person, named as themselves or by a role (R7).

    None is everybody. Who is called like a role does not have it.
    """
    if readers is None or SYSTEM in roles:
        return True
    return sub in readers - set(ROLES) or not roles.isdisjoint(readers)


@lru_cache(maxsize=1000)  # asked for every command of a batch
def right(action: str, roles: frozenset[str]) -> Relation | None:
    """The widest relation under which somebody with these roles may do this; None where they may not."""
    given = {relation for role, relation in MAY[action].items() if role in roles}
    return next((relation for relation in get_args(Relation) if relation in given), None)
