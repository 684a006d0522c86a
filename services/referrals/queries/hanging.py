"""What tells whether the grounds hold on which links hang, as the log has it and not a view."""

from collections.abc import Collection

from services.referrals.deciders.hanging import rests_on
from services.referrals.deciders.links import Referral
from shared.database import Fetches
from shared.decider import Seen
from shared.log.recall import gathered


async def beside(db: Fetches, links: Collection[Referral]) -> Seen:
    """Every stream on which it rests whether the grounds of these hold."""
    return await gathered(
        db, lambda seen: (it for link in links for it in rests_on(link.person, link.ground, seen))
    )
