"""What is shown of the log of referrals, folded as it grows."""

from typing import Final

from services.referrals.projections.categories import categories
from services.referrals.projections.closings import closings
from services.referrals.projections.destinations import listings
from services.referrals.projections.grounds import grounds
from services.referrals.projections.links import links
from shared.projection import AnyProjection

PROJECTIONS: Final[tuple[AnyProjection, ...]] = (categories, closings, listings, grounds, links)
