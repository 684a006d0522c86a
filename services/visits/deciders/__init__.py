"""Everything that visits decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.visits import commands as c
from services.visits.deciders.headcounts import headcounts
from services.visits.deciders.leaves import leaves
from services.visits.deciders.openings import openings
from services.visits.deciders.people import people
from services.visits.deciders.visits import visits
from shared.command import Command
from shared.decider import AnyDecider
from shared.privacy.access import RecordRead, reading

DECIDERS: Final[Mapping[type[Command], AnyDecider]] = {
    c.RegisterPerson: people,
    c.CorrectPerson: people,
    c.WithdrawPerson: people,
    c.StartParentalLeave: leaves,
    c.EndParentalLeave: leaves,
    c.WithdrawParentalLeaveEnd: leaves,
    c.WithdrawParentalLeave: leaves,
    c.RecordVisit: visits,
    c.CorrectVisit: visits,
    c.WithdrawVisit: visits,
    c.RecordHeadcount: headcounts,
    c.WithdrawHeadcount: headcounts,
    c.RecordOpening: openings,
    c.CloseOpening: openings,
    c.WithdrawOpeningClose: openings,
    c.WithdrawOpening: openings,
    RecordRead: reading,
}
