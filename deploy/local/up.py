"""The supervisor's life: take the home, start everything, wait for a word, stop everything."""

import asyncio
import os
from collections.abc import Callable, Coroutine
from contextlib import suppress
from signal import SIG_IGN, SIGHUP, SIGINT, SIGTERM, getsignal

from deploy.local import status
from deploy.local.disk import minding_room
from deploy.local.hold import Held, hold, is_held
from deploy.local.home import Home, find_home
from deploy.local.outside import outside
from deploy.local.ports import HOST, front_door
from deploy.local.stack import Stack, everything

First = Callable[[Home, str], Coroutine[None, None, None]]
"""What is done at an address once everything answers, before it is called ready."""


async def nothing(_home: Home, _url: str) -> None:
    """Begin as it is."""


def up(home: Home, wanted: int | None, first: First = nothing) -> None:
    """Run Brygga on this home until somebody says stop."""
    if is_held(home):
        raise status.already_running(home)
    outside()
    home.prepare()
    os.umask(0o077)
    try:
        with hold(home), minding_room(home.path):
            port = front_door(wanted, home.last_status().get("port"))
            asyncio.run(_until_told(home, port, first))
    except Held:
        raise status.already_running(home) from None


async def _until_told(home: Home, port: int, first: First) -> None:
    told, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (SIGINT, SIGTERM, SIGHUP):
        if number != SIGHUP or getsignal(SIGHUP) != SIG_IGN:  # nohup means what it says
            loop.add_signal_handler(number, told.set)
    stack = Stack(home, say=_say)
    serving, waiting = (
        asyncio.create_task(_serve(stack, port, first)),
        asyncio.create_task(told.wait()),
    )
    await asyncio.wait({serving, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if told.is_set():
        _say("Stopping …")
        stack.enter("stopping")
        serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving
    _say("Stopped.")


async def _serve(stack: Stack, port: int, first: First) -> None:
    """Run everything until cancelled, or until a fault in keeping it alive."""
    stack.changed = lambda: status.write(stack.home, stack.phase, port, stack.children)
    stack.enter("starting")
    try:
        async with everything(stack, port):
            await first(stack.home, f"http://{HOST}:{port}")
            stack.enter("ready")
            _announce(stack.home, port)
            done, _ = await asyncio.wait(stack.tasks, return_when=asyncio.FIRST_COMPLETED)
            done.pop().result()
    finally:
        stack.enter("stopped")


def _announce(home: Home, port: int) -> None:
    other = "" if home.path == find_home(None).path else f" --home {home.path}"
    _say(
        f"Brygga is ready: http://{HOST}:{port}\n"
        f"  a token for a host   ./brygga token --role host{other}\n"
        f"  what runs            ./brygga status{other}\n"
        f"  logs                 {home.logs}\n"
        f"  keys, copy them      {home.keys}\n"
        f"  stop                 Ctrl-C"
    )


def _say(words: str) -> None:
    with suppress(OSError):
        print(words, flush=True)
