"""Everything that visits decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.visits.commands import arrivals as arriving
from services.visits.commands import cards as carding
from services.visits.commands import devices as admitting
from services.visits.commands import exceptions as excepting
from services.visits.commands import headcounts as counting
from services.visits.commands import leaves as leaving
from services.visits.commands import modes as ruling
from services.visits.commands import openings as opening
from services.visits.commands import people as knowing
from services.visits.commands import protection as protecting
from services.visits.commands import visits as visiting
from services.visits.deciders.arrivals import arrivals
from services.visits.deciders.cards import cards, stocks
from services.visits.deciders.devices import devices
from services.visits.deciders.emergencies import emergencies
from services.visits.deciders.exceptions import exceptions
from services.visits.deciders.headcounts import headcounts
from services.visits.deciders.leaves import leaves
from services.visits.deciders.modes import modes
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
    protecting.SetProtectedIdentity: people,
    protecting.SetRestriction: people,
    protecting.OpenEmergencyAccess: emergencies,
    protecting.WithdrawEmergencyAccess: emergencies,
    excepting.DecideException: exceptions,
    excepting.WithdrawException: exceptions,
    leaving.StartParentalLeave: leaves,
    leaving.EndParentalLeave: leaves,
    leaving.WithdrawParentalLeaveEnd: leaves,
    leaving.WithdrawParentalLeave: leaves,
    carding.IssueCard: cards,
    carding.GiveCard: cards,
    carding.DrawCard: cards,
    carding.TakeCard: cards,
    carding.StockCard: cards,
    carding.RevokeCard: cards,
    carding.WithdrawCardRevoke: cards,
    carding.WithdrawCardIssue: cards,
    carding.WithdrawCardStock: cards,
    carding.StockCards: stocks,
    admitting.AdmitDevice: devices,
    admitting.KnowDevice: devices,
    admitting.RevokeDevice: devices,
    visiting.RecordVisit: visits,
    visiting.CorrectVisit: visits,
    visiting.WithdrawVisit: visits,
    counting.RecordHeadcount: headcounts,
    counting.WithdrawHeadcount: headcounts,
    opening.RecordOpening: openings,
    opening.CloseOpening: openings,
    opening.WithdrawOpeningClose: openings,
    opening.WithdrawOpening: openings,
    arriving.NoteArrival: arrivals,
    arriving.MatchArrival: arrivals,
    arriving.WithdrawMatch: arrivals,
    arriving.WithdrawArrival: arrivals,
    ruling.DecideMode: modes,
    ruling.WithdrawMode: modes,
    RecordRead: reading,
}
