import random
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import orjson
import pytest

from deploy.demo.calendar import closed
from deploy.demo.cast import CAST
from deploy.demo.plan import plan
from deploy.demo.wave import Wave, code_of
from deploy.posting import Ask
from shared.command import Command
from shared.permissions import MAY, right
from tests.kinds import COMMANDS

TODAY = date(2026, 11, 24)
BY_NAME = {command.__name__: command for command in COMMANDS}
DAYS = ("2026-11-24", "2027-01-03", "2027-04-07", "2027-08-15")


def made(seed: int = 1, today: date = TODAY, weeks: int = 26) -> list[Wave]:
    return list(plan(seed, today, weeks))


def asks(waves: Sequence[Wave], command: str | None = None) -> list[Ask]:
    return [ask for wave in waves for ask in wave.asks if command in {None, ask.command}]


def strict(ask: Ask) -> Command:
    """The command as the door would take it."""
    return BY_NAME[ask.command].model_validate_json(orjson.dumps(ask.data))


def test_the_same_seed_and_day_make_the_same_plan() -> None:
    state = random.getstate()
    assert made() == made()
    assert random.getstate() == state
    assert {ask.key for ask in asks(made())}.isdisjoint(ask.key for ask in asks(made(seed=2)))


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("seed", range(3))
def test_every_command_is_well_formed_and_has_a_key_of_its_own(seed: int, day: str) -> None:
    waves = made(seed, date.fromisoformat(day))
    found = asks(waves)
    assert len({ask.key for ask in found}) == len(found)
    for ask in found:
        strict(ask)


@pytest.mark.parametrize("day", DAYS)
def test_nothing_happened_on_a_closed_day_or_after_yesterday(day: str) -> None:
    today = date.fromisoformat(day)
    visits = asks(made(today=today), "RecordVisit")
    days = {datetime.fromisoformat(ask.data["occurred_at"]).date() for ask in visits}
    assert max(days) < today
    assert (today - max(days)).days <= 17  # over Christmas
    assert not [it for it in days if closed(it)]
    assert {it.weekday() for it in days} <= {1, 3}


def test_evenings_are_of_danderyds_size_and_most_visitors_are_nameless() -> None:
    waves = made()
    counts = [ask.data for ask in asks(waves, "RecordHeadcount") if ask.data["newcomers"] < 100]
    crowds = [it["newcomers"] + it["established"] + it.get("unknown", 0) for it in counts]
    assert 12 <= min(crowds) <= max(crowds) <= 60
    visits = asks(waves, "RecordVisit")
    named = [ask for ask in visits if "person" in ask.data]
    assert 0.2 < len(named) / len(visits) < 0.5
    year = len(asks(waves, "RegisterPerson")) * 2
    assert 100 < year < 400  # with those who lived here before
    months = Counter(ask.data["occurred_at"][:7] for ask in visits)
    assert months["2026-07"] * 2 < months["2026-10"]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("seed", range(1, 8))
def test_a_half_year_holds_every_kind_of_command_that_there_is(seed: int, day: str) -> None:
    asked_at_a_door = (BY_NAME.keys() & MAY.keys()) - {"WithdrawRelease"}  # of what no caller makes
    found = asks(made(seed, date.fromisoformat(day)))
    assert asked_at_a_door - {ask.command for ask in found} == set()


@pytest.mark.parametrize("day", DAYS)
def test_links_are_climbed_days_and_weeks_later_and_never_in_the_future(day: str) -> None:
    today = date.fromisoformat(day)
    waves = made(today=today)
    since = {ask.key: its_day(ask) for ask in asks(waves, "MakeReferral")}
    steps = [it for it in asks(waves) if it.command in {"AdvanceReferral", "DeclineReferral"}]
    after = [(its_day(ask) - since[UUID(ask.data["referral"])]).days for ask in steps]
    assert 1 <= min(after) < 7
    assert max(after) > 28
    assert max(its_day(ask) for ask in steps) < today
    months = Counter(its_day(ask).isoformat()[:7] for ask in steps)
    assert len(months) >= 5
    for link in since:
        its = [its_day(ask) for ask in steps if ask.data["referral"] == str(link)]
        assert its == sorted(its)


@pytest.mark.parametrize("seed", range(3))
def test_a_card_is_named_only_once_an_earlier_wave_has_made_it(seed: int) -> None:
    made_by_now: set[str] = set()
    for wave in made(seed):
        named = {ask.data["card"] for ask in wave.asks if "card" in ask.data}
        assert named <= made_by_now
        made_by_now |= {code for ask in wave.asks for code in codes(ask)}
    assert len(made_by_now) > 20


def test_volunteers_join_and_leave_through_the_half_year() -> None:
    waves = made()
    joined = {ask.key: ask.data["joined_on"] for ask in asks(waves, "WelcomeVolunteer")}
    left = asks(waves, "LeaveVolunteering")
    assert len({day[:7] for day in joined.values()}) >= 4
    assert len({ask.data["left_on"] for ask in left}) >= 2
    for ask in left:
        day = ask.data["left_on"]
        assert joined[UUID(ask.data["volunteer"])] <= day < TODAY.isoformat()


def codes(ask: Ask) -> list[str]:
    """What stands for the codes of the cards that a command makes."""
    match ask.command:
        case "StockCards":
            return [code_of(ask.key, number) for number in range(1, ask.data["n"] + 1)]
        case "GiveCard":
            return [code_of(ask.key)]
        case "IssueCard":
            return [] if "card" in ask.data else [code_of(ask.key)]
        case _:
            return []


def test_whoever_tells_may_tell_it_and_two_people_let_somebody_be_forgotten() -> None:
    waves = made()
    for wave in waves:
        for ask in wave.asks:
            assert right(ask.command, frozenset(CAST[wave.who])), ask.command
    by = {ask.key: wave.who for wave in waves for ask in wave.asks}
    [agreed] = asks(waves, "ApproveErasure")
    assert by[agreed.key] != by[UUID(agreed.data["erasure"])]


def test_some_nameless_regulars_check_in_by_card_and_nobody_by_one_that_is_lost() -> None:
    waves, lost = made(), set[str]()
    by_card = [ask for ask in asks(waves, "RecordVisit") if "card" in ask.data]
    assert 40 < len(by_card) < len(asks(waves, "RecordVisit")) / 3
    for ask in asks(waves):
        match ask.command:
            case "RevokeCard":
                lost.add(ask.data["card"])
            case "WithdrawCardRevoke":
                lost.remove(ask.data["card"])
            case "RecordVisit":
                assert ask.data.get("card") not in lost


@pytest.mark.parametrize("weeks", [1, 2, 5, 53])
def test_a_shorter_or_longer_life_is_well_formed_too(weeks: int) -> None:
    for ask in asks(made(weeks=weeks)):
        strict(ask)


def its_day(ask: Ask) -> date:
    return datetime.fromisoformat(ask.data["occurred_at"]).date()


def test_only_what_the_second_of_two_tells_is_expected_to_be_refused() -> None:
    waves = made()
    refused = {key for wave in waves for key in wave.refused}
    assert 0 < len(refused) < len(asks(waves)) / 100
    twice = [ask for ask in asks(waves, "AdvanceReferral") if ask.key in refused]
    late = [ask for ask in asks(waves, "CorrectPerson") if ask.key in refused]
    assert len(twice) + len(late) == len(refused)
    assert len(late) == len(asks(waves, "SettleConflict")) > 0
    told = [orjson.dumps(ask.data) for ask in asks(waves, "AdvanceReferral")]
    assert all(told.count(orjson.dumps(ask.data)) == 2 for ask in twice)
