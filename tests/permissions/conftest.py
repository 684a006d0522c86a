from collections.abc import AsyncIterator
from typing import Final

import asyncpg
import pytest

from deploy.local.postgres import ADMIN
from services.reporting.exports.views import SHOWN
from tests.engine import eventually
from tests.stack import Running

VIEWS: Final = "select count(*) from pg_views where schemaname = 'reports'"


@pytest.fixture(scope="module")
async def admin(brygga: Running) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(brygga.dsn(ADMIN))

    async def shown() -> bool:
        return int(await connection.fetchval(VIEWS)) == len(SHOWN)

    await eventually(shown)  # reporting shows them once it leads
    yield connection
    await connection.close()
