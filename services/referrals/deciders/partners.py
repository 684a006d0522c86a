"""Whom there is an agreement with, as it was heard from activities: in the streams that it has them in."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.referrals.commands.partners import NotePartner, WithdrawPartnerNote
from shared.command import Command
from shared.decider import Accepted, Asked, Decider, Seen
from shared.events.activities import PartnerAgreed, PartnerWithdrawn
from shared.events.agreements import PartnerNoted, PartnerNoteWithdrawn
from shared.events.envelope import Recorded

PartnerNote = NotePartner | WithdrawPartnerNote

HEARS: Final = frozenset({PartnerAgreed.__name__, PartnerWithdrawn.__name__})
"""The facts of activities that are listened for."""


@dataclass(frozen=True, slots=True)
class Partner:
    """What has been heard of one partner."""

    version: int = 0
    agreed: bool = False


def react(fact: Recorded) -> Command:
    """The command that follows from a fact of activities that is listened for."""
    noted = fact.envelope.id
    match fact.event:
        case PartnerAgreed(partner=partner):
            return NotePartner(partner=partner, noted=noted)
        case PartnerWithdrawn(partner=partner):
            return WithdrawPartnerNote(partner=partner, noted=noted)
        case other:
            raise TypeError(type(other).__name__)


def evolve(partner: Partner, fact: Recorded) -> Partner:
    """What is known after one fact."""
    match fact.event:
        case PartnerNoted():
            return Partner(fact.version, agreed=True)
        case PartnerNoteWithdrawn():
            return Partner(fact.version)
        case _:
            return partner


def decide(asked: Asked[PartnerNote], partner: Partner, _: Seen) -> Accepted:
    """What was heard is noted once; hearing it again changes nothing."""
    wish = asked.command
    match wish:
        case NotePartner() if not partner.agreed:
            return Accepted((PartnerNoted(**dict(wish)),), wish.partner, partner.version + 1)
        case WithdrawPartnerNote() if partner.agreed:
            back = PartnerNoteWithdrawn(**dict(wish))
            return Accepted((back,), wish.partner, partner.version + 1)
        case NotePartner() | WithdrawPartnerNote():
            return Accepted((), wish.partner, partner.version)
        case _:
            assert_never(wish)


partners: Final[Decider[PartnerNote, Partner]] = Decider(
    initial=Partner(), stream=lambda asked: asked.command.partner, evolve=evolve, decide=decide
)
