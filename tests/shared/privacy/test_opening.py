"""What is sealed in the log opens where it was sealed, and nowhere else."""

from typing import Any, Final

import asyncpg
import orjson
import pytest

from services.visits.commands.people import RegisterPerson
from shared.events.people import PersonRegistered
from shared.privacy.opening import opened
from shared.privacy.sealing import Unreadable
from tests.engine import Asker, empty, node
from tests.stack import Foundation

FACTS: Final = "select position, recorded_at, envelope, sealed from event order by position"
Row = dict[str, Any]


def moved(rows: list[Row], how: str) -> Row:
    """The first person's fact, with ciphertext that was sealed for another place."""
    one, other = rows
    mine, theirs = (orjson.loads(row["sealed"]) for row in rows)
    match how:
        case "to another event of another person":
            sealed = theirs
        case "to another field":
            sealed = {"given_name": mine["family_name"], "family_name": mine["given_name"]}
        case "under another person's key":
            key = theirs["given_name"].partition(":")[0]
            sealed = mine | {"given_name": f"{key}:{mine['given_name'].partition(':')[2]}"}
        case _:
            raise ValueError(how)
    assert one["position"] != other["position"]
    return one | {"sealed": orjson.dumps(sealed).decode()}


@pytest.mark.parametrize(
    "how", ["to another event of another person", "to another field", "under another person's key"]
)
async def test_ciphertext_that_was_moved_is_refused(foundation: Foundation, how: str) -> None:
    await empty(foundation, "visits")
    named = '{"given_name": "Amina", "family_name": "Noor", "target_group": "abo", "site": "motesplatsen"}'
    async with node(foundation, "visits") as one:
        for _ in range(2):
            await Asker(one).ask(RegisterPerson.model_validate_json(named))
        found: list[asyncpg.Record] = await one.db.fetch(FACTS)
        rows = [dict(row) for row in found]
        told = (await opened(one.db, one.vault, rows))[0].event  # type: ignore[arg-type]
        assert isinstance(told, PersonRegistered)
        assert told.given_name
        with pytest.raises(Unreadable):
            await opened(one.db, one.vault, [moved(rows, how)])  # type: ignore[list-item]
