"""Everything one person is linked to, and how far each link came."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Annotated, Final
from uuid import UUID

from services.referrals.deciders.links import Referral, State
from services.referrals.deciders.referrals import referrals
from shared.database import Fetches
from shared.events.envelope import Recorded
from shared.events.personal import CODE, OPAQUE, NotPersonal, clear
from shared.events.referrals import ReferralClosed, ReferralMade
from shared.events.words import AgeBand, Beneficiary, ClosingReason, RevokingCause, Rung
from shared.handovers import Handovers
from shared.log.recall import histories
from shared.readmodel import ReadModel

OF: Final = """
select referral from (
    select referral, made_at from link where person = any($1)
    order by made_at desc, referral desc limit 500
) as newest
order by made_at, referral
"""
"""The newest, so that what was made last is never what is left out."""

_STEP: Final = clear("link", "person", "how far the link came, and when")


class PersonsLink(ReadModel):
    """One referral of a person as the desk goes on with it; `reached` tells the day of every rung."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    person: Annotated[UUID, clear("link", "person", "whose it is")]
    destination: Annotated[UUID, OPAQUE]
    beneficiary: Annotated[Beneficiary, CODE]
    age_band: Annotated[AgeBand | None, CODE]
    state: Annotated[State, CODE]
    rung: Annotated[Rung, _STEP]
    reached: Annotated[dict[Rung, date], _STEP]
    ground: Annotated[UUID | None, OPAQUE]
    reason: Annotated[ClosingReason | None, CODE]
    cause: Annotated[RevokingCause | None, CODE]
    linkable_until: Annotated[date | None, NotPersonal("until when a one-time link opens")]
    own: Annotated[bool, NotPersonal("whether it is the reader's own, or theirs by now")]


@dataclass(frozen=True, slots=True)
class Looking:
    """Who looks, on which day by which clock, and who took over from whom by then."""

    sub: str
    day: date
    zone: tzinfo
    handovers: Handovers

    def owns(self, referral: Referral) -> bool:
        """Whether they made it, or have it now."""
        at = referral.made_at
        since = at.astimezone(self.zone).date()
        return self.handovers.holder(referral.made_by, since, self.day, at) == self.sub


async def links_of(db: Fetches, ids: Collection[UUID], looking: Looking) -> list[PersonsLink]:
    """What was made under these ids, the oldest first; record the reading before releasing it."""
    rows = await db.fetch(OF, ids)
    told = await histories(db, [row["referral"] for row in rows])
    return [_link(told[row["referral"]], looking) for row in rows if row["referral"] in told]


def _link(facts: Sequence[Recorded], looking: Looking) -> PersonsLink:
    its = referrals.state(facts)
    made = next(it.event for it in facts if isinstance(it.event, ReferralMade))
    closed = [it.event.reason for it in facts if isinstance(it.event, ReferralClosed)]
    return PersonsLink(
        id=made.referral,
        version=its.version,
        person=made.person,
        destination=made.destination,
        beneficiary=made.beneficiary,
        age_band=made.age_band,
        state=its.state,
        rung=its.rung,
        reached={"informed": made.on, **its.reached},
        ground=its.ground,
        reason=closed[-1] if its.left == "closed" else None,
        cause=its.cause,
        linkable_until=its.code.expires_on if its.code else None,
        own=looking.owns(its),
    )
