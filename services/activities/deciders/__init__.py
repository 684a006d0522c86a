"""Everything that activities decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.activities import commands as c
from services.activities.deciders.activities import activities
from services.activities.deciders.approvals import approvals
from services.activities.deciders.headcounts import headcounts
from services.activities.deciders.hours import hours
from services.activities.deciders.participations import participations
from services.activities.deciders.partners import partners
from services.activities.deciders.sessions import sessions
from services.activities.deciders.volunteers import volunteers
from shared.command import Command
from shared.decider import AnyDecider
from shared.hearing import NOTING

DECIDERS: Final[Mapping[type[Command], AnyDecider]] = {
    c.AgreePartner: partners,
    c.WithdrawPartner: partners,
    c.PlanActivity: activities,
    c.WithdrawActivity: activities,
    c.ScheduleSession: sessions,
    c.MoveSession: sessions,
    c.HoldSession: sessions,
    c.WithdrawSessionHold: sessions,
    c.CancelSession: sessions,
    c.WithdrawSessionCancel: sessions,
    c.WithdrawSession: sessions,
    c.RecordParticipation: participations,
    c.WithdrawParticipation: participations,
    c.RecordSessionHeadcount: headcounts,
    c.WithdrawSessionHeadcount: headcounts,
    c.WelcomeVolunteer: volunteers,
    c.LeaveVolunteering: volunteers,
    c.WithdrawVolunteerLeave: volunteers,
    c.WithdrawVolunteer: volunteers,
    c.ReportHours: hours,
    c.ApproveHours: approvals,
    c.RejectHours: hours,
    c.WithdrawHours: hours,
    **NOTING,
}
