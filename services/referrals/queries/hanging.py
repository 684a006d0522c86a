"""What tells whether the grounds hold on which links hang, as the log has it and not a view."""

from collections.abc import Collection
from uuid import UUID

from services.referrals.deciders.hanging import rests_on
from services.referrals.deciders.links import Referral
from shared.database import Fetches
from shared.decider import Seen
from shared.log.recall import histories


async def beside(db: Fetches, links: Collection[Referral]) -> Seen:
    """Every stream on which it rests whether the grounds of these hold."""
    seen, asked = Seen({}), set[UUID]()
    while more := {it for link in links for it in rests_on(link.person, link.ground, seen)} - asked:
        seen = Seen({**seen.history, **await histories(db, more)})
        asked |= more
    return seen
