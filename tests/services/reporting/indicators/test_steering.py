"""What the groups that steer did, and what the grant paid for, as the rules say."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

import pytest

from services.reporting.indicators.definitions import LIBRARY
from services.reporting.indicators.period import Period
from shared.events.decisions import DecisionClosed, DecisionRecorded
from shared.events.destinations import DestinationListed
from shared.events.event import Event
from shared.events.governing import SEATS
from shared.events.grants import GrantEntryWithdrawn, GrantLedgerEntered
from shared.events.meetings import MeetingHeld, MeetingWithdrawn
from shared.events.referrals import ReferralAdvanced
from shared.events.seats import SeatFilled, SeatVacated
from shared.events.targets import GoalSet
from tests.services.reporting.book import Book
from tests.services.reporting.finding import found, told
from tests.services.reporting.hands import (
    AMINA,
    FIRST,
    LAST,
    MONDAY,
    NOTED,
    ONE,
    OTHER,
    SUNDAY,
    TOLD,
    came,
    helped,
    known,
    made,
)

Figures = Mapping[str, tuple[object, ...]]


def met(body: str = "steering", on: date = MONDAY) -> Event:
    return MeetingHeld(meeting=ONE, body=body, on=on, present=3)


def decided(on: date, body: str = "board") -> Event:
    return DecisionRecorded(decision=ONE, body=body, decided_on=on)


def closed(on: date, outcome: str = "carried_out") -> Event:
    return DecisionClosed(decision=ONE, on=on, outcome=outcome)


def sits(
    n: int, kind: str = "member", since: date = FIRST, until: date | None = None, body: str = ""
) -> Event:
    body = body or ("steering" if kind == "leading" else "working")
    return SeatFilled(seat=UUID(int=n), body=body, kind=kind, since=since, until=until)


def spent(ore: int, n: int = 1, on: date = MONDAY, kind: str = "spent") -> Event:
    return GrantLedgerEntered(
        entry=UUID(int=n), year=2026, kind=kind, purpose="staff", amount_ore=ore, on=on
    )


EARLY, THIRTY_DAYS_AGO = date(2026, 4, 30), date(2026, 5, 1)
LISTED = DestinationListed(destination=OTHER, name="Caféet", category="sprakcafe", owner="outside")
LINKED = (
    *(known(AMINA), came(AMINA, MONDAY), LISTED, made("visitor")),
    ReferralAdvanced(
        referral=UUID(int=91), person=AMINA, rung="contact_made", via="self", on=MONDAY
    ),
)

CASES: Sequence[tuple[str, Sequence[Event], Figures]] = (
    ("E19", [met()], {"meetings": (1,), "decisions_open": (0,), "seats_filled": (0, 9, 0.0)}),
    ("E19", [met("working")], {"meetings": (0,)}),
    ("E19", [met(), MeetingWithdrawn(meeting=ONE)], {"meetings": (0,)}),
    ("E19", [met(on=date(2026, 6, 1))], {"meetings": (0,)}),
    ("E19", [decided(EARLY)], {"decisions_open": (1,)}),
    ("E19", [decided(THIRTY_DAYS_AGO)], {"decisions_open": (0,)}),
    ("E19", [decided(EARLY), closed(LAST)], {"decisions_open": (0,)}),
    ("E19", [decided(EARLY), closed(LAST, "dropped")], {"decisions_open": (0,)}),
    ("E19", [decided(EARLY), closed(date(2026, 6, 1))], {"decisions_open": (1,)}),
    (
        "E19",
        [sits(1), sits(2, "leading", LAST), sits(3, "own_experience_man", until=LAST)],
        {"seats_filled": (3, 9, 0.3333), "own_experience": (1, 2, 0.5)},
    ),
    ("E19", [sits(1), SeatVacated(seat=ONE, on=LAST)], {"seats_filled": (0, 9, 0.0)}),
    (
        "E19",
        [sits(1), SeatVacated(seat=ONE, on=date(2026, 6, 1))],
        {"seats_filled": (1, 9, 0.1111)},
    ),
    ("E19", [sits(1, since=date(2026, 6, 1))], {"seats_filled": (0, 9, 0.0)}),
    ("E19", [sits(1, until=SUNDAY)], {"seats_filled": (0, 9, 0.0)}),
    ("E20", [spent(10_050)], {"per_visit": (100.5, 0, None), "per_linked": (100.5, 0, None)}),
    (
        "E20",
        [spent(10_050), spent(25, 2), spent(900, 3, kind="granted"), helped(), NOTED],
        {"per_visit": (100.75, 2, 50.375)},
    ),
    ("E20", [spent(5), GrantEntryWithdrawn(entry=ONE), helped()], {"per_visit": (0, 1, 0.0)}),
    ("E20", [spent(5, on=date(2026, 6, 1)), helped()], {"per_visit": (0, 1, 0.0)}),
    ("E20", [spent(40_000), *LINKED], {"per_linked": (400, 1, 400.0)}),
    (
        "E20",
        [spent(5), *LINKED, GoalSet(setting=ONE, goal="G1", rung="accompanied", since=LAST)],
        {"per_linked": (0.05, 0, None)},
    ),
    (
        "E20",
        [
            *(spent(5), *LINKED, GoalSet(setting=ONE, goal="G1", rung="accompanied", since=FIRST)),
            GoalSet(setting=OTHER, goal="G1", target=50, since=LAST),
            GoalSet(setting=AMINA, goal="G2", rung="participated", since=LAST),
        ],
        {"per_linked": (0.05, 1, 0.05)},
    ),
    (
        "E20",
        [
            *(spent(5), *LINKED),
            GoalSet(setting=ONE, goal="G1", rung="accompanied", since=date(2026, 6, 1)),
        ],
        {"per_linked": (0.05, 1, 0.05)},
    ),
)


@pytest.mark.parametrize(
    ("id_", "events", "figures"), CASES, ids=[f"{n} {case[0]}" for n, case in enumerate(CASES)]
)
async def test_the_figure_is_as_its_rule_says(
    book: Book, id_: str, events: Sequence[Event], figures: Figures
) -> None:
    await book.tell(*events, at=TOLD)
    answered = (await found(book, id_)).figures
    for name, wanted in figures.items():
        assert told(answered[name].total)[: len(wanted)] == wanted


@pytest.mark.parametrize(("on", "open_"), [(date(2026, 5, 2), 0), (date(2026, 5, 1), 1)])
async def test_a_decision_is_open_for_long_by_today_where_the_period_ends_later(
    book: Book, on: date, open_: int
) -> None:
    await book.tell(decided(on), at=TOLD)
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    figures = (await found(book, "E19", (), year)).figures
    assert figures["decisions_open"].total["value"] == open_


def test_there_are_as_many_seats_as_the_definition_says() -> None:
    below = {rule.name: rule.denominator for rule in LIBRARY["E19"][1].figures}
    numbers = {name: term.number for name, term in below.items() if term}
    own = [many for (_, kind), many in SEATS.items() if kind.startswith("own_experience")]
    assert numbers == {"seats_filled": sum(SEATS.values()), "own_experience": sum(own)}
