"""Tampering with the bus: found against the logs, while nobody relays."""

from functools import partial

import pytest

from shared.tlog.recheck import Fault
from tests.engine import eventually
from tests.stack import Foundation
from tests.tampered import Record, recorded
from tests.tampering import KINDS, Kind


async def relayed(record: Record) -> bool:
    """Whether the bus has all that the logs have."""
    ends = [(await it.node.bus.end(s)).last for s, it in record.askers.items()]
    heads = [
        await it.node.db.fetchval("select position from log_head") for it in record.askers.values()
    ]
    return ends == heads


@pytest.mark.parametrize("kind", [it for it in KINDS if it.bus], ids=lambda it: it.name)
async def test_it_is_found_and_named_where_it_is(foundation: Foundation, kind: Kind) -> None:
    async with recorded(foundation) as one:
        await one.grow(40)
        await one.sign()
        head = await one.admin.fetchval("select position from visits.log_head")
        await eventually(partial(relayed, one))
        await one.quiet()
        assert await one.examine(bus=True) == []
        facts = {"v": head // 2, "z1": head + 1}
        assert callable(kind.does)
        await kind.does(one, facts)
        expected = Fault(kind.log, int(kind.index.format(**facts)), kind.reason)
        assert await one.examine(bus=True) == [expected]
        assert await one.examine() == []
