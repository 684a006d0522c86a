"""What is planned to happen, once or again and again."""

from dataclasses import dataclass
from typing import Final, assert_never
from uuid import UUID

from services.activities.commands.planning import PlanActivity, WithdrawActivity
from services.activities.deciders.partners import partners
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.activities import ActivityPlanned, ActivityWithdrawn
from shared.events.envelope import Recorded

ActivityCommand = PlanActivity | WithdrawActivity


@dataclass(frozen=True, slots=True)
class Activity:
    """What is known of one activity."""

    version: int = 0
    site: str | None = None
    """Where it is; None where there is no such activity, or it was taken back."""


def evolve(activity: Activity, fact: Recorded) -> Activity:
    """The activity after one fact."""
    match fact.event:
        case ActivityPlanned(site=site):
            return Activity(fact.version, site)
        case ActivityWithdrawn():
            return Activity(fact.version)
        case _:
            return activity


def decide(asked: Asked[ActivityCommand], activity: Activity, seen: Seen) -> Accepted:
    """What follows from a wish about an activity."""
    match asked.command:
        case PlanActivity(partner=partner) if partner and not seen.of(partners, partner).agreed:
            raise Refused("no_such_partner", "/partner")
        case PlanActivity() as wish:
            planned = ActivityPlanned(activity=asked.key, **dict(wish))
            return Accepted((planned,), asked.key, 1)
        case WithdrawActivity() if activity.site is None:
            raise Refused("no_such_activity", "/activity")
        case WithdrawActivity() if not asked.works_at(activity.site):
            raise Refused("wrong_site")
        case WithdrawActivity(reason=reason):
            back = ActivityWithdrawn(activity=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, activity.version + 1)
        case _:
            assert_never(asked.command)


def _reads(asked: Asked[ActivityCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case PlanActivity(partner=UUID() as partner):
            return (partner,)
        case _:
            return ()


activities: Final[Decider[ActivityCommand, Activity]] = Decider(
    initial=Activity(), stream=lambda asked: asked.key, evolve=evolve, decide=decide, reads=_reads
)
