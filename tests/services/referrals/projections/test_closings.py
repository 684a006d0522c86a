"""What stood in the way of a link is kept of nobody."""

from dataclasses import fields

from services.referrals.projections.closings import Closing, closings, evolve
from shared.events import referrals as e
from shared.events.event import Event
from tests.given import facts
from tests.services.referrals.telling import DECLINED, LIBRARY, LINK, MADE, OF, TODAY, WITHDRAWN

CLOSED = e.ReferralClosed(**OF, reason="full", on=TODAY)
BACK = e.ReferralCloseWithdrawn(**OF)


def told(*events: Event) -> Closing | None:
    closing = None
    for fact in facts(events):
        closing = evolve(closing, fact)
    return closing


def test_a_link_has_a_reason_while_it_is_closed() -> None:
    assert told(MADE) == told(MADE, CLOSED, BACK) == told(MADE, DECLINED) == Closing(LINK, LIBRARY)
    assert told(MADE, CLOSED) == Closing(LINK, LIBRARY, "full", TODAY)
    assert told(MADE, CLOSED, WITHDRAWN) is None


def test_it_says_nothing_of_a_person_and_so_forgets_nobody_r10() -> None:
    assert {it.name for it in fields(Closing)} == {"referral", "destination", "reason", "left_on"}
    assert closings.forgets is None
    assert "SubjectErased" not in closings.hears["referrals"]
