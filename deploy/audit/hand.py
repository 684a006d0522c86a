"""Another processor's hand: proves stretches of logs that it is told of on its input, one a line.

python -m deploy.audit.hand
"""

import asyncio
import json
import sys
from dataclasses import astuple

import asyncpg

from shared.log.continuing import Doubt
from shared.log.proving import Stretch, Tally, tally
from shared.undisturbed import undisturbed


async def prove(dsn: str, snapshot: str, stretch: Stretch) -> Tally | None:
    """Prove a stretch in a snapshot that somebody holds; None where it is in doubt."""
    db = await asyncpg.connect(dsn)
    try:
        async with db.transaction(isolation="repeatable_read", readonly=True):
            await db.execute(f"set transaction snapshot '{snapshot}'")
            return await tally(db, stretch)
    except Doubt:
        return None
    finally:
        await db.close()


async def main() -> None:
    """Answer each line with what the stretch has of each, or with null."""
    for line in sys.stdin:
        dsn, snapshot, *stretch = json.loads(line)
        found = await prove(dsn, snapshot, Stretch(*stretch))
        sys.stdout.write(json.dumps(found and astuple(found)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    with undisturbed():
        asyncio.run(main())
