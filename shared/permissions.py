"""Who may do what: role by action by relation, as one table (DESIGN §11). Every endpoint is in it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal, get_args

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
    "SearchPeople": CASE,
    "OpenPerson": CASE | {"dpo": "anywhere"},
    "ReadHistory": DESK | {"dpo": "anywhere"},
    "ReadDuplicates": CASE,
    "MergePersons": CASE,
    "UndoMerge": CASE,
    "RecordDistinction": CASE,
    "WithdrawDistinction": CASE,
    "StartParentalLeave": CASE,
    "EndParentalLeave": CASE,
    "WithdrawParentalLeaveEnd": CASE,
    "WithdrawParentalLeave": CASE,
    "RecordVisit": DESK | {"kiosk": "nameless_at_site"},
    "CorrectVisit": DESK,
    "WithdrawVisit": DESK,
    "RecordHeadcount": DESK | {"volunteer": "at_site"},
    "WithdrawHeadcount": DESK,
    "RecordOpening": DESK,
    "CloseOpening": DESK,
    "WithdrawOpeningClose": DESK,
    "WithdrawOpening": DESK,
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
    "ListDestination": DESK,
    "ChangeDestination": DESK,
    "WithdrawDestination": DESK,
    "ReadDestinations": CASE | INSIDE | {"volunteer": "anywhere", "kiosk": "anywhere"},
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


@lru_cache(maxsize=1000)  # asked for every command of a batch
def right(action: str, roles: frozenset[str]) -> Relation | None:
    """The widest relation under which somebody with these roles may do this; None where they may not."""
    given = {relation for role, relation in MAY[action].items() if role in roles}
    return next((relation for relation in get_args(Relation) if relation in given), None)
