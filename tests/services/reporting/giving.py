"""What Hypothesis lets volunteers do: join, pause, leave, and give hours that are judged."""

from collections.abc import Sequence
from datetime import date
from typing import Any, get_args
from uuid import UUID

from hypothesis import strategies as st

from shared.events import volunteers as v
from shared.events.event import Event
from shared.events.words import LeavingReason
from tests.services.reporting.telling import DAYS, Said, Thread, named


def around(*others: str) -> st.SearchStrategy[date]:
    """The days, and others that lie just so far from one of them as a rule looks."""
    return st.sampled_from((*DAYS, *map(date.fromisoformat, others)))


joining = around("2025-12-28", "2025-12-29", "2025-07-01", "2025-07-02", "2026-04-04")
lasts = around(
    *("2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02") * 3, "2026-09-28", "2026-09-29"
)
giving = around(*("2026-05-02", "2026-05-01", "2026-05-03") * 3, "2026-01-28", "2026-01-29")


@st.composite
def volunteering(draw: st.DrawFn, volunteer: UUID) -> Thread:
    """A volunteer: joined, told anew how long they go on, paused, left, that taken back, perhaps a mistake."""
    of: dict[str, Any] = {"volunteer": volunteer}
    until, anew = draw(lasts | lasts | st.none()), draw(lasts | lasts | st.none())
    events: list[Event] = [
        v.VolunteerJoined(**of, known_until=until, on=draw(st.none() | joining)),
    ]
    if draw(st.booleans()):
        events.append(v.VolunteerCorrected(**of, fields=("known_until",), known_until=anew))
    reason = draw(st.sampled_from(get_args(LeavingReason)))
    left = v.VolunteerLeft(**of, reason=reason, on=draw(st.none() | lasts))
    events += draw(
        st.sampled_from(
            (
                (),
                (left,),
                (left,),
                (v.VolunteerPaused(**of), left),
                (left, v.VolunteerLeaveWithdrawn(**of)),
                (left, v.VolunteerLeaveWithdrawn(**of), left),
                (v.VolunteerPaused(**of), v.VolunteerReturned(**of)),
                (left, v.VolunteerWithdrawn(**of)),
            )
        )
    )
    return Thread("activities", tuple(Said(volunteer, volunteer, event) for event in events))


@st.composite
def hours(draw: st.DrawFn, volunteers: Sequence[UUID]) -> Thread:
    """Hours as one service tells of them: reported, judged together and one by one, taken back."""
    said: list[Said] = []
    reported: dict[UUID, v.HoursReported] = {}
    steps = (*["report"] * 8, *["approve"] * 4, "reject", "withdraw")
    for n, step in enumerate(draw(st.lists(st.sampled_from(steps), min_size=3, max_size=18))):
        if step == "report":
            id_, minutes = named("hours", n), draw(st.sampled_from((20, 45, 60, 90, 125)))
            of: dict[str, Any] = {"hours": id_, "volunteer": draw(st.sampled_from(volunteers))}
            reported[id_] = v.HoursReported(**of, on=draw(giving), minutes=minutes)
            said.append(Said(id_, id_, reported[id_]))
        elif reported and step == "approve":
            some = draw(st.lists(st.sampled_from(sorted(reported)), unique=True, min_size=1))
            approval = named("approval", n)
            said.append(Said(approval, approval, v.HoursApproved(hours=tuple(some))))
        elif reported:
            id_ = draw(st.sampled_from(sorted(reported)))
            who = reported[id_].volunteer
            rejected = v.HoursRejected(hours=id_, volunteer=who)
            withdrawn = v.HoursWithdrawn(hours=id_, volunteer=who)
            said.append(Said(id_, id_, rejected if step == "reject" else withdrawn))
            if step == "withdraw":
                del reported[id_]
    return Thread("activities", tuple(said))
