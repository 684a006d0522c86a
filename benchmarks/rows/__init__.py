"""Every row of DESIGN §17 that exists, in the order in which they are measured."""

from typing import Final

from benchmarks.row import Row
from benchmarks.rows import (
    append,
    audit,
    batch,
    fold,
    goals,
    growth,
    idle,
    indicators,
    memory,
    post_visit,
    relay,
    screens,
    search,
    trends,
    up,
    verify,
)

ROWS: Final[tuple[Row, ...]] = (
    Row("up_warm", "bare", up.measure),
    Row("memory", "stack", memory.measure),
    Row("idle_latency", "stack", idle.measure),
    Row("search", "stack", search.measure),
    Row("post_visit", "stack", post_visit.measure),
    Row("batch", "stack", batch.measure),
    Row("screens", "stack", screens.measure),
    Row("append", "engine", append.measure),
    Row("relay", "engine", relay.measure),
    Row("fold_live", "engine", fold.live),
    Row("rebuild", "engine", fold.rebuilt),
    Row("goals", "engine", goals.measure),
    Row("indicators", "engine", indicators.measure),
    Row("trends", "engine", trends.measure),
    Row("verify_log", "engine", verify.measure),
    Row("verify_audit", "engine", audit.measure),
    Row("growth", "engine", growth.measure),
)
