"""Open what is sealed in a service's own log; for the doors that record first, and for the name index."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import asyncpg
import orjson
from pydantic import SecretStr

from shared.database import Fetches
from shared.events.envelope import Recorded, read
from shared.privacy.keys import Vault
from shared.privacy.sealing import DataKey, Place, key_of, unseal


async def opened(db: Fetches, vault: Vault, rows: Sequence[asyncpg.Record]) -> list[Recorded]:
    """The facts in these rows with their sealed text; text whose key is destroyed stays None.

    Rows carry position, recorded_at, envelope and sealed.
    """
    sealed: list[dict[str, str]] = [orjson.loads(row["sealed"] or "{}") for row in rows]
    keys = await vault.open(db, {key_of(text) for texts in sealed for text in texts.values()})
    return [_opened(row, texts, keys) for row, texts in zip(rows, sealed, strict=True)]


def _opened(
    row: asyncpg.Record, sealed: Mapping[str, str], keys: Mapping[UUID, DataKey]
) -> Recorded:
    fact = read(row["envelope"], row["position"], row["recorded_at"])
    texts = {
        name: SecretStr(unseal(text, keys[key_of(text)], _place(fact, name)))
        for name, text in sealed.items()
        if key_of(text) in keys
    }
    event = fact.event.model_copy(update=texts)
    return Recorded(fact.at, fact.recorded_at, fact.envelope, event)


def _place(fact: Recorded, name: str) -> Place:
    """Where the text was sealed: the version it was written in, not the one it is read as."""
    return Place(fact.envelope.id, name, fact.envelope.schema_version)
