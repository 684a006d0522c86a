"""The one session that stands for a date of a series."""

from datetime import date
from typing import Final
from uuid import UUID, uuid5

from services.activities.deciders.activities import Activity
from shared.decider import Asked, C, Refused

OCCURRENCES: Final = UUID("b0c9a3f4-7a5e-4b52-8f0d-2c6e41d7a905")
"""Namespace of the ids of sessions that stand for a date of a series."""


def occurrence_of(activity: UUID, day: date) -> UUID:
    """The id of the session that stands for a date of a series, and so the key it is scheduled under.

    Whoever schedules it, by hand, again after a crash or beside another instance, it is one session.
    """
    return uuid5(OCCURRENCES, f"{activity.hex}/{day}")


def refuse_off(day: date, of: UUID | None, asked: Asked[C], activity: Activity) -> None:
    """A session stands only for a date on which its series takes place, and only under that date's id."""
    if of is None or activity.site is None:
        raise Refused("field_needed", "/activity")
    if not asked.works_at(activity.site):
        raise Refused("wrong_site")
    if not activity.series(asked.zone_of(activity.site)).has(day):
        raise Refused("no_such_date", "/occurrence")
    if activity.off(day):
        raise Refused("date_skipped", "/occurrence")
    if asked.key != occurrence_of(of, day):
        raise Refused("not_its_key", "/occurrence")
