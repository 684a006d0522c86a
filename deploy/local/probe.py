"""Ask a program on the loopback address whether it is ready."""

import asyncio
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

PATIENCE: Final = 3.0


async def answers(url: str) -> bool:
    """Whether a GET is answered by 200 within PATIENCE seconds."""
    return await fetch(url) is not None


async def fetch(url: str) -> bytes | None:
    """The body of a 200 answer; None for every other answer, and for none."""
    with suppress(OSError, TimeoutError, ValueError, IndexError):
        async with asyncio.timeout(PATIENCE):
            head, _, body = (await _exchange(url)).partition(b"\r\n\r\n")
            return body if head.split(b" ", 2)[1] == b"200" else None
    return None


async def _exchange(url: str) -> bytes:
    place = urlsplit(url)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    try:
        question = f"GET {place.path or '/'} HTTP/1.0\r\nHost: {place.netloc}\r\n\r\n"
        writer.write(question.encode())
        await writer.drain()
        return await reader.read()
    finally:
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()
