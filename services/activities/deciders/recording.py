"""How much may be written down of who comes to a session: as its site and its activity allow that day (R4)."""

from uuid import UUID

from services.activities.deciders.one_session import Session
from shared.decider import Seen
from shared.hearing.modes import modes
from shared.modes import forbid, of_activity, of_site, strictest


def ruled_by(session: Session) -> tuple[UUID, ...]:
    """The streams with what was decided about the session's site and its activity."""
    activity = (of_activity(session.activity),) if session.activity else ()
    return (of_site(session.site), *activity)


def forbid_identity(session: Session, seen: Seen, *, by_card: bool) -> None:
    """Refuse more identity than the stricter of the two allowed on the session's day, whenever it is told.

    Who shows a card tells nothing but the card; who is named is named.
    """
    mode = strictest(seen.of(modes, stream).on(session.on) for stream in ruled_by(session))
    named = () if by_card else ("person",)
    forbid(mode, "/card" if by_card else "/person", somebody=True, named=named)
