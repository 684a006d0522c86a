"""Everything that visits decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.visits.commands import arrivals as arriving
from services.visits.commands import cards as carding
from services.visits.commands import conflicts as meeting
from services.visits.commands import devices as admitting
from services.visits.commands import erasures as forgetting
from services.visits.commands import exceptions as excepting
from services.visits.commands import handovers as handing
from services.visits.commands import headcounts as counting
from services.visits.commands import households as housing
from services.visits.commands import leaves as leaving
from services.visits.commands import merges as merging
from services.visits.commands import modes as ruling
from services.visits.commands import openings as opening
from services.visits.commands import people as knowing
from services.visits.commands import protection as protecting
from services.visits.commands import reach as reaching
from services.visits.commands import rosters as listing
from services.visits.commands import sites as placing
from services.visits.commands import support_periods as supporting
from services.visits.commands import target_groups as grouping
from services.visits.commands import visits as visiting
from services.visits.deciders.arrivals import arrivals
from services.visits.deciders.cards import cards, stocks
from services.visits.deciders.conflicts import conflicts
from services.visits.deciders.definitions import definitions
from services.visits.deciders.devices import devices
from services.visits.deciders.distinctions import distinctions
from services.visits.deciders.emergencies import emergencies
from services.visits.deciders.erasures import erasures
from services.visits.deciders.escorts import escorts
from services.visits.deciders.exceptions import exceptions
from services.visits.deciders.handovers import handovers
from services.visits.deciders.headcounts import headcounts
from services.visits.deciders.households import households
from services.visits.deciders.information import information
from services.visits.deciders.leaves import leaves
from services.visits.deciders.merges import merges
from services.visits.deciders.modes import modes
from services.visits.deciders.openings import openings
from services.visits.deciders.outcomes import outcomes
from services.visits.deciders.outreach import outreaches
from services.visits.deciders.people import people
from services.visits.deciders.roster_counts import roster_counts
from services.visits.deciders.rosters import rosters
from services.visits.deciders.sites import sites
from services.visits.deciders.support_lengths import support_lengths
from services.visits.deciders.support_periods import support_periods
from services.visits.deciders.target_groups import target_groups
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
    grouping.SetTargetGroup: target_groups,
    grouping.WithdrawTargetGroup: target_groups,
    grouping.DefineTargetGroup: definitions,
    grouping.WithdrawTargetGroupDefinition: definitions,
    supporting.SetSupportPeriod: support_periods,
    supporting.WithdrawSupportPeriod: support_periods,
    supporting.DefineSupportLength: support_lengths,
    supporting.WithdrawSupportLength: support_lengths,
    housing.FormHousehold: households,
    housing.LeaveHousehold: households,
    housing.WithdrawHouseholdLeave: households,
    housing.WithdrawHousehold: households,
    listing.StateRoster: rosters,
    listing.WithdrawRoster: rosters,
    listing.StateRosterCount: roster_counts,
    listing.WithdrawRosterCount: roster_counts,
    reaching.GiveInformation: information,
    reaching.WithdrawInformation: information,
    reaching.OfferEscort: escorts,
    reaching.FinishEscort: escorts,
    reaching.WithdrawEscortDone: escorts,
    reaching.WithdrawEscort: escorts,
    reaching.ReportOutcome: outcomes,
    reaching.WithdrawOutcome: outcomes,
    reaching.RecordOutreach: outreaches,
    reaching.WithdrawOutreach: outreaches,
    handing.MakeHandover: handovers,
    handing.WithdrawHandover: handovers,
    merging.MergePersons: merges,
    merging.UndoMerge: merges,
    merging.RecordDistinction: distinctions,
    merging.WithdrawDistinction: distinctions,
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
    visiting.ScanCard: visits,
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
    placing.OpenSite: sites,
    placing.WithdrawSite: sites,
    meeting.NoteConflict: conflicts,
    meeting.SettleConflict: conflicts,
    meeting.ConcludeConflict: conflicts,
    forgetting.AskErasure: erasures,
    forgetting.ApproveErasure: erasures,
    forgetting.WithdrawErasure: erasures,
    forgetting.CompleteErasure: erasures,
    RecordRead: reading,
}
