"""What referrals asks of itself when it hears of partners."""

from uuid import UUID

from shared.command import Command


class NotePartner(Command):
    """Take note that there is an agreement with a partner; asked by the reaction, never by a caller."""

    partner: UUID
    noted: UUID


class WithdrawPartnerNote(Command):
    """Take note that a partner was a mistake; asked by the reaction, never by a caller."""

    partner: UUID
    noted: UUID
