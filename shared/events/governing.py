"""The words of governance: who decides, who has a seat, what a grant is for; each code list written once."""

from collections.abc import Mapping
from typing import Final, Literal, NewType
from uuid import UUID

BodyDecisionId = NewType("BodyDecisionId", UUID)
MeetingId = NewType("MeetingId", UUID)
SeatId = NewType("SeatId", UUID)
LessonId = NewType("LessonId", UUID)
GrantEntryId = NewType("GrantEntryId", UUID)
RevisionId = NewType("RevisionId", UUID)
ReleaseId = NewType("ReleaseId", UUID)
DisclosureId = NewType("DisclosureId", UUID)

Indicator = Literal[
    "G1",
    "G2",
    "G3",
    "G4",
    "G5",
    "E0",
    "E1",
    "E2",
    "E3",
    "E4",
    "E5",
    "E6",
    "E7",
    "E8",
    "E9",
    "E10",
    "E11",
    "E12",
    "E13",
    "E14",
    "E15",
    "E16",
    "E17",
    "E18",
    "E19",
    "E20",
]
"""The goals, and what else is reckoned (DOMAIN §4)."""

DecidingBody = Literal["steering", "working", "unit", "board"]
"""Who decides: the two groups, which are kept apart, the unit, and the board above it."""
Group = Literal["steering", "working"]
SeatKind = Literal["leading", "member", "own_experience_woman", "own_experience_man"]
SEATS: Final[Mapping[tuple[Group, SeatKind], int]] = {
    ("steering", "leading"): 3,
    ("working", "member"): 4,
    ("working", "own_experience_woman"): 1,
    ("working", "own_experience_man"): 1,
}
"""How many seats of each kind the two groups have (DOMAIN §1, E19)."""
DecisionOutcome = Literal["carried_out", "dropped"]
LessonTheme = Literal[
    "reach",
    "host",
    "volunteers",
    "activities",
    "referrals",
    "privacy",
    "cooperation",
    "other",
]
GrantKind = Literal["granted", "spent", "returned"]
GrantPurpose = Literal["staff", "premises", "activities", "information", "volunteers", "other"]
"""What a state grant is given and spent for (R13)."""

ControlledGoal = Literal["G1", "G2"]
"""The goals that count persons, of which the total may leave exact by a decision (R14)."""
Recipient = Literal["steering", "working_group", "lansstyrelsen", "municipal_board", "public"]
"""Who may get a total exact: the two groups, and bodies outside."""
