"""Who wants to read of people here, and what for."""

from services.referrals.queries.guarded import Reader
from shared.events.words import Purpose
from shared.node import Node
from shared.web.asking import Caller


def reader_of(node: Node, asker: Caller, purpose: Purpose) -> Reader:
    """Whoever asks, as the guards of people meet them today."""
    return Reader(
        sub=asker.actor.sub,
        roles=asker.actor.roles,
        purpose=purpose,
        day=asker.now.astimezone(node.sites.zone(None)).date(),
        says_why=asker.reason is not None,
    )
