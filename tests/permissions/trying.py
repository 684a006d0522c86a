"""Ask PostgreSQL for something, and hear whether it is refused for want of a right."""

import asyncpg


async def refused(connection: asyncpg.Connection, sql: str) -> bool:
    """Whether PostgreSQL refuses this for want of a right; what it lets through is taken back."""
    alone = sql.startswith(("alter system", "create database"))
    try:
        await connection.execute(sql if alone else f"begin; {sql}")
    except asyncpg.InsufficientPrivilegeError:
        return True
    finally:
        await connection.execute("rollback")
    return False
