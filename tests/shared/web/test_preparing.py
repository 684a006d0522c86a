"""A batch is prepared run by run, in its order."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from services.visits.commands.cards import IssueCard
from services.visits.commands.visits import RecordVisit
from shared.command import Command
from shared.decider import Refused
from shared.log.wish import Wish
from shared.web.preparing import Asked, Prepare, Preparing
from shared.web.problems import Problem
from tests.given import EVENING


def wish(command: Command) -> Wish:
    return Wish(command, uuid4(), b"", "somebody", EVENING, EVENING.date(), "")


def visit(card: str | None = None) -> Wish:
    return wish(RecordVisit.model_validate({"site": "x", "occurred_at": EVENING, "card": card}))


async def refuse(_: Any, asked: Wish) -> Wish:  # noqa: ANN401 - nobody in particular
    raise Refused("no_such_card", "/card", key=asked.key)


async def take(_: Any, asked: Wish) -> Wish:  # noqa: ANN401 - nobody in particular
    return asked


CARDED = Prepare(take, lambda command: command.card is not None)
PREPARING = Preparing({RecordVisit: CARDED, IssueCard: Prepare(take)})
ISSUE = wish(IssueCard(person=uuid4()))
FAULT = Problem("wrong_type")


def lengths(*asked: Asked) -> Sequence[int]:
    return [len(run) for run in PREPARING.runs(asked)]


def test_what_leaves_nothing_open_is_one_run() -> None:
    assert lengths() == [0]
    assert lengths(visit(), FAULT, visit()) == [3]


def test_one_kind_is_one_run_whatever_stands_in_between() -> None:
    assert lengths(visit("a"), visit(), FAULT, visit("b")) == [4]


def test_another_kind_waits_until_the_first_is_answered() -> None:
    assert lengths(ISSUE, visit(), visit("a"), ISSUE, ISSUE) == [2, 1, 2]


async def test_a_refusal_concerns_its_own_command_and_the_order_is_kept() -> None:
    both = Preparing({RecordVisit: Prepare(refuse, CARDED.leaves_open)})
    plain, card = visit(), visit("a")
    ready = await both.together(None, [plain, card, FAULT, plain])  # type: ignore[arg-type]
    refused = ready[1]
    assert [ready[0], ready[2], ready[3]] == [plain, FAULT, plain]
    assert isinstance(refused, Problem)
    assert refused.code == "no_such_card"
