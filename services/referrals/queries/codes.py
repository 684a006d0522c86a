"""One-time codes: the secret follows from the key that issued it, and what is kept of it opens nothing."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, Literal
from uuid import UUID

from services.referrals.deciders.destinations import destinations
from services.referrals.deciders.hanging import lapse
from services.referrals.deciders.links import Referral
from services.referrals.deciders.referrals import referrals
from services.referrals.queries import hanging
from services.referrals.queries.guarded import heard_of
from shared.database import Fetches
from shared.events.personal import CODE, PUBLIC, WHEN
from shared.log.recall import histories, things
from shared.privacy.tokens import TokenKind, proof_of
from shared.readmodel import ReadModel

CODES: Final = TokenKind(mark="", of="referral code")
"""Each names the key that issued it: a retry of that gets the same one."""

Standing = Literal["open", "confirmed", "over"]


class CodePage(ReadModel):
    """All that whoever has the code is told: of no person, only of the day on which somebody was linked."""

    destination: Annotated[str, PUBLIC]
    on: Annotated[date, WHEN]
    state: Annotated[Literal["open", "confirmed"], CODE]


@dataclass(frozen=True, slots=True)
class Opened:
    """What a code that was ours once leads to."""

    id: UUID
    referral: Referral
    destination: str
    standing: Standing

    @property
    def page(self) -> CodePage:
        """What is told of it while it opens anything."""
        state: Literal["open", "confirmed"] = "open" if self.standing == "open" else "confirmed"
        return CodePage(destination=self.destination, on=self.referral.made_on, state=state)


async def opened(db: Fetches, code: str, today: date) -> Opened | None:
    """What a code leads to, or led to once; None where nobody ever issued it."""
    key = CODES.named_in(code)
    thing = (await things(db, [key])).get(key) if key else None
    if thing is None:
        return None
    id_, stream = thing
    referral = referrals.state((await histories(db, [stream])).get(stream, ()))
    proof, code_now = proof_of(code), referral.code
    if code_now is None or code_now.proof != proof:
        return Opened(id_, referral, "", "over") if proof in referral.ended else None
    if code_now.expires_on < today:
        return Opened(id_, referral, "", "over")
    return await _opened(db, id_, referral, today)


async def _opened(db: Fetches, id_: UUID, referral: Referral, today: date) -> Opened:
    """What the present code leads to: over with the referral, its ground or the person."""
    assert referral.person  # noqa: S101 - a referral that was taken back has no code
    assert referral.destination  # noqa: S101 - likewise
    whose = (await heard_of(db, [referral.person])).people.get(referral.person)
    beside = await histories(db, [referral.destination])
    place = destinations.state(beside.get(referral.destination, ()))
    lapsed = lapse(referral, today, await hanging.beside(db, [referral]))
    may = whose is not None and not whose.restricted
    if not may or referral.left or lapsed or not place.values:
        return Opened(id_, referral, "", "over")
    standing: Standing = "open" if referral.state == "open" else "confirmed"
    return Opened(id_, referral, str(place.values["name"]), standing)
