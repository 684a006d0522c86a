"""Whether the ground on which a link hangs holds: the person's own, and neither revoked nor expired (R8)."""

from datetime import date
from uuid import UUID

from services.referrals.deciders.grounds import grounds
from services.referrals.deciders.links import Referral
from shared.decider import Refused, Seen
from shared.events.words import RevokingCause
from shared.hearing import people


def lapse(referral: Referral, day: date, seen: Seen) -> RevokingCause | None:
    """Why the ground of a referral holds no more on a day; None while it does, or where there is none.

    What was lent by a merge holds no longer than the merge does.
    """
    if referral.ground is None:
        return None
    its = seen.of(grounds, referral.ground)
    lent = are_one(its.person, referral.person, seen)
    return its.lapsed(day) or (None if lent else "ground_revoked")


def refuse_groundless(
    ground: UUID | None, person: UUID | None, destination: UUID | None, day: date, seen: Seen
) -> None:
    """Refuse where this is no ground to tell this destination of this person on this day (R8)."""
    its = seen.of(grounds, ground) if ground else None
    if not (its and its.lets(destination, day) and are_one(its.person, person, seen)):
        raise Refused("secrecy_ground_missing", "/ground")


def are_one(one: UUID | None, other: UUID | None, seen: Seen) -> bool:
    """Whether two ids are one person's: the same, or merged into somebody who stands."""
    if one is None or other is None:
        return False
    ids = [{id_, *_kept(id_, seen)} for id_ in (one, other)]
    return one == other or not ids[0].isdisjoint(ids[1])


def _kept(id_: UUID, seen: Seen) -> tuple[UUID, ...]:
    """Whom an id was dropped for, as long as there is such a person."""
    return tuple(it for it in seen.of(people, id_).kept if seen.of(people, it).stands)


def rests_on(person: UUID | None, ground: UUID | None, seen: Seen) -> tuple[UUID, ...]:
    """Every stream, as far as is known by now, that tells whether a ground is this person's and holds."""
    if ground is None:
        return ()
    both = tuple(filter(None, (person, seen.of(grounds, ground).person)))
    return (ground, *both, *(kept for id_ in both for kept in seen.of(people, id_).kept))
