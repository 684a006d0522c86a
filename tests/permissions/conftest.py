from collections.abc import AsyncIterator

import asyncpg
import pytest

from deploy.local.postgres import ADMIN
from tests.stack import Running


@pytest.fixture(scope="module")
async def admin(brygga: Running) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(brygga.dsn(ADMIN))
    yield connection
    await connection.close()
