"""What referrals tells of what it heard from activities: whom there is an agreement with (Brygga-After)."""

from typing import Annotated

from shared.events.event import Event
from shared.events.hearing import Noted
from shared.events.personal import OPAQUE
from shared.events.words import PartnerId

Partner = Annotated[PartnerId, OPAQUE]


class PartnerNoted(Event):
    """The service heard from activities that there is an agreement with this partner."""

    partner: Partner
    noted: Noted


class PartnerNoteWithdrawn(Event):
    """The service heard from activities that this partner was recorded by mistake."""

    partner: Partner
    noted: Noted
