"""Which periods lie in which, and which make up another: of days alone, whatever was told of them (pure)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from services.reporting.disclosure.tables import Span

LONGEST: Final = 3
"""How many lengths of periods that begin on one day are tried: shorter ones nest in them."""


@dataclass(frozen=True, slots=True)
class Layout:
    """`within` are pairs (shorter, longer) with none between, `tilings` periods with what makes them up."""

    within: Sequence[tuple[Span, Span]]
    tilings: Sequence[tuple[Span, tuple[Span, ...]]]


@lru_cache(maxsize=1024)
def layout(spans: tuple[Span, ...]) -> Layout:
    """How these periods lie: asked for every part of every figure, and the same of most of them."""
    within: list[tuple[Span, Span]] = []
    tilings: list[tuple[Span, tuple[Span, ...]]] = []
    for outer in spans:
        inside = [span for span in spans if span != outer and span.within(outer)]
        within += ((inner, outer) for inner in inside if _is_next(inner, inside))
        tilings += ((outer, tiling) for tiling in _tilings(outer, inside))
    return Layout(within, tilings)


def _is_next(inner: Span, inside: Sequence[Span]) -> bool:
    return not any(inner != other and inner.within(other) for other in inside)


def _tilings(whole: Span, spans: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Every way to lay the days of a period out of others, the longest ones first where they nest."""
    by_start: dict[object, list[Span]] = defaultdict(list)
    for span in spans:
        by_start[span.since].append(span)

    def from_day(day: object) -> Iterator[tuple[Span, ...]]:
        ways = sorted(by_start.get(day, ()), key=lambda span: span.until, reverse=True)
        for span in ways[:LONGEST]:
            if span.until == whole.until:
                yield (span,)
            else:
                yield from ((span, *rest) for rest in from_day(span.following))

    yield from from_day(whole.since)
