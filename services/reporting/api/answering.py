"""What the doors of reporting share: how a prefix and a period are asked for, and JSON as it is answered."""

from datetime import date
from typing import Annotated

import orjson
from fastapi import Query
from starlette.responses import Response

from services.reporting.indicators.period import Period, period
from services.reporting.indicators.presets import Calendar
from services.reporting.looking import Look
from shared.command import AnyDay
from shared.decider import Refused
from shared.settings import Settings

Index = Annotated[int | None, Query(ge=0, le=2**63 - 1)]
"""A ledger index: the figures as they stood there."""
From = Annotated[AnyDay | None, Query(alias="from")]


def asked_period(look: Look, since: date | None, until: date | None) -> Period:
    """The period that was asked for; Refused ends_before_it_begins where it has no days."""
    asked = period(look, since, until)
    if since and since > asked.until and until:
        raise Refused("ends_before_it_begins", "/to")
    return asked


def calendar(settings: Settings) -> Calendar:
    """What periods with a name rest on here."""
    return Calendar(settings.grant_year_begins, settings.project_from, settings.project_to)


def json_answer(content: object) -> Response:
    """An answer as JSON."""
    return Response(json_bytes(content), media_type="application/json")


def json_bytes(content: object) -> bytes:
    """JSON with dates and the like as text."""
    return orjson.dumps(content, default=str)
