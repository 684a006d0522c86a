"""What a decision rests on: read at once where it was named, and read on where an id was dropped."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

import pytest

from services.visits.commands.visits import RecordVisit
from services.visits.deciders.visits import visits
from shared.decider import Accepted, Refused
from shared.events.event import Event
from shared.events.merges import PersonsMerged
from shared.events.people import PersonRegistered
from shared.events.protection import ProtectedIdentitySet
from shared.handovers import HANDOVERS
from shared.log import judge
from shared.log.recall import Histories
from shared.log.wish import Wish
from shared.modes import of_site
from tests.given import EVENING, HOST, facts, named

FIRST, MIDDLE, LAST = (named(it) for it in ("first", "middle", "last"))
SITE = "motesplatsen"


def registered(who: UUID, *then: Event) -> Histories:
    return {who: facts([PersonRegistered(person=who, target_group="abo", site=SITE), *then])}


def merged(drop: UUID, keep: UUID) -> PersonsMerged:
    return PersonsMerged(merge=named(f"{drop}"), keep=keep, drop=drop)


async def judged(
    log: Histories, who: UUID, patch: pytest.MonkeyPatch
) -> tuple[judge.Judged, list[set[UUID]]]:
    """The decision about a visit, and what was read for it, one reading after the other."""
    read = list[set[UUID]]()

    async def histories(_: object, streams: Collection[UUID]) -> Histories:
        read.append({*streams})
        return {id_: log[id_] for id_ in streams if id_ in log}

    patch.setattr(judge, "histories", histories)
    command = RecordVisit(person=who, site=SITE, occurred_at=EVENING)
    wish = Wish(command, named("key"), b"", "somebody", EVENING, EVENING.date(), "", roles=HOST)
    asked: Any = wish.asked(wish.key)
    placed = judge.Placed(wish, asked, visits, visits.stream(asked))
    [one] = await judge.judge(None, [placed])  # type: ignore[arg-type]
    return one, read


async def test_of_who_was_never_merged_nothing_more_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, read = await judged(registered(FIRST), FIRST, monkeypatch)
    assert isinstance(one.decision, Accepted)
    assert read == [{one.stream, FIRST, of_site(SITE), HANDOVERS}]


async def test_whoever_was_dropped_is_read_on_to_the_end_and_all_of_it_is_checked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    log = registered(FIRST, merged(FIRST, MIDDLE)) | registered(MIDDLE, merged(MIDDLE, LAST))
    log |= registered(LAST)
    one, read = await judged(log, FIRST, monkeypatch)
    assert isinstance(one.decision, Accepted)
    assert read[1:] == [{MIDDLE}, {LAST}]
    assert {(FIRST, 2), (MIDDLE, 2), (LAST, 1)} <= {*one.reads}
    hidden = ProtectedIdentitySet(person=LAST, on=True, named_readers=("unit_manager",))
    one, _ = await judged(log | registered(LAST, hidden), FIRST, monkeypatch)
    assert isinstance(one.decision, Refused)
    assert one.decision.code == "no_such_person"
    assert (LAST, 2) in one.reads
