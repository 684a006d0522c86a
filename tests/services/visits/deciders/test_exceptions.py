"""Named exceptions of R2, told as stories: by a decision, at a site, on its days."""

from datetime import date

from services.visits.commands.exceptions import DecideException, WithdrawException
from services.visits.deciders.exceptions import exceptions, stream_of
from shared.events.exceptions import ExceptionDecided, ExceptionWithdrawn
from tests.given import given, named

KEY = named("key")
TOLD = {
    "kind": "duplicates",
    "site": "motesplatsen",
    "decision": "SN 2026/117",
    "decided_on": "2026-09-01",
    "from": "2026-09-15",
}
DECIDE = DecideException.model_validate(TOLD)
DECIDED = ExceptionDecided(
    exception=KEY,
    kind="duplicates",
    site="motesplatsen",
    decision="SN 2026/117",
    decided_on=date(2026, 9, 1),
    since=date(2026, 9, 15),
)
BACK = WithdrawException(exception=KEY, reason="holds no more")


def test_it_holds_from_its_first_day_until_it_is_taken_back() -> None:
    story = given(exceptions).when(DECIDE).then(DECIDED, version=1, thing=KEY)
    days = [date(2026, 9, 14), date(2026, 9, 15), date(2030, 1, 1)]
    assert [story.state.hold(day) for day in days] == [False, True, True]
    back = story.when(BACK, thing=KEY).then(
        ExceptionWithdrawn(exception=KEY, reason="holds no more"), version=2
    )
    assert [back.state.hold(day) for day in days] == [False, False, False]
    back.when(BACK, thing=KEY).refused("no_such_exception", "/exception")


def test_it_ends_with_its_last_day() -> None:
    until = DECIDED.model_copy(update={"until": date(2026, 10, 1)})
    wish = DecideException.model_validate(TOLD | {"to": "2026-10-01"})
    story = given(exceptions).when(wish).then(until)
    assert story.state.hold(date(2026, 10, 1))
    assert not story.state.hold(date(2026, 10, 2))
    backwards = DecideException.model_validate(TOLD | {"to": "2026-09-14"})
    given(exceptions).when(backwards).refused("ends_before_it_begins", "/to")


def test_each_exception_is_decided_for_each_site() -> None:
    kinds = ("room", "tasks", "duplicates")
    assert len({stream_of(kind, site) for kind in kinds for site in ("a", "b")}) == 6


def test_it_is_taken_back_by_those_who_work_there() -> None:
    story = given(exceptions, DECIDED)
    story.when(BACK, thing=KEY, sites=frozenset({"elsewhere"})).refused("wrong_site")
