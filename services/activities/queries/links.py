"""Which volunteer a link's token speaks for."""

import hmac
from typing import Final
from uuid import UUID

from services.activities.deciders.volunteers import Volunteer, volunteers
from shared.database import Fetches
from shared.log.recall import histories
from shared.privacy.tokens import TokenKind, proof_of

LINKS: Final = TokenKind("bv_", "volunteer-link")


async def volunteer_with(db: Fetches, token: str) -> tuple[UUID, Volunteer] | None:
    """The volunteer whose token this is, as long as they help and it was not ended."""
    if (id_ := LINKS.named_in(token)) is None:
        return None
    volunteer = volunteers.state((await histories(db, [id_])).get(id_, ()))
    proven = hmac.compare_digest(volunteer.link or "", proof_of(token))
    return (id_, volunteer) if proven and volunteer.standing in {"active", "paused"} else None
