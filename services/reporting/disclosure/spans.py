"""Which periods lie in which, and which make up another: of days alone, whatever was told of them (pure)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

from services.reporting.disclosure.tables import Span

LONGEST: Final = 3
"""How many lengths of periods that begin on one day are tried: shorter ones nest in them."""


Tiling = tuple[Span, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Layout:
    """`within` are pairs (shorter, longer) with none between, `tilings` periods with what makes them up.

    `follows` are for each tiling the numbers of two others that say the same together: one of the same period
    and one of a period in it; None where there are none.
    """

    within: Sequence[tuple[Span, Span]]
    tilings: Sequence[Tiling]
    follows: Sequence[tuple[int, int] | None]


@lru_cache(maxsize=1024)
def layout(spans: tuple[Span, ...]) -> Layout:
    """How these periods lie: asked for every part of every figure, and the same of most of them."""
    within: list[tuple[Span, Span]] = []
    tilings: list[Tiling] = []
    for outer in spans:
        inside = [span for span in spans if span != outer and span.within(outer)]
        within += ((inner, outer) for inner in inside if _is_next(inner, inside))
        tilings += ((outer, tiling) for tiling in _tilings(outer, inside))
    numbers = {tiling: n for n, tiling in enumerate(tilings)}
    return Layout(within, tilings, [_follows(tiling, numbers) for tiling in tilings])


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


def _follows(tiling: Tiling, numbers: Mapping[Tiling, int]) -> tuple[int, int] | None:
    whole, parts = tiling
    for first, last in combinations(range(len(parts) + 1), 2):
        inner = Span(parts[first].since, parts[last - 1].until)
        coarser = numbers.get((whole, (*parts[:first], inner, *parts[last:])))
        finer = numbers.get((inner, parts[first:last]))
        if coarser is not None and finer is not None and inner != whole:
            return coarser, finer
    return None
