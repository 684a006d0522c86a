"""The whole half-year as commands, in the order in which they happen: a function of seed and day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from deploy.demo import WEEKS, decisions, desk, governance
from deploy.demo.calendar import evenings
from deploy.demo.cards import Cards
from deploy.demo.dice import Dice
from deploy.demo.directory import counting, directory
from deploy.demo.doubles import Doubles
from deploy.demo.evenings import Evenings
from deploy.demo.families import Families
from deploy.demo.guards import Guards, guards
from deploy.demo.links import Links
from deploy.demo.people import newcomers
from deploy.demo.reach import Reach
from deploy.demo.rosters import Rosters
from deploy.demo.series import SeriesOfDates
from deploy.demo.sessions import Sessions
from deploy.demo.shifts import Shifts
from deploy.demo.steps import Steps
from deploy.demo.tablets import Tablets
from deploy.demo.volunteers import Volunteers
from deploy.demo.wave import Look, Wave
from deploy.demo.welcome import Welcome
from deploy.posting import Ask
from shared.events.words import SERVICES

WEEK: Final = timedelta(weeks=1)
AHEAD: Final = 3 * WEEK
"""So far ahead openings are told; the sessions of series follow by themselves."""


WHO_COUNTS: Final = Look("/api/reporting/goals/G1/evidence", "followup")
"""What the lead looks at in the end: who is counted for the first goal."""
WHO_HELPS: Final = Look("/api/activities/volunteers", "coordination")
"""What the host looks at once a week: who helps, and how to reach them."""
TURNS: Final = {3: "twice", 7: "not shut", 9: "no network", 11: "shut"}
"""What is odd about one evening of so many."""
EVERY: Final = 14


def plan(seed: int, today: date, weeks: int = WEEKS) -> Iterator[Wave]:
    """Week by week, what each service is told; the last evening is before today."""
    since = today - weeks * WEEK
    life = _life(seed, since, today)
    fair = life.sessions.dice.key("Föreningsdag")
    decided, dice = Dice(seed, "decisions"), life.evening.dice
    yield Wave("visits", tuple(decisions.begin(decided, since, fair)), who="admin")
    yield Wave("visits", tuple(decisions.handed_over(decided, since)), who="unit_manager")
    yield Wave("visits", tuple(life.rosters.begin(since)), who="caseworker")
    yield Wave("referrals", tuple(counting(decided, since)), who="admin")
    yield Wave("referrals", tuple(directory(life.links.dice)))
    yield Wave("reporting", tuple(governance.begin(decided, since)), who="admin")
    governed = tuple(governance.half_year(Dice(seed, "governance"), since, today))
    yield Wave("reporting", governed, who="admin")
    yield Wave("activities", (*life.sessions.begin(since), *life.series.begin(since)))
    for number in range(weeks):
        yield from life.week(number, since + number * WEEK)
    coming = [*evenings(today, today + AHEAD)]
    yield Wave("visits", tuple(desk.ahead(dice, coming)))
    last = [one.person for one in life.evening.came if one.on == life.evening.days[-1]]
    yield Wave("activities", tuple(life.series.ahead(today + WEEK, last)), after=("visits",))
    yield Wave("reporting", (), after=SERVICES, looks=(WHO_COUNTS,))
    yield from governance.reviewed(decided, since, today)


@dataclass(frozen=True, slots=True)
class Life:
    """All that goes on beside each other; each has chance of its own."""

    seed: int
    weeks: int
    turns: Mapping[date, str]
    desk: desk.Desk
    evening: Evenings
    cards: Cards
    families: Families
    doubles: Doubles
    welcome: Welcome
    reach: Reach
    guards: Guards
    tablets: Tablets
    rosters: Rosters
    volunteers: Volunteers
    steps: Steps
    shifts: Shifts
    sessions: Sessions
    series: SeriesOfDates
    links: Links

    def week(self, number: int, monday: date) -> Iterator[Wave]:
        """What everybody tells of one week."""
        met, before = len(self.evening.came), len(self.evening.days)
        happened = tuple(self._at_the_place(number, monday))
        looks = desk.looked_up(self.evening.people, self.guards.ids, monday, number)
        yield Wave("visits", happened, looks=looks)
        yield from self.tablets.week(self.evening.people, monday, number)
        came, days = self.evening.came[met:], self.evening.days[before:]
        new = [one for one in self.evening.people if monday <= one.known_on < monday + WEEK]
        known = (
            *self.families.week(new),
            *self.welcome.week(new, days),
            *self.doubles.week(new),
        )
        yield Wave("visits", known, who="caseworker")
        yield from self.guards.week(number)
        yield from self.rosters.week(number, monday)
        helping, ahead = self.volunteers.active, monday + (self.weeks + 1) * WEEK
        there = (
            *self.volunteers.week(monday, days),
            *self.steps.week(monday, helping),
            *self.sessions.week(days, came),
            *self.series.week(monday),
            *self.shifts.week(days, [*evenings(ahead, ahead + WEEK)][:1], helping),
        )
        yield Wave("activities", there, after=("visits",), looks=(WHO_HELPS,))
        yield Wave("activities", tuple(self.volunteers.judged()), who="deputy")
        onwards = tuple(self.links.week(monday, came))
        yield Wave("referrals", onwards, ("visits",), frozenset(self.links.refused))

    def _at_the_place(self, number: int, monday: date) -> Iterator[Ask]:
        """What the desk records; outcomes once people have been coming for a while."""
        met, sunday = len(self.evening.came), monday + WEEK
        new = [one for one in self.evening.people if monday <= one.known_on < sunday]
        yield from self.desk.registered(Dice(self.seed, f"desk {monday}"), new)
        for day in evenings(monday, sunday):
            yield from self._evening(day)
        yield from self.cards.week(number, monday, self.evening.came[met:])
        yield from self.reach.notice(number, monday)
        if 2 * number >= self.weeks and self.evening.came:
            yield from self.reach.outcome(self.evening.days[-1], self.evening.came)

    def _evening(self, day: date) -> Iterator[Ask]:
        dice, what = self.evening.dice, self.turns.get(day, "")
        if what == "shut":
            yield from desk.shut(dice, day, mistaken=False)
            return
        yield from self.evening.held(day, self.cards.tonight(), network=what != "no network")
        if what == "not shut":
            yield from desk.shut(dice, day, mistaken=True)
        if what == "twice":
            yield from desk.counted_twice(dice, day)


def _life(seed: int, since: date, today: date) -> Life:
    """Everybody and everything as it is before the first week."""
    people, weeks = newcomers(seed, since, today), (today - since) // WEEK
    watched = guards(Dice(seed, "guards"), people, since, weeks)
    turns = enumerate(evenings(since, today))
    sessions = Sessions(Dice(seed, "sessions"))
    return Life(
        seed,
        weeks,
        {day: TURNS.get(number % EVERY, "") for number, day in turns},
        desk.Desk(),
        Evenings(Dice(seed, "evenings"), watched.at_home(people)),
        Cards(Dice(seed, "cards")),
        Families(Dice(seed, "families")),
        Doubles(Dice(seed, "doubles"), watched.ids),
        Welcome(Dice(seed, "welcome")),
        Reach(Dice(seed, "reach")),
        watched,
        Tablets(Dice(seed, "tablets"), watched.ids),
        Rosters(Dice(seed, "rosters"), people, watched.ids),
        Volunteers(Dice(seed, "volunteers")),
        Steps(Dice(seed, "steps")),
        Shifts(Dice(seed, "shifts")),
        sessions,
        SeriesOfDates(
            Dice(seed, "series"), sessions.dice.key("Drop-in"), since + timedelta(days=1)
        ),
        Links(Dice(seed, "links")),
    )
