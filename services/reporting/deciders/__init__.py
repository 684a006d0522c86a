"""Everything that reporting decides: pure functions from what is known to what follows."""

from collections.abc import Mapping
from typing import Final

from services.reporting.commands import baselines as before
from services.reporting.commands import decisions as deciding
from services.reporting.commands import grants as money
from services.reporting.commands import lessons as learning
from services.reporting.commands import meetings as meeting
from services.reporting.commands import releases as releasing
from services.reporting.commands import reviews as reviewing
from services.reporting.commands import seats as seating
from services.reporting.commands import targets as aiming
from services.reporting.commands import versions as versioning
from services.reporting.deciders.baselines import baselines
from services.reporting.deciders.decisions import decisions
from services.reporting.deciders.grants import grants
from services.reporting.deciders.lessons import lessons
from services.reporting.deciders.meetings import meetings
from services.reporting.deciders.releases import disclosures, releases
from services.reporting.deciders.reviews import reviews
from services.reporting.deciders.seats import seats
from services.reporting.deciders.targets import targets
from services.reporting.deciders.versions import versions
from shared.command import Command
from shared.decider import AnyDecider
from shared.hearing.erasures import ConfirmErasure, NoteErasure, erasures
from shared.hearing.sites import NoteSite, WithdrawSiteNote, sites
from shared.privacy.access import RecordRead, reading

DECIDERS: Final[Mapping[type[Command], AnyDecider]] = {
    aiming.SetGoal: targets,
    aiming.WithdrawGoalSet: targets,
    before.SetBaseline: baselines,
    before.WithdrawBaseline: baselines,
    deciding.RecordDecision: decisions,
    deciding.CloseDecision: decisions,
    deciding.WithdrawDecisionClose: decisions,
    deciding.WithdrawDecision: decisions,
    learning.NoteLesson: lessons,
    learning.WithdrawLesson: lessons,
    meeting.RecordMeeting: meetings,
    meeting.WithdrawMeeting: meetings,
    money.EnterGrant: grants,
    money.WithdrawGrantEntry: grants,
    seating.FillSeat: seats,
    seating.VacateSeat: seats,
    seating.WithdrawSeatVacate: seats,
    seating.WithdrawSeatFill: seats,
    versioning.VersionIndicator: versions,
    reviewing.OrderReview: reviews,
    reviewing.DrawReview: reviews,
    reviewing.SignReview: reviews,
    reviewing.WithdrawReviewSignature: reviews,
    releasing.ReleaseFigures: releases,
    releasing.WithdrawRelease: releases,
    releasing.DecideDisclosure: disclosures,
    releasing.WithdrawDisclosure: disclosures,
    RecordRead: reading,
    NoteSite: sites,
    WithdrawSiteNote: sites,
    NoteErasure: erasures,
    ConfirmErasure: erasures,
}
