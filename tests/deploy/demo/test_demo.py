import json
from typing import Any, Final

from deploy.local.home import Home
from tests.books import open_books
from tests.http import calling, quiet
from tests.stack import Running, running_stack, say, temporary_home

SHORT: Final = ("--demo", "--seed", "7", "--weeks", "9")


async def figures(running: Running) -> list[Any]:
    """What the goals come to, once everything is folded; where in the ledger that is, is another matter."""
    async with calling(running) as nobody:
        await quiet(nobody)
        goals = (await nobody.who("project_lead").get("/reporting/goals")).json()
    return [{name: it for name, it in goal.items() if name != "as_of"} for goal in goals]


async def ends(running: Running) -> dict[str, int]:
    async with calling(running) as nobody:
        await quiet(nobody)
    async with open_books(running) as books:
        return dict(await books.ends())


async def test_the_same_seed_gives_the_same_figures_and_a_second_time_nothing_new(
    home: Home,
) -> None:
    async with running_stack(home, *SHORT) as running:
        first, length = await figures(running), await ends(running)
    assert first[0]["value"] > 0
    cut_short = home.demo.read_text().replace("true", "false")
    with temporary_home() as other:
        for place in (home, other):
            place.prepare()
            place.demo.write_text(cut_short)
            async with running_stack(place, *SHORT) as running:
                assert await figures(running) == first
                assert await ends(running) == length
            assert json.loads(place.demo.read_text())["done"]
    assert say(home, "up", "--demo", "--seed", "8", "--weeks", "9").returncode == 60


async def test_a_demo_is_not_mixed_into_what_was_recorded_for_real(home: Home) -> None:
    async with running_stack(home) as running, calling(running) as nobody:
        headcount = {"site": "motesplatsen", "date": "2026-02-03", "newcomers": 1, "established": 2}
        await nobody.who("host").made("/visits/headcounts", headcount)
        await quiet(nobody)
        length = await ends(running)
    assert say(home, "up", *SHORT).returncode == 61
    assert not home.demo.exists()
    async with running_stack(home) as running:
        assert await ends(running) == length
