"""Links by which whoever runs a place keeps its listing; what is kept of a link opens nothing."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, Literal
from uuid import UUID

from services.referrals.commands.destinations import KEPT
from services.referrals.deciders.destinations import destinations
from services.referrals.deciders.places import Destination
from shared.database import Fetches
from shared.events.personal import CODE, PUBLIC, WHEN, NotPersonal
from shared.log.recall import histories
from shared.privacy.tokens import TokenKind, proof_of
from shared.readmodel import ReadModel

LINKS: Final = TokenKind(mark="", of="destination link")
"""Each names the destination; the key that issues it makes each of them another."""
State = Literal["asked", "kept"]


class ListingPage(ReadModel):
    """What whoever has the link may see and change of a listing, and its name: of no person."""

    state: Annotated[State, CODE]
    version: Annotated[int, NotPersonal("a counter")]
    verified_on: Annotated[date | None, WHEN]
    name: Annotated[str, PUBLIC]
    description: Annotated[str | None, PUBLIC]
    languages: Annotated[list[str], PUBLIC]
    min_age: Annotated[int | None, PUBLIC]
    max_age: Annotated[int | None, PUBLIC]
    cost_sek: Annotated[int | None, PUBLIC]
    childcare: Annotated[bool | None, PUBLIC]
    rrule: Annotated[str | None, PUBLIC]
    begins: Annotated[str | None, PUBLIC]
    ends: Annotated[str | None, PUBLIC]
    address: Annotated[str | None, PUBLIC]
    url: Annotated[str | None, PUBLIC]


@dataclass(frozen=True, slots=True)
class Kept:
    """The listing that a link of ours keeps, or kept once."""

    id: UUID
    proof: str
    place: Destination
    over: bool

    def page(self, state: State) -> ListingPage:
        """What is told of it while the link opens anything."""
        told = self.place.values or {}
        seen = {name: told[name] for name in KEPT} | {"languages": list(told["languages"])}
        day = max((self.place.told_on, *self.place.verified))
        return ListingPage(
            state=state,
            version=self.place.version,
            verified_on=None if day == date.min else day,
            name=told["name"],
            **seen,
        )


async def kept_by(db: Fetches, code: str, today: date) -> Kept | None:
    """The listing that a link keeps, or kept once; None where nobody ever issued it."""
    id_ = LINKS.named_in(code)
    if id_ is None:
        return None
    place, proof = destinations.state((await histories(db, [id_])).get(id_, ())), proof_of(code)
    known = place.ended | {place.link.proof} if place.link else place.ended
    if proof not in known:
        return None
    return Kept(id_, proof, place, over=not place.opened_by(proof, today))
