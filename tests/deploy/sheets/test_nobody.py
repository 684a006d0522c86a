"""Whoever imports cannot tell by it whether a name is of somebody who is hidden, or was erased (R7, R10)."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import pytest

from tests.books import Books
from tests.engine import eventually
from tests.http import Caller
from tests.stack import Running, say

pytestmark = pytest.mark.usefixtures("one_site")

DAYS: Final = ("2026-03-03", "2026-03-10", "2026-03-17")
Hiding = Callable[[Caller, str], Coroutine[Any, Any, None]]


async def protect(host: Caller, person: str) -> None:
    readers = ["unit_manager"]
    path = f"/visits/people/{person}/protected-identity"
    await host.who("unit_manager").made(path, {"on": True, "named_readers": readers})


async def erase(host: Caller, person: str) -> None:
    wish = {"basis": "art_17", "decision": "SN 2026/0412", "person": person}
    erasure = await host.who("unit_manager", sub="manager").made("/visits/erasures", wish)
    officer = host.who("dpo", sub="officer")
    assert (await officer.post(f"/visits/erasures/{erasure}/approve", {})).status == 201


async def erase_through(host: Caller, person: str) -> None:
    """Until no key is left that opens anything of hers."""
    await erase(host, person)

    async def nothing_opens() -> bool:
        proof = say(host.brygga.home, "vault", "verify-forgotten", person)
        return "visits.subject_key" not in proof.stdout

    await eventually(nothing_opens)


async def take_back(host: Caller, person: str) -> None:
    await host.made(f"/visits/people/{person}/withdraw", {"reason": "fel"})


async def protect_the_kept(host: Caller, person: str) -> None:
    kept = await host.made("/visits/people", {"target_group": "abo", "site": "motesplatsen"})
    await host.made("/visits/people/merges", {"keep": kept, "drop": person})
    await protect(host, kept)


def outputs(brygga: Running, folder: Path, name: str) -> list[tuple[int, str]]:
    """What is said of a sheet with three days, then of the last day alone, then of all with a further one."""
    told = []
    for days in (DAYS, DAYS[2:], (*DAYS, "2026-03-24")):
        file = folder / "besök.csv"
        file.write_text("\n".join(["Datum;Namn;Född;Stöd", *(f"{d};{name};1990;it" for d in days)]))
        answer = say(brygga.home, "import", "visits", str(file), "--yes")
        told.append((answer.returncode, answer.stdout))
    return told


@pytest.mark.parametrize("hide", [protect, erase, erase_through, take_back, protect_the_kept])
async def test_hidden_or_erased_somebody_is_as_new_as_whoever_never_came(
    hide: Hiding, tmp_path: Path, brygga: Running, host: Caller, books: Books
) -> None:
    tag = "".join(chr(ord("a") + int(digit, 16)) for digit in uuid4().hex[:10])
    before = (await books.ends())["visits"]
    outputs(brygga, tmp_path, f"Hed {tag}")
    facts = await books.since("visits", before)
    [person] = {it["thing"] for it in facts if it["type"] == "PersonRegistered"}
    await hide(host, person)
    new = outputs(brygga, tmp_path, f"Ny {tag}")
    assert "1 people are written down; 0 were there already." in new[0][1]
    assert "0 people are written down; 1 were there already." in new[1][1]
    assert outputs(brygga, tmp_path, f"Hed {tag}") == new


async def test_nothing_is_read_of_anybody_to_find_out(
    tmp_path: Path, brygga: Running, books: Books
) -> None:
    outputs(brygga, tmp_path, "Rut Dal")
    before = (await books.ends())["visits"]
    outputs(brygga, tmp_path, "Rut Dal")
    assert await books.since("visits", before) == []
