"""What is shown of the log of activities, folded as it grows: lists without names."""

from typing import Final

from services.activities.projections.activities import activities
from services.activities.projections.facilitation import facilitations, furnishings
from services.activities.projections.headcounts import headcounts
from services.activities.projections.hours import approvals, hours
from services.activities.projections.occurrences import occurrences
from services.activities.projections.partners import partners
from services.activities.projections.sessions import sessions
from services.activities.projections.shifts import shifts
from services.activities.projections.sign_ups import sign_ups
from services.activities.projections.volunteers import volunteers
from shared.projection import AnyProjection

PROJECTIONS: Final[tuple[AnyProjection, ...]] = (
    activities,
    sessions,
    occurrences,
    sign_ups,
    partners,
    volunteers,
    shifts,
    headcounts,
    hours,
    approvals,
    facilitations,
    furnishings,
)
