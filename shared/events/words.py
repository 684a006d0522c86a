"""The words of the meeting place (DOMAIN §2): each code list written once."""

from typing import Final, Literal, NewType, get_args
from uuid import UUID

Service = Literal["visits", "activities", "referrals", "reporting"]
SERVICES: Final[tuple[Service, ...]] = get_args(Service)

PersonId = NewType("PersonId", UUID)
VisitId = NewType("VisitId", UUID)
LeaveId = NewType("LeaveId", UUID)
HeadcountId = NewType("HeadcountId", UUID)
VolunteerId = NewType("VolunteerId", UUID)
DestinationId = NewType("DestinationId", UUID)
ReferralId = NewType("ReferralId", UUID)
GroundId = NewType("GroundId", UUID)
PartnerId = NewType("PartnerId", UUID)
ActivityId = NewType("ActivityId", UUID)
SessionId = NewType("SessionId", UUID)
SignUpId = NewType("SignUpId", UUID)
ParticipationId = NewType("ParticipationId", UUID)
HoursId = NewType("HoursId", UUID)
ShiftId = NewType("ShiftId", UUID)
FacilitationId = NewType("FacilitationId", UUID)
FurnishingId = NewType("FurnishingId", UUID)
OpeningId = NewType("OpeningId", UUID)
ArrivalId = NewType("ArrivalId", UUID)
ModeId = NewType("ModeId", UUID)
EmergencyId = NewType("EmergencyId", UUID)
ExceptionId = NewType("ExceptionId", UUID)
CardId = NewType("CardId", UUID)
StockId = NewType("StockId", UUID)
DeviceId = NewType("DeviceId", UUID)
DefinitionId = NewType("DefinitionId", UUID)
SettingId = NewType("SettingId", UUID)
PeriodId = NewType("PeriodId", UUID)
LengthId = NewType("LengthId", UUID)
HouseholdId = NewType("HouseholdId", UUID)
InformationId = NewType("InformationId", UUID)
EscortId = NewType("EscortId", UUID)
OutcomeId = NewType("OutcomeId", UUID)
OutreachId = NewType("OutreachId", UUID)
HandoverId = NewType("HandoverId", UUID)
SiteId = NewType("SiteId", UUID)
ErasureId = NewType("ErasureId", UUID)
MergeId = NewType("MergeId", UUID)
DistinctionId = NewType("DistinctionId", UUID)
ConflictId = NewType("ConflictId", UUID)
RosterId = NewType("RosterId", UUID)
RosterCountId = NewType("RosterCountId", UUID)
ReviewId = NewType("ReviewId", UUID)
SignatureId = NewType("SignatureId", UUID)

TargetGroup = Literal["kvotflykting", "abo", "ebo", "massflykt", "asylsokande", "anhorig", "okand"]
NEWCOMER_BY_DEFAULT: Final[frozenset[TargetGroup]] = frozenset(
    {"kvotflykting", "abo", "ebo", "massflykt", "anhorig"}
)

Support = Literal[
    "admin",
    "it",
    "bostad",
    "arbete",
    "blankett",
    "myndighet",
    "foraldrastod",
    "oppen_forskola",
    "foraldraledig_info",
    "ovrigt",
]
Giver = Literal["host", "volunteer", "unit"]
Sex = Literal["kvinna", "man", "uppgift_saknas"]
AgeBand = Literal["0-5", "6-12", "13-17", "vuxen"]
ChildBand = Literal["0-5", "6-12", "13-17"]
PersonnummerMotivation = Literal["identification", "case_link"]
InitiatedBy = Literal["municipality", "partner", "association", "visitor"]
Channel = Literal[
    "flyktinggruppen",
    "ledsagning",
    "ekonomiskt_bistand",
    "familjeenheten",
    "lokaltidning",
    "sociala_medier",
    "hemsida",
    "anslagstavla",
    "valkomstcenter",
    "vanner",
    "partner",
    "okand",
]

Category = Literal[
    "oppen_forskola",
    "bibliotek",
    "foreningsliv",
    "idrott",
    "ungdom",
    "sprakcafe",
    "laxhjalp",
    "simskola",
    "hlr",
    "foraldragrupp",
    "sygrupp",
    "aldre",
    "studiecirkel",
    "kultur_fritid",
    "studievagledning",
    "foraldrastodskurs",
    "vuxenutbildning",
    "sfi",
    "arbetscoach",
    "bosekreterare",
]
NOT_COUNTED_FOR_GOAL_1: Final[frozenset[Category]] = frozenset(
    {
        "studievagledning",
        "foraldrastodskurs",
        "vuxenutbildning",
        "sfi",
        "arbetscoach",
        "bosekreterare",
    }
)
COUNTED_FOR_GOAL_1: Final[frozenset[Category]] = (
    frozenset(get_args(Category)) - NOT_COUNTED_FOR_GOAL_1
)
Owner = Literal["same_authority", "other_authority", "outside"]
Beneficiary = Literal["self", "child"]

