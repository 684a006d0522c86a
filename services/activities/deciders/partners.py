"""Who works together with the meeting place."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.activities.commands.partners import AgreePartner, WithdrawPartner
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.activities import PartnerAgreed, PartnerWithdrawn
from shared.events.envelope import Recorded

PartnerCommand = AgreePartner | WithdrawPartner


@dataclass(frozen=True, slots=True)
class Partner:
    """What is known of one partner."""

    version: int = 0
    agreed: bool = False


def evolve(partner: Partner, fact: Recorded) -> Partner:
    """The partner after one fact."""
    match fact.event:
        case PartnerAgreed():
            return Partner(fact.version, agreed=True)
        case PartnerWithdrawn():
            return Partner(fact.version)
        case _:
            return partner


def decide(asked: Asked[PartnerCommand], partner: Partner, _: Seen) -> Accepted:
    """What follows from a wish about a partner."""
    match asked.command:
        case AgreePartner(agreed_on=since, ends_on=until) if since and until and until < since:
            raise Refused("ends_before_it_begins", "/ends_on")
        case AgreePartner() as wish:
            agreed = PartnerAgreed(partner=asked.key, **dict(wish))
            return Accepted((agreed,), asked.key, 1)
        case WithdrawPartner() if not partner.agreed:
            raise Refused("no_such_partner", "/partner")
        case WithdrawPartner(reason=reason):
            back = PartnerWithdrawn(partner=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, partner.version + 1)
        case _:
            assert_never(asked.command)


partners: Final[Decider[PartnerCommand, Partner]] = Decider(
    initial=Partner(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
