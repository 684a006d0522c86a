"""Everything that visits decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.visits.commands import headcounts as counting
from services.visits.commands import leaves as leaving
from services.visits.commands import merges as merging
from services.visits.commands import openings as opening
from services.visits.commands import people as knowing
from services.visits.commands import visits as visiting
from services.visits.deciders.distinctions import distinctions
from services.visits.deciders.headcounts import headcounts
from services.visits.deciders.leaves import leaves
from services.visits.deciders.merges import merges
from services.visits.deciders.openings import openings
from services.visits.deciders.people import people
from services.visits.deciders.visits import visits
from shared.command import Command
from shared.decider import AnyDecider
from shared.privacy.access import RecordRead, reading

DECIDERS: Final[Mapping[type[Command], AnyDecider]] = {
    knowing.RegisterPerson: people,
    knowing.CorrectPerson: people,
    knowing.WithdrawPerson: people,
    merging.MergePersons: merges,
    merging.UndoMerge: merges,
    merging.RecordDistinction: distinctions,
    merging.WithdrawDistinction: distinctions,
    leaving.StartParentalLeave: leaves,
    leaving.EndParentalLeave: leaves,
    leaving.WithdrawParentalLeaveEnd: leaves,
    leaving.WithdrawParentalLeave: leaves,
    visiting.RecordVisit: visits,
    visiting.CorrectVisit: visits,
    visiting.WithdrawVisit: visits,
    counting.RecordHeadcount: headcounts,
    counting.WithdrawHeadcount: headcounts,
    opening.RecordOpening: openings,
    opening.CloseOpening: openings,
    opening.WithdrawOpeningClose: openings,
    opening.WithdrawOpening: openings,
    RecordRead: reading,
}
