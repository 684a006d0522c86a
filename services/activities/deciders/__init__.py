"""Everything that activities decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.activities.commands import attendance as attending
from services.activities.commands import facilitation as facilitating
from services.activities.commands import hours as giving
from services.activities.commands import links as linking
from services.activities.commands import partners as agreeing
from services.activities.commands import planning
from services.activities.commands import sessions as scheduling
from services.activities.commands import shifts as helping
from services.activities.commands import sign_ups as signing
from services.activities.commands import volunteers as welcoming
from services.activities.deciders.activities import activities
from services.activities.deciders.approvals import approvals
from services.activities.deciders.contacts import contacts
from services.activities.deciders.facilitation import facilitations, furnishings
from services.activities.deciders.headcounts import headcounts
from services.activities.deciders.hours import hours
from services.activities.deciders.links import links
from services.activities.deciders.participations import participations
from services.activities.deciders.partners import partners
from services.activities.deciders.sessions import sessions
from services.activities.deciders.shifts import shifts
from services.activities.deciders.sign_ups import sign_ups
from services.activities.deciders.volunteers import volunteers
from shared.command import Command
from shared.decider import AnyDecider
from shared.hearing import NOTING
from shared.privacy.access import RecordRead, reading

DECIDERS: Final[Mapping[type[Command], AnyDecider]] = {
    agreeing.AgreePartner: partners,
    agreeing.CorrectPartner: partners,
    agreeing.EndPartner: partners,
    agreeing.WithdrawPartnerEnd: partners,
    agreeing.WithdrawPartner: partners,
    planning.PlanActivity: activities,
    planning.WithdrawActivity: activities,
    planning.SkipDate: activities,
    planning.WithdrawSkip: activities,
    planning.EndActivity: activities,
    planning.WithdrawActivityEnd: activities,
    scheduling.ScheduleSession: sessions,
    scheduling.MoveSession: sessions,
    scheduling.HoldSession: sessions,
    scheduling.WithdrawSessionHold: sessions,
    scheduling.CancelSession: sessions,
    scheduling.WithdrawSessionCancel: sessions,
    scheduling.WithdrawSession: sessions,
    scheduling.FollowSeries: sessions,
    signing.SignUp: sign_ups,
    signing.TakePlace: sign_ups,
    signing.WithdrawSignUp: sign_ups,
    attending.RecordParticipation: participations,
    attending.TakePart: participations,
    attending.WithdrawParticipation: participations,
    attending.RecordSessionHeadcount: headcounts,
    attending.WithdrawSessionHeadcount: headcounts,
    welcoming.WelcomeVolunteer: volunteers,
    welcoming.CorrectVolunteer: contacts,
    welcoming.CheckVolunteer: volunteers,
    welcoming.WithdrawVolunteerCheck: volunteers,
    welcoming.PauseVolunteer: volunteers,
    welcoming.WithdrawVolunteerPause: volunteers,
    welcoming.ReturnVolunteer: volunteers,
    welcoming.WithdrawVolunteerReturn: volunteers,
    welcoming.LeaveVolunteering: volunteers,
    welcoming.WithdrawVolunteerLeave: volunteers,
    welcoming.WithdrawVolunteer: volunteers,
    linking.IssueVolunteerLink: links,
    linking.KnowVolunteerLink: links,
    linking.RevokeVolunteerLink: links,
    helping.OfferShift: shifts,
    helping.TakeShift: shifts,
    helping.ReleaseShift: shifts,
    helping.SwapShift: shifts,
    helping.WithdrawShift: shifts,
    giving.ReportHours: hours,
    giving.ApproveHours: approvals,
    giving.RejectHours: hours,
    giving.WithdrawHours: hours,
    facilitating.LogFacilitation: facilitations,
    facilitating.WithdrawFacilitation: facilitations,
    facilitating.RecordFurnishing: furnishings,
    facilitating.WithdrawFurnishing: furnishings,
    RecordRead: reading,
    **NOTING,
}
