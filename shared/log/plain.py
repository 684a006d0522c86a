"""Messages as the bus sends them, handed on before anybody has read their headers.

The client library makes text of each header of each message and hands it on through a queue and a task:
more than a quarter of all that the ledger's writer spent. Who hears facts needs two headers of nine.
"""

from collections.abc import Callable
from typing import Final

from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.aio.subscription import Subscription
from typing_extensions import override

STATUS: Final = b"NATS/1.0 "
"""How the headers begin where the server itself says something; its code follows."""

Take = Callable[[bytes, bytes, bytes], None]
"""Takes a message's reply subject, headers and content; it raises nothing, for that would end the reading."""


class PlainClient(Client):
    """The library's client, for those too who take their messages as they are."""

    def __init__(self) -> None:
        super().__init__()
        self._takers: dict[int, Take] = {}

    async def hand_on(self, take: Take) -> Subscription:
        """Hand on everything that comes to a new inbox, in order, as soon as it is read."""
        subscription = await self.subscribe(self.new_inbox(), cb=_never)
        self._takers[_sid(subscription)] = take
        return subscription

    async def leave(self, subscription: Subscription) -> None:
        """Hand on nothing more."""
        self._takers.pop(_sid(subscription), None)
        await subscription.unsubscribe()

    @override
    async def _process_msg(
        self, sid: int, subject: bytes, reply: bytes, data: bytes, headers: bytes
    ) -> None:
        take = self._takers.get(sid)
        if take:
            take(reply, headers or b"", data)
        else:
            await super()._process_msg(sid, subject, reply, data, headers)


def status_in(headers: bytes) -> str | None:
    """The code that the server itself says; None where the message is somebody's."""
    return headers[len(STATUS) :][:3].decode() if headers.startswith(STATUS) else None


def header_in(headers: bytes, name: bytes) -> str:
    """One header's value, the last where there are several; ValueError where there is none."""
    begins = headers.rindex(b"\r\n%s:" % name) + len(name) + 3
    return headers[begins : headers.index(b"\r\n", begins)].strip().decode()


async def _never(_: Msg) -> None:
    """Nothing comes this way."""


def _sid(subscription: Subscription) -> int:
    return subscription._id  # noqa: SLF001 - the library tells nobody which number it gave
