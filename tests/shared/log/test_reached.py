"""A position that grows is looked at seldom, and at once where somebody waits for it."""

import asyncio

from shared.log.reached import Reached

NEVER = 3600.0


async def looking(reached: Reached, glance: float, bell: asyncio.Event) -> None:
    """Look at what grows by one between two looks."""
    while True:
        reached.move(reached.position + 1)
        await reached.rest(bell, glance, NEVER)


async def test_whoever_begins_to_wait_wakes_all_who_look() -> None:
    reached = Reached()
    looks = [asyncio.create_task(looking(reached, NEVER, asyncio.Event())) for _ in range(2)]
    await asyncio.sleep(0)
    assert reached.position == 2
    async with asyncio.timeout(60):
        assert await reached.wait_for(4, NEVER)
    for task in looks:
        task.cancel()


async def test_while_somebody_waits_it_is_looked_at_again_and_again() -> None:
    reached = Reached()
    looks = asyncio.create_task(looking(reached, 0.001, asyncio.Event()))
    async with asyncio.timeout(60):
        assert await reached.wait_for(9, NEVER)
    looks.cancel()


async def test_who_no_longer_waits_is_not_looked_for() -> None:
    reached, bell = Reached(), asyncio.Event()
    assert not await reached.wait_for(1, 0)
    looks = asyncio.create_task(looking(reached, 0.0, bell))
    for _ in range(9):
        await asyncio.sleep(0)
    assert reached.position == 1
    assert not await reached.wait_for(2, 0)
    assert bell.is_set()
    looks.cancel()


async def test_what_is_reached_rings_no_bell() -> None:
    reached, bell = Reached(7), asyncio.Event()
    await reached.rest(bell, 0, 0)
    assert await reached.wait_for(7, 0)
    assert not bell.is_set()
