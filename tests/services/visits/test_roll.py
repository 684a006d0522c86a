"""Who is on the roster is what the rules say: no history is known for which a brute force says otherwise."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.visits.queries.rosters import Roll
from shared.events.envelope import Recorded, read
from shared.events.event import Event
from shared.events.merges import PersonsMerged
from shared.events.people import PersonRegistered
from shared.events.support_periods import SupportPeriodSet, SupportPeriodWithdrawn
from shared.events.target_groups import TargetGroupDefined
from shared.log.aliases import Aliases
from tests.oracle import Brute, Fact
from tests.services.reporting.histories import histories
from tests.services.reporting.telling import DAYS, History, Said, about, enveloped, named

KEEP, DROP, NAMED = (named("person", n) for n in range(3))
LONG_AGO, TODAY = date(2024, 1, 1), date(2026, 7, 1)
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def log_of(history: History) -> list[Recorded]:
    """What visits told, as its own log would have it: nobody is spoken of before they are registered."""
    heard = [one for batch in history.batches for one in batch if one.service == "visits"]
    facts = [read(one.envelope, 0, one.recorded_at) for one in heard]
    facts.sort(key=lambda fact: not isinstance(fact.event, PersonRegistered))
    return [
        Recorded(at, fact.recorded_at, fact.envelope, fact.event)
        for at, fact in enumerate(facts, 1)
    ]


def rolled(facts: Sequence[Recorded]) -> Roll:
    aliases = Aliases()
    roll = Roll(STOCKHOLM, aliases)
    for fact in facts:
        aliases.take(fact)
        roll.take(fact)
    return roll


def reckoned(brute: Brute, day: date) -> set[UUID]:
    """Whom a roster puts on it, or, where none speaks of them, who is registered and a newcomer."""
    spoken = {
        fact.event.roster: {
            brute.canonical(line.event.person)
            for line in brute.facts
            if getattr(line.event, "roster", None) == fact.event.roster
            and hasattr(line.event, "person")
        }
        for fact in brute.rosters(day)
    }
    by_word = set[UUID]().union(*spoken.values())
    return {
        told.person
        for told in brute.people()
        if brute.on_roster(told.person, day)
        and (told.person in by_word or brute.new_on(told.person, day))
    }


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(histories(links=0, sessions=0), st.randoms(use_true_random=True))
def test_whoever_is_told_to_be_on_it_is_whom_a_brute_force_finds(
    history: History, chance: Random
) -> None:
    facts = log_of(history)
    for until in (len(facts), chance.randint(0, len(facts))):
        prefix = facts[:until]
        roll = rolled(prefix)
        brute = Brute([Fact(it.at, it.recorded_at, it.event) for it in prefix])
        for day in (*DAYS, date(2027, 1, 1)):
            assert set(roll.on(day, lambda _: True)) == reckoned(brute, day)
            as_of = [fact.event.as_of for fact in brute.rosters(date.max)]
            assert roll.stated_on(day) == max((it for it in as_of if it <= day), default=None)
            assert roll.newer(day) == max((it for it in as_of if it > day), default=None)


def test_whichever_of_two_ids_was_supported_the_person_was() -> None:
    """A coincidence that chance seldom brings about: merged, and a newcomer only as long as supported."""
    meaning = TargetGroupDefined(
        definition=NAMED,
        code="abo",
        newcomer=True,
        counts_for_grant=True,
        until_support_ends=True,
        since=LONG_AGO,
    )
    both = [
        PersonRegistered(person=it, target_group="abo", site="motesplatsen", arrived_on=LONG_AGO)
        for it in (KEEP, DROP)
    ]
    periods = [
        SupportPeriodSet(period=named("period", n), person=who, since=LONG_AGO, until=until)
        for n, (who, until) in enumerate([(KEEP, date(2025, 1, 1)), (DROP, TODAY)])
    ]
    merged = PersonsMerged(merge=named("merge", 0), keep=KEEP, drop=DROP)
    assert on_roster(meaning, *both, *periods) == {DROP}
    assert on_roster(meaning, *both, *periods, merged) == {KEEP}
    back = SupportPeriodWithdrawn(period=periods[1].period, person=DROP)
    assert on_roster(meaning, *both, *periods, merged, back) == set()


def on_roster(*events: Event) -> set[UUID]:
    """Who is on it today, after these facts."""
    told = [
        Recorded(at, NOON, enveloped("visits", at, own(event)), event)
        for at, event in enumerate(events, 1)
    ]
    return set(rolled(told).on(TODAY, lambda _: True))


def own(event: Event) -> Said:
    """The event in the stream of its person, where it tells of one."""
    said = about(event)
    who = getattr(event, "person", None) or getattr(event, "drop", None)
    return replace(said, stream=who) if who else said
