"""What an operator sees: JSON logs without personal data, and metrics made for alerts."""

import logging
import sys
from collections.abc import Mapping, MutableMapping
from importlib.metadata import version
from typing import Any, Final

import structlog
from prometheus_client import Counter, Gauge, Histogram

ALLOWED: Final = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "logger",
        "service",
        "trace",
        "method",
        "route",
        "status",
        "seconds",
        "position",
        "index",
        "count",
        "loop",
        "fault",
        "detail",
        "stream",
        "projection",
        "name",
        "pid",
        "port",
        "code",
        "reason",
        "type",
        "until",
        "expected",
        "found",
        "version",
    }
)
"""Fields that may be logged. Everything else is dropped: no personal data can slip in by a new field."""

HTTP_SECONDS = Histogram(
    "brygga_http_request_seconds",
    "Seconds to answer a request, by route; alerts HttpSlow and HttpFailing (rate of 5xx).",
    ["method", "route", "status"],
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)
EVENTS_APPENDED = Counter(
    "brygga_events_appended_total",
    "Facts committed to this service's log; alert NothingRecorded when flat during an opening.",
)
APPEND_BATCH = Histogram(
    "brygga_append_batch_size",
    "Commands in one flush; no alert: it explains latency under load.",
    buckets=(1, 2, 5, 10, 20, 50, 100, 200),
)
RELAY_BACKLOG = Gauge(
    "brygga_relay_backlog_events",
    "Facts in the log that are not yet on the bus; alert RelayBehind.",
)
RELAY_OLDEST = Gauge(
    "brygga_relay_oldest_unpublished_seconds",
    "Age of the oldest fact that is not yet on the bus; alert RelayBehind.",
)
RELAY_ALARM = Gauge(
    "brygga_relay_alarm",
    "1 while the relay has stopped because bus and log differ; alert BusDiffers, at once.",
)
STREAM_BYTES = Gauge(
    "brygga_stream_bytes_ratio",
    "How full this service's stream is, 0 to 1; alert StreamFilling at 0.7.",
)
STREAM_HEAD = Gauge(
    "brygga_stream_head_position",
    "The last position of this service's log that is on the bus; alert ReactionBehind asks who lags it.",
)
BUILD_INFO = Gauge(
    "brygga_build_info",
    "Always 1; no alert: says which build runs.",
    ["service", "python", "pydantic"],
)


def _allow(_logger: object, _method: str, entry: MutableMapping[str, Any]) -> Mapping[str, Any]:
    return {name: value for name, value in entry.items() if name in ALLOWED}


def start_logging(service: str) -> None:
    """Log JSON lines to standard output, this service's name in each."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _allow,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stdout),
        cache_logger_on_first_use=True,
    )
    structlog.contextvars.bind_contextvars(service=service)
    python = ".".join(map(str, sys.version_info[:3]))
    BUILD_INFO.labels(service, python, version("pydantic")).set(1)
