"""Whole lives of volunteers and their shifts, by chance, against a plain model of what should hold."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from services.activities.commands import shifts as helping
from services.activities.commands import volunteers as giving
from services.activities.deciders.shifts import shifts
from services.activities.deciders.volunteers import volunteers
from shared.decider import Refused
from shared.events.activities import SessionScheduled
from shared.events.event import Event
from tests.given import EVENING, given, named

NAMES: Final = ("maria", "yusuf", "olena")
PLACES: Final = 2
SESSION, SHIFT = named("session"), named("shift")
SCHEDULED = SessionScheduled(
    session=SESSION,
    kind="drop_in",
    site="motesplatsen",
    on=date(2026, 9, 14),
    starts_at=EVENING,
    duration_minutes=180,
)
WHY: Final = {"reason": "a slip"}
names = st.sampled_from(NAMES)


@dataclass
class Life:
    """What anybody would say of a volunteer: what they did, in order, and how often they were checked."""

    did: list[str] = field(default_factory=list)
    checks: int = 0

    @property
    def helps(self) -> bool:
        return self.did[-1:] in (["joined"], ["returned"])


class Lives(RuleBasedStateMachine):
    """Three volunteers and one shift for two; whatever is asked, the deciders say what the model says."""

    def __init__(self) -> None:
        super().__init__()
        self.lives = {name: Life() for name in NAMES}
        self.told: dict[UUID, list[tuple[Event, ...]]] = {}
        self.on_shift: list[str] = []
        self.tell(SHIFT, helping.OfferShift(session=SESSION, needed=PLACES), expected=True)

    def tell(self, stream: UUID, command: object, *, expected: bool) -> None:
        """Ask the decider; what it says must be what the model expects."""
        decider = volunteers if isinstance(command, _OF_VOLUNTEERS) else shifts
        story = given(decider, *self.told.get(stream, ())).and_of(SESSION, SCHEDULED)
        for name in NAMES:
            facts = [it for part in self.told.get(named(name), ()) for it in part]
            story = story.and_of(named(name), *facts)
        outcome = story.when(command, key=_KEYS.get(stream, "key"))
        assert isinstance(outcome.decision, Refused) is not expected, outcome.decision
        if not isinstance(outcome.decision, Refused) and outcome.decision.events:
            self.told.setdefault(stream, []).append(outcome.decision.events)

    def step(self, name: str, command: type, word: str, *, may: bool, **told: object) -> None:
        self.tell(named(name), command(volunteer=named(name), **told), expected=may)
        if may:
            self.lives[name].did.append(word)

    def back(self, name: str, command: type, word: str) -> None:
        may = self.lives[name].did[-1:] == [word]
        self.tell(named(name), command(volunteer=named(name), **WHY), expected=may)
        if may:
            self.lives[name].did.pop()

    @rule(name=names)
    def joins(self, name: str) -> None:
        if not self.lives[name].did and named(name) not in self.told:
            self.tell(named(name), giving.WelcomeVolunteer(given_name=name), expected=True)
            self.lives[name].did.append("joined")

    @rule(name=names)
    def pauses(self, name: str) -> None:
        self.step(name, giving.PauseVolunteer, "paused", may=self.lives[name].helps)

    @rule(name=names)
    def returns(self, name: str) -> None:
        may = self.lives[name].did[-1:] == ["paused"]
        self.step(name, giving.ReturnVolunteer, "returned", may=may)

    @rule(name=names)
    def leaves(self, name: str) -> None:
        may = self.lives[name].did[-1:] not in ([], ["left"])
        self.step(name, giving.LeaveVolunteering, "left", may=may, reason="time")

    @rule(name=names)
    def did_not_pause(self, name: str) -> None:
        self.back(name, giving.WithdrawVolunteerPause, "paused")

    @rule(name=names)
    def did_not_return(self, name: str) -> None:
        self.back(name, giving.WithdrawVolunteerReturn, "returned")

    @rule(name=names)
    def did_not_leave(self, name: str) -> None:
        self.back(name, giving.WithdrawVolunteerLeave, "left")

    @rule(name=names)
    def is_checked(self, name: str) -> None:
        life = self.lives[name]
        may = life.did[-1:] not in ([], ["left"])
        check = giving.CheckVolunteer(volunteer=named(name), seen_on=EVENING.date())
        self.tell(named(name), check, expected=may)
        life.checks += may

    @rule(name=names)
    def was_not_checked(self, name: str) -> None:
        life = self.lives[name]
        may = bool(life.did and life.checks)
        back = giving.WithdrawVolunteerCheck(volunteer=named(name), **WHY)
        self.tell(named(name), back, expected=may)
        life.checks -= may

    @precondition(lambda self: any(len(it.did) > 2 for it in self.lives.values()))
    @rule(name=names)
    def never_was(self, name: str) -> None:
        may = bool(self.lives[name].did)
        back = giving.WithdrawVolunteer(volunteer=named(name), **WHY)
        self.tell(named(name), back, expected=may)
        self.lives[name] = Life()

    @rule(name=names)
    def takes(self, name: str) -> None:
        there = name in self.on_shift
        may = there or (self.lives[name].helps and len(self.on_shift) < PLACES)
        take = helping.TakeShift(shift=SHIFT, volunteer=named(name))
        self.tell(SHIFT, take, expected=may)
        if may and not there:
            self.on_shift.append(name)

    @rule(name=names)
    def is_let_off(self, name: str) -> None:
        may = name in self.on_shift
        off = helping.ReleaseShift(shift=SHIFT, volunteer=named(name))
        self.tell(SHIFT, off, expected=may)
        if may:
            self.on_shift.remove(name)

    @rule(giver=names, taker=names)
    def swap(self, giver: str, taker: str) -> None:
        there = self.on_shift
        may = giver in there and taker not in there and self.lives[taker].helps
        told = {"shift": SHIFT, "from": named(giver), "to": named(taker)}
        self.tell(SHIFT, helping.SwapShift.model_validate(told), expected=may)
        if may:
            self.on_shift = [name for name in there if name != giver] + [taker]

    @invariant()
    def the_facts_say_what_the_model_says(self) -> None:
        for name, life in self.lives.items():
            known = given(volunteers, *self.told.get(named(name), ())).state
            assert [step for step, _ in known.steps] == life.did
            assert known.checks == life.checks
        state = given(shifts, *self.told[SHIFT]).state
        assert state.taken_by == tuple(named(name) for name in self.on_shift)
        assert len(state.taken_by) <= state.needed == PLACES


_OF_VOLUNTEERS: Final = (giving.WelcomeVolunteer, giving._OnVolunteer)
_KEYS: Final = {named(name): name for name in (*NAMES, "shift")}

Lives.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


class TestLives(Lives.TestCase):
    """Run by pytest as one test."""
