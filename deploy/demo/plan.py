"""The whole half-year as commands, in the order in which they happen: a function of seed and day."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from deploy.demo import desk
from deploy.demo.calendar import evenings
from deploy.demo.dice import Dice
from deploy.demo.evenings import Evenings
from deploy.demo.links import Links
from deploy.demo.people import newcomers
from deploy.demo.sessions import Sessions
from deploy.demo.volunteers import Volunteers
from deploy.demo.wave import Look, Wave
from deploy.posting import Ask
from shared.events.words import SERVICES

WEEKS: Final = 26
WEEK: Final = timedelta(weeks=1)
AHEAD: Final = 3 * WEEK
"""So far ahead openings and sessions are told."""


WHO_COUNTS: Final = Look("/api/reporting/goals/G1/evidence", "followup")
"""What the lead looks at in the end: who is counted for the first goal."""
TURNS: Final = {3: "twice", 7: "not shut", 11: "shut"}
"""What is odd about one evening of so many."""
EVERY: Final = 14


def plan(seed: int, today: date, weeks: int = WEEKS) -> Iterator[Wave]:
    """Week by week, what each service is told; the last evening is before today."""
    since = today - weeks * WEEK
    people = newcomers(seed, since, today)
    evening, links = Evenings(Dice(seed, "evenings"), people), Links(Dice(seed, "links"))
    volunteers, sessions = Volunteers(Dice(seed, "volunteers")), Sessions(Dice(seed, "sessions"))
    desks, turns = desk.Desk(), enumerate(evenings(since, today))
    coming = [*evenings(today, today + AHEAD)]
    numbers = {day: number % EVERY for number, day in turns}
    yield Wave("referrals", tuple(links.directory()))
    yield Wave("activities", tuple(sessions.begin(since)))
    for number in range(weeks):
        monday, met, before = since + number * WEEK, len(evening.came), len(evening.days)
        happened = tuple(_week(seed, desks, evening, monday, numbers))
        yield Wave("visits", happened, looks=desk.looked_up(evening.people, monday, number))
        came, days = evening.came[met:], evening.days[before:]
        there = (*volunteers.week(monday, days), *sessions.week(days, came))
        yield Wave("activities", there, after=("visits",))
        onwards = tuple(links.week(monday, came))
        yield Wave("referrals", onwards, ("visits",), frozenset(links.refused))
    yield Wave("visits", tuple(desk.ahead(evening.dice, coming)))
    yield Wave("activities", tuple(sessions.ahead(coming)))
    yield Wave("reporting", (), after=SERVICES, looks=(WHO_COUNTS,))


def _week(
    seed: int, desks: desk.Desk, evening: Evenings, monday: date, numbers: Mapping[date, int]
) -> Iterator[Ask]:
    sunday = monday + WEEK
    new = [one for one in evening.people if monday <= one.known_on < sunday]
    yield from desks.registered(Dice(seed, f"desk {monday}"), new)
    for day in evenings(monday, sunday):
        what = TURNS.get(numbers[day])
        if what == "shut":
            yield from desk.shut(evening.dice, day, mistaken=False)
            continue
        yield from evening.held(day)
        if what == "not shut":
            yield from desk.shut(evening.dice, day, mistaken=True)
        if what == "twice":
            yield from desk.counted_twice(evening.dice, day)
