"""Every indicator there is, and what it tells of a period."""

from datetime import date
from typing import Annotated, Final, NamedTuple

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.reporting import figures
from services.reporting.answers import Catalogued, Indicator
from services.reporting.api.answering import (
    From,
    Index,
    asked_period,
    calendar,
    json_answer,
)
from services.reporting.disclosure.released import VIEWS
from services.reporting.disclosure.showing import shown_indicator
from services.reporting.indicators.catalogue import catalogued
from services.reporting.indicators.definition import Definition
from services.reporting.indicators.definitions import LIBRARY
from services.reporting.indicators.period import Period
from services.reporting.indicators.presets import Preset, preset
from services.reporting.indicators.retired import RETIRED
from services.reporting.indicators.versions import in_use
from services.reporting.looking import Look, looking
from shared.command import AnyDay
from shared.decider import Refused
from shared.events.words import Rung
from shared.node import Node
from shared.permissions import right
from shared.settings import Settings
from shared.web.asking import Caller, allowed, caller, wait_after
from shared.web.openapi import heeding
from shared.web.problems import Problem

By = Annotated[str, Query(max_length=200, pattern=r"^([a-z_]+(,[a-z_]+)*)?$")]
"""Dimensions, with commas between them."""
DAYS: Final = (
    "`from` and `to` are days, and the same question at the same `as_of` gets the same answer. `period` is the"
    " period of that name which holds the day `on`, or today: when a grant year begins and which days are the"
    " project's is a setting, so to ask again what was answered, ask for the `from` and `to` of the answer."
)
Version = Annotated[int | None, Query(ge=1, le=10_000)]


class Days(NamedTuple):
    """How a period is asked for: by its days, or by its name and a day in it."""

    since: date | None
    to: date | None
    period: Preset | None
    on: date | None


def add_reading(app: FastAPI, node: Node) -> None:
    """What may be read of indicators."""
    _add_catalogue(app, node)
    _add_indicator(app, node)


def _add_catalogue(app: FastAPI, node: Node) -> None:
    @app.get(
        "/indicators",
        name="ReadCatalogue",
        summary="Every indicator: what it means, and by what it may be asked",
        response_model=list[Catalogued],
    )
    async def read_catalogue(request: Request) -> Response:
        allowed(caller(node, request), "ReadCatalogue")
        return json_answer([catalogued(versions) for versions in LIBRARY.values()])


def _add_indicator(app: FastAPI, node: Node) -> None:
    @app.get(
        "/indicators/{indicator}",
        name="ReadIndicator",
        summary="One indicator for a period, in total and by what was asked",
        response_model=Indicator,
        description=DAYS,
        openapi_extra=heeding("Brygga-After"),
    )
    async def read_indicator(
        request: Request,
        indicator: str,
        since: From = None,
        to: AnyDay | None = None,
        period: Preset | None = None,
        on: AnyDay | None = None,
        by: By = "",
        as_of: Index = None,
        version: Version = None,
        rung: Rung | None = None,
    ) -> Response:
        exact = _exact(caller(node, request))
        if indicator not in LIBRARY:
            raise Problem("no_such_indicator")
        await wait_after(node, request)
        zone, days = node.settings.time_zone, Days(since, to, period, on)
        views = figures.used_by(indicator) | (frozenset() if exact else VIEWS)
        async with looking(node.db, as_of, zone, views) as look:
            definition = await _version(look, indicator, version)
            if rung and definition.headline is None:
                raise Refused("no_ladder", "/rung")
            asked = _period(look, node.settings, days)
            question = figures.Question(asked, rung, exact=exact, by=_dimensions(definition, by))
            told = await figures.indicator(look, question, definition)
            return json_answer(await shown_indicator(look, question, definition, told))


def _exact(asker: Caller) -> bool:
    """Whether this caller sees exact figures; 403 where not even released ones."""
    if right("ReadIndicator", asker.actor.roles):
        return True
    allowed(asker, "ReadReleasedIndicator")
    return False


async def _version(look: Look, indicator: str, version: int | None) -> Definition:
    """The version asked for, else the one that was in use at the ledger index.

    Refused no_such_version, with those that are kept, and whether it is one that was told once.
    """
    versions = LIBRARY[indicator]
    if version is None:
        return (await in_use(look, [indicator]))[indicator]
    if version not in versions:
        gone = version in RETIRED.get(indicator, {})
        raise Refused("no_such_version", "/version", kept=sorted(versions), retired=gone)
    return versions[version]


def _dimensions(definition: Definition, by: str) -> tuple[str, ...]:
    """The dimensions asked for; Refused where no figure has all of them."""
    asked = tuple(dict.fromkeys(filter(None, by.split(","))))
    if not any({*asked} <= {*definition.by_of(rule)} for rule in definition.figures):
        raise Refused("dimension_not_allowed", "/by", allowed=definition.dimensions)
    return asked


def _period(look: Look, settings: Settings, days: Days) -> Period:
    """The days asked for, or those of the preset that holds a day: today where none is said.

    Before the first fact there is no today, and so no day in the period.
    """
    if days.on and days.period is None:
        raise Refused("day_without_period", "/on")
    unknown = days.on is None and look.today is None and days.period != "project"
    if days.period is None or (unknown and not (days.since or days.to)):
        return asked_period(look, days.since, days.to)
    if days.since or days.to:
        raise Refused("period_twice", "/period")
    day = days.on or look.today or date.min
    return Period(*preset(days.period, day, calendar(settings)))