Goal = Literal["G1", "G2", "G3", "G4", "G5"]

Rung = Literal["informed", "contact_made", "accompanied", "participated"]
LADDER: Final[tuple[Rung, ...]] = get_args(Rung)
Via = Literal["self", "together", "host"]
ClosingReason = Literal["full", "cost", "language", "no_childcare", "distance", "time", "other"]
"""What stood in the way: these are the thresholds that somebody can lower (DOMAIN §4)."""
RevokingCause = Literal["visitor", "ground_revoked", "ground_expired"]
"""Why a referral is taken back: she wants it, or the ground that it hangs on holds no more (R8)."""
ConfirmedBy = Literal["destination", "visitor"]
"""Who said that she came: the destination by its one-time code, or she herself."""

GroundKind = Literal["waiver", "harm_test"]
GroundGiver = Literal["self", "guardian"]
GroundForm = Literal["oral", "written"]
DisclosedField = Literal[
    "name",
    "phone",
    "email",
    "interpreter_language",
    "age_band",
    "children_ages",
    "household",
    "suitable_times",
    "need",
]
"""What a ground may let staff tell; nothing of R5 is among it."""
ReservationCode = Literal["not_passed_on", "this_purpose_only", "not_kept"]
"""What whoever is told may not do with it (OSL 10:14)."""

PartnerKind = Literal["association", "municipal_unit", "company", "other"]
ActivityKind = Literal[
    "drop_in",
    "fika",
    "matlagning",
    "bakning",
    "foreningsdag",
    "foreningstraff",
    "verksamhetspresentation",
    "arbete_bostad",
    "foraldrastod",
    "volontarkvall",
    "mobleringshjalp",
    "sprakcafe",
    "ovrigt",
]

PresentingUnit = Literal[
    "missbruksenheten",
    "ekonomiskt_bistand",
    "familjeavdelningen",
    "arbetscoacher",
    "foraldrastod",
    "bosokarstod",
    "ungdomskoordinatorerna",
]
"""Units that come and inform; nobody is ever referred to one: that would reveal health or hardship."""

HouseholdKind = Literal["single", "family"]
OutcomeKind = Literal["job", "housing", "volunteering", "studies", "other"]
OutcomeSource = Literal["volunteer", "visitor", "association", "municipality", "unknown"]

LeavingReason = Literal["moved", "work", "studies", "time", "other", "unknown"]
FacilitationTask = Literal["booking", "shopping", "cleaning", "recruiting", "coordinating", "other"]

DocumentationMode = Literal["identified", "pseudonymous", "headcount"]
ModeScope = Literal["site", "activity"]
CardTurn = Literal["stocked", "unstocked", "given", "taken_back", "lost", "found"]
"""What may happen to a card, as those hear it who only need to know whose it is."""

Purpose = Literal[
    "drop_in_support",
    "coordination",
    "followup",
    "rights_request",
    "disposal",
    "access_review",
    "emergency",
]
Release = Literal["listed", "opened", "exported"]
"""A search's hits, somebody's record, or facts that left as a file."""
AccessFlag = Literal["same_surname"]
"""What only the service that releases can see: whoever reads has the family name of whom they read of."""
Trigger = Literal[
    "protected",
    "same_surname",
    "off_hours",
    "no_relation",
    "many",
    "export",
    "emergency",
    "refused_often",
]
"""Why an access is reviewed beside those that were drawn (R1)."""
Finding = Literal["none", "talked", "reported"]
"""What came of a review: nothing, a talk with who read, or a report of what happened."""
ExceptionKind = Literal["room", "tasks", "duplicates"]
"""Tonight's room, one's own open tasks, data quality: the named exceptions of R2."""
ErasureBasis = Literal["disposal", "art_17", "other"]
Edited = Literal["person", "visit"]
"""What two edits may meet at."""
Choice = Literal["mine", "theirs", "other"]
"""How a conflict was settled: by what the later edit said, by what stood already, by neither."""


def height(rung: Rung) -> int:
    """The rung's height on the referral ladder, 1 to 4 (DOMAIN §4)."""
    return LADDER.index(rung) + 1
