"""A reading, or a command, is asked what it knows how to answer: a parameter that it does not know is refused.

What nobody signs in for stays open: to a link that was sent to somebody others hang what they like.
"""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response
from typing_extensions import override

from shared.permissions import MAY
from shared.web.problems import PLAIN, Problem

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Reading(APIRoute):
    """A route that ignores nothing in its query: `?form=` for `?from=` would answer another question."""

    @override
    def get_route_handler(self) -> Handler:
        handle = super().get_route_handler()
        if self.name not in MAY:
            return handle
        known = {it.alias for it in self.dependant.query_params}

        async def strictly(request: Request) -> Response:
            if unknown := sorted(request.query_params.keys() - known):
                raise Problem("unknown_field", [(_pointer(it), "unknown_field") for it in unknown])
            return await handle(request)

        return strictly


def _pointer(name: str) -> str:
    """To the parameter, as far as its name is not something a caller made up."""
    return f"/{name}" if PLAIN.fullmatch(name) else ""
