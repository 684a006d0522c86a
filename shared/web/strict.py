"""A reading is asked what it knows how to answer: a parameter that it does not know, or twice, is refused.

So is what is posted to such a route: searches, proposed dates, the import of destinations.

What nobody signs in for stays open: to a link that was sent to somebody others hang what they like.
"""

from collections import Counter
from collections.abc import Callable, Collection, Coroutine
from typing import Any, NoReturn

from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response
from typing_extensions import override

from shared.permissions import MAY
from shared.web.asking import caller
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
            told = Counter(it for it, _ in request.query_params.multi_items())
            unknown, twice = told.keys() - known, {it for it in told if told[it] > 1}
            if unknown or twice:
                caller(request.app.state.node, request)  # whoever is nobody is told just that
            if unknown:
                _refuse("unknown_field", unknown)
            if twice:
                _refuse("wrong_format", twice)
            return await handle(request)

        return strictly


def _refuse(code: str, names: Collection[str]) -> NoReturn:
    raise Problem(code, [(_pointer(it), code) for it in sorted(names)])


def _pointer(name: str) -> str:
    """To the parameter, as far as its name is not something a caller made up."""
    return f"/{name}" if PLAIN.fullmatch(name) else ""
