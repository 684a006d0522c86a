"""A service's HTTP application: health, readiness, metrics, configuration, and problems for the rest."""

import time
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final

import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from prometheus_client import CONTENT_TYPE_LATEST, Histogram, generate_latest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.database import PASSING
from shared.decider import Refused
from shared.log.batcher import LogBehind, Unavailable
from shared.node import Node
from shared.observe import HTTP_SECONDS
from shared.settings import Settings
from shared.supervise import detail
from shared.web.problems import Problem, refusal
from shared.web.strict import Reading
from shared.web.texts import preferred

log = structlog.get_logger(__name__)

CODES: Final[Mapping[int, str]] = {
    400: "unreadable_body",
    404: "no_such_route",
    405: "method_not_allowed",
}

State = dict[str, str]
NOT_READY: Final[dict[int | str, dict[str, Any]]] = {
    503: {"description": "Not now.", "model": State}
}


def make_app(
    node: Node,
    title: str,
    configuration: Mapping[str, Any],
    settings: Callable[[Settings], Mapping[str, Any]] = lambda _: {},
) -> FastAPI:
    """An application that has everything but the service's own doors.

    Its configuration tells the sites, what code knows, and what was set for this place.
    """
    app = FastAPI(
        title=title,
        telemetry={"logs": False, "tracing": False, "metrics": False},
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        exception_handlers={
            Problem: _problem,
            Refused: _refused,
            Unavailable: _unavailable,
            **dict.fromkeys(PASSING, _away),
            LogBehind: _behind,
            HTTPException: _http,
            RequestValidationError: _unfit,
        },
    )
    app.state.node = node
    app.router.route_class = Reading
    app.add_middleware(Watched)
    _add_health(app, node, configuration, settings)
    return app


def _add_health(
    app: FastAPI,
    node: Node,
    configuration: Mapping[str, Any],
    settings: Callable[[Settings], Mapping[str, Any]],
) -> None:
    @app.get("/healthz", summary="Whether it lives")
    async def alive() -> dict[str, str]:
        return {"status": "alive"}

    @app.get("/readyz", summary="Whether it can record", response_model=State, responses=NOT_READY)
    async def ready() -> JSONResponse:
        fit = await node.ready()
        return JSONResponse({"status": "ready" if fit else "not_ready"}, 200 if fit else 503)

    @app.get("/metrics", summary="For Prometheus", response_class=PlainTextResponse)
    async def metrics() -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    @app.get("/configuration", summary="Sites and codes", response_model=dict[str, Any])
    async def configured() -> JSONResponse:
        way = node.settings.sign_in
        told = {
            "sites": node.sites.zones,
            "site_names": node.sites.names,
            "sign_in": way and way.model_dump(),
        }
        return JSONResponse({**told, **configuration, **settings(node.settings)})


class Watched:
    """Counts and times every request by its route, and logs it without what it was about."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = time.perf_counter(), 500

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as fault:  # noqa: BLE001 - a server's traceback could show what was asked
            log.error("request.failed", detail=detail(fault))
            answer = Problem("fault").response(_language(Request(scope)))
            await answer(scope, receive, watched)
        finally:
            route = getattr(scope.get("route"), "path", "none")
            seconds = time.perf_counter() - began
            _timed(scope["method"], route, status).observe(seconds)


@lru_cache(maxsize=1000)
def _timed(method: str, route: str, status: int) -> Histogram:
    """Looked up for every request."""
    return HTTP_SECONDS.labels(method, route, str(status))


def _language(request: Request) -> str:
    return preferred(request.headers.get("accept-language"))


async def _problem(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, Problem)  # noqa: S101 - Starlette promises it
    return problem.response(_language(request))


async def _refused(request: Request, refused: Exception) -> Response:
    assert isinstance(refused, Refused)  # noqa: S101 - likewise
    return refusal(refused).response(_language(request))


async def _unavailable(request: Request, _: Exception) -> Response:
    return Problem("unavailable").response(_language(request))


async def _away(request: Request, fault: Exception) -> Response:
    """The database is away, or just back: nothing was read, and the same may be asked again."""
    if isinstance(fault, ValueError):  # a value that no column takes: that is a fault of ours
        raise fault
    log.warning("database.missed", detail=detail(fault))
    return Problem("unavailable").response(_language(request))


async def _behind(request: Request, _: Exception) -> Response:
    return Problem("log_behind_bus").response(_language(request))


async def _http(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)  # noqa: S101 - likewise
    return Problem(CODES.get(fault.status_code, "fault")).response(_language(request))


async def _unfit(request: Request, unfit: Exception) -> Response:
    """A query that fits no schema; FastAPI's own answer would echo it (STACK trap 12)."""
    assert isinstance(unfit, RequestValidationError)  # noqa: S101 - likewise
    found = [(f"/{error['loc'][-1]}", _unfitness(error["type"])) for error in unfit.errors()]
    return Problem(found[0][1], found).response(_language(request))


def _unfitness(type_: str) -> str:
    return "missing_field" if type_ == "missing" else "wrong_format"
