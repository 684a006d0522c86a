"""The grant to the öre: whatever is entered and taken back, in whatever order, it adds up (R13)."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule

from services.reporting.commands.grants import EnterGrant, WithdrawGrantEntry
from services.reporting.deciders.grants import grant_of, grants
from shared.decider import Accepted
from shared.events.grants import GrantEntryWithdrawn, GrantLedgerEntered
from tests.given import given, named

ENTRY = named("key")
DAY = date(2026, 3, 2)


def enter(kind: str, ore: int, **more: object) -> EnterGrant:
    told = {"kind": kind, "purpose": "staff", "amount_ore": ore, "on": DAY}
    return EnterGrant.model_validate(told | more)


def entered(kind: str, ore: int, name: str = "key", **more: object) -> GrantLedgerEntered:
    told = {"entry": named(name), "year": 2026, "kind": kind, "purpose": "staff"}
    return GrantLedgerEntered.model_validate(told | {"amount_ore": ore, "on": DAY} | more)


def back(name: str = "key") -> WithdrawGrantEntry:
    return WithdrawGrantEntry(entry=named(name), reason="a slip")


GRANTED = entered("granted", 100_00, name="grant")


def test_a_grant_is_entered_under_the_year_of_its_day_or_the_one_that_is_named() -> None:
    given(grants).when(enter("granted", 1)).then(entered("granted", 1), version=1, thing=ENTRY)
    late = enter("granted", 1, year=2025, receipt="V 2026/17")
    given(grants).when(late).then(entered("granted", 1, year=2025, receipt="V 2026/17"))
    assert grant_of(2025) != grant_of(2026)


def test_all_of_it_is_spent_and_not_an_ore_more() -> None:
    spent = given(grants, GRANTED).when(enter("spent", 100_00)).then(entered("spent", 100_00))
    spent.when(enter("spent", 1), key="more").refused("exceeds_grant", "/amount_ore", unspent_ore=0)
    given(grants).when(enter("spent", 1)).refused("exceeds_grant", "/amount_ore", unspent_ore=0)


def test_what_is_given_back_is_not_there_to_be_spent() -> None:
    less = given(grants, GRANTED).when(enter("returned", 40_00)).then(entered("returned", 40_00))
    less.when(enter("spent", 60_01), key="more").refused("exceeds_grant", "/amount_ore")
    less.when(enter("spent", 60_00), key="more").then(entered("spent", 60_00, name="more"))


def test_a_grant_that_is_spent_cannot_be_taken_back() -> None:
    spent = given(grants, GRANTED, entered("spent", 1))
    spent.when(back("grant")).refused("exceeds_grant")
    mended = spent.when(back()).then(GrantEntryWithdrawn(entry=ENTRY, reason="a slip"), version=2)
    gone = mended.when(back("grant")).after
    gone.when(back("grant")).refused("no_such_entry", "/entry")


def test_what_was_never_entered_cannot_be_taken_back() -> None:
    given(grants, GRANTED).when(back()).refused("no_such_entry", "/entry")


class Year(RuleBasedStateMachine):
    """A year of entries beside an account book of its own."""

    entries: Bundle[UUID] = Bundle("entries")

    def __init__(self) -> None:
        super().__init__()
        self.story = given(grants)
        self.book: dict[UUID, tuple[str, int]] = {}

    @rule(
        target=entries,
        kind=st.sampled_from(("granted", "spent", "spent", "returned")),
        purpose=st.sampled_from(("staff", "premises", "other")),
        ore=st.integers(1, 300),
        days=st.integers(-400, 400),
        key=st.uuids(),
    )
    def enter(self, kind: str, purpose: str, ore: int, days: int, key: UUID) -> object:
        wish = enter(kind, ore, purpose=purpose, on=DAY + timedelta(days), year=2026)
        outcome = self.story.when(wish, key=str(key))
        fits = kind == "granted" or ore <= self.left
        assert isinstance(outcome.decision, Accepted) == fits
        self.story = outcome.after
        if not fits:
            return multiple()
        self.book[named(str(key))] = (kind, ore)
        return named(str(key))

    @rule(entry=entries)
    def take_back(self, entry: UUID) -> None:
        outcome = self.story.when(WithdrawGrantEntry(entry=entry, reason="a slip"))
        kind, ore = self.book.get(entry, ("gone", 0))
        fits = kind in {"spent", "returned"} or (kind == "granted" and ore <= self.left)
        assert isinstance(outcome.decision, Accepted) == fits
        self.story = outcome.after
        if fits:
            del self.book[entry]

    def total(self, kind: str) -> int:
        return sum(ore for its, ore in self.book.values() if its == kind)

    @property
    def left(self) -> int:
        return self.total("granted") - self.total("spent") - self.total("returned")

    @invariant()
    def spent_given_back_and_unspent_are_what_was_granted(self) -> None:
        unspent = self.story.state.unspent
        assert unspent >= 0
        gone = self.total("spent") + self.total("returned")
        assert gone + unspent == self.total("granted")


TestYear = Year.TestCase
TestYear.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
