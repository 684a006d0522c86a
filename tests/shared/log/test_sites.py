"""Every instance of a service knows the sites that any of them was told of."""

from collections.abc import AsyncIterator
from dataclasses import replace
from uuid import UUID

import pytest
from pydantic import SecretStr

from services.visits.commands.sites import OpenSite, WithdrawSite
from shared.log.append import Receipt
from shared.log.lately import Lately
from shared.log.sites import GLANCE, Sites
from shared.node import Node
from shared.sites import zones
from shared.web.places import check_site
from shared.web.problems import Problem
from tests.engine import Asker, column, empty, eventually, node
from tests.stack import Foundation

OPEN = OpenSite(slug="norra", name="Norra", time_zone="Atlantic/Reykjavik")


@pytest.fixture
async def both(foundation: Foundation) -> AsyncIterator[tuple[Node, Node]]:
    """Two instances of visits."""
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one, node(foundation, "visits") as other:
        yield one, other


def back(opened: Receipt) -> WithdrawSite:
    return WithdrawSite(site=UUID(str(opened.id)), reason=SecretStr("a slip"))


def zone_at(its: Node) -> str:
    return its.sites.zone("norra").key


async def test_the_one_that_wrote_it_knows_at_once_and_the_other_soon(
    both: tuple[Node, Node],
) -> None:
    one, other = both
    opened = await Asker(one).ask(OPEN)
    assert "norra" in one.sites
    assert (zone_at(one), one.sites.names["norra"]) == ("Atlantic/Reykjavik", "Norra")
    await eventually(lambda: _knows(other), 5 * GLANCE)
    await Asker(other).ask(back(opened))
    assert "norra" not in other.sites
    await eventually(lambda: _lacks(one), 5 * GLANCE)
    assert zone_at(one) == zone_at(other) == "Atlantic/Reykjavik"


async def test_what_is_told_out_of_turn_and_twice_ends_alike(
    both: tuple[Node, Node], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.log.sites.GLANCE", 3600)
    one, other = both
    late = Sites(one.settings, one.db)
    opened = await Asker(one).ask(OPEN)
    heard = Lately()
    other.knocks.append(heard)
    other.knocks.append(late)
    await Asker(other).ask(back(opened))
    assert "norra" not in late
    await late.look()
    assert "norra" not in late
    late.tell(heard.after(opened.position, 9))
    assert "norra" not in late
    assert len(late.opened.zones) == 1


async def test_a_service_that_starts_knows_what_was_told_before(
    foundation: Foundation, both: tuple[Node, Node]
) -> None:
    await Asker(both[0]).ask(OPEN)
    async with node(foundation, "visits") as fresh:
        assert "norra" in fresh.sites


async def test_before_the_log_was_read_nobody_is_told_that_there_is_no_such_site(
    both: tuple[Node, Node],
) -> None:
    await Asker(both[0]).ask(OPEN)
    begun = replace(both[1], sites=Sites(both[1].settings, both[1].db))
    for site in ("norra", "sodra"):
        with pytest.raises(Problem, match="unavailable"):
            check_site(begun, site)
    await begun.sites.look()
    check_site(begun, "norra")
    with pytest.raises(Problem, match="unknown_site"):
        check_site(begun, "sodra")


async def test_a_zone_that_may_be_named_is_known_to_the_database_too(
    foundation: Foundation,
) -> None:
    known = set(await column(foundation.dsn("visits_owner"), "select name from pg_timezone_names"))
    assert zones() - known == set()


async def _knows(its: Node) -> bool:
    return "norra" in its.sites


async def _lacks(its: Node) -> bool:
    return "norra" not in its.sites
