"""Views of history: facts to rows (pure)."""

from typing import Final

from services.reporting.projections.activities import activities
from services.reporting.projections.baselines import baselines
from services.reporting.projections.categories import categories
from services.reporting.projections.decisions import decisions
from services.reporting.projections.destinations import destinations
from services.reporting.projections.escorts import escorts
from services.reporting.projections.facilitation import facilitations
from services.reporting.projections.furnishings import furnishings
from services.reporting.projections.grants import grant_entries
from services.reporting.projections.headcounts import headcounts, session_headcounts
from services.reporting.projections.hours import approvals, hours
from services.reporting.projections.information import information
from services.reporting.projections.leaves import leaves
from services.reporting.projections.lessons import lessons
from services.reporting.projections.meetings import meetings
from services.reporting.projections.merges import merges
from services.reporting.projections.modes import modes
from services.reporting.projections.openings import openings
from services.reporting.projections.outcomes import outcomes
from services.reporting.projections.outreaches import outreaches
from services.reporting.projections.participations import participations
from services.reporting.projections.partners import partners
from services.reporting.projections.people import people
from services.reporting.projections.referrals import referrals
from services.reporting.projections.releases import disclosures, releases
from services.reporting.projections.rosters import counts, lines, rosters
from services.reporting.projections.seats import seats
from services.reporting.projections.sessions import sessions
from services.reporting.projections.support_periods import support_periods
from services.reporting.projections.target_groups import definitions, target_groups
from services.reporting.projections.targets import targets
from services.reporting.projections.versions import versions
from services.reporting.projections.visits import visits
from services.reporting.projections.volunteers import volunteers
from services.reporting.projections.words import words
from shared.projection import AnyProjection

PROJECTIONS: Final[tuple[AnyProjection, ...]] = (
    baselines,
    activities,
    categories,
    decisions,
    destinations,
    grant_entries,
    escorts,
    facilitations,
    furnishings,
    headcounts,
    session_headcounts,
    approvals,
    hours,
    information,
    leaves,
    lessons,
    meetings,
    merges,
    modes,
    openings,
    outcomes,
    outreaches,
    participations,
    partners,
    people,
    referrals,
    releases,
    disclosures,
    rosters,
    lines,
    counts,
    seats,
    sessions,
    support_periods,
    definitions,
    target_groups,
    targets,
    versions,
    visits,
    volunteers,
    words,
)
