"""What an outsider knows to be true of the counts behind all tables of a family, as rows of numbers (pure).

Every count that was told, and every part that a sum needs, is a variable. Nothing here knows a true count.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from math import inf
from typing import Final

from services.reporting.disclosure.rounding import SMALL, Bounds
from services.reporting.disclosure.rows import Row, Terms
from services.reporting.disclosure.spans import Layout, layout
from services.reporting.disclosure.sums import Sums, rows_of
from services.reporting.disclosure.tables import TOTAL, Family, Part, Span, Table


@dataclass(frozen=True, slots=True)
class Count:
    """One variable: a figure's part in a span, as it stood at a ledger index."""

    figure: str
    part: Part
    span: Span
    as_of: int

    @property
    def words(self) -> str:
        """Whom it counts."""
        part = ", ".join(f"{dim} {code}" for dim, code in sorted(self.part)) or "alla"
        return f"{self.figure} ({part}) {self.span.since} till {self.span.until}"


@dataclass(frozen=True, slots=True)
class Target:
    """A count of persons that must not become known: a cell, or what lies between two cells.

    `of` is the cell, or the greater of both, and `beside` the other one.
    """

    terms: Terms
    of: Count
    beside: Count | None = None

    @property
    def words(self) -> str:
        """What of whom it counts."""
        if self.beside is None:
            return self.of.words
        if (self.of.figure, self.of.span) == (self.beside.figure, self.beside.span):
            return f"{self.of.words}, ändrat"
        return f"{self.of.words}, men inte {self.beside.words}"

    @property
    def from_(self) -> int:
        """From which count on it is to be hidden: that nobody was added is not, that nobody is in a cell is."""
        return 0 if self.beside is None else 1


@dataclass(slots=True)
class System:
    """Variables with their bounds, the rows that tie them, and what must stay unknown."""

    counts: list[Count] = field(default_factory=list)
    bounds: list[Bounds] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)


Versions = dict[tuple[str, Part], dict[Span, dict[int, int]]]
"""The variables of a figure's part: by span, then by the index at which they were told."""


def system(family: Family, tables: Sequence[Table]) -> System:
    """All that follows from these tables together."""
    known = System()
    versions: Versions = defaultdict(lambda: defaultdict(dict))
    for table in sorted(tables, key=lambda table: table.as_of):
        _add_cells(known, versions, table)
    told = [*known.bounds]
    for table in tables:
        _add_sums(known, family, versions, table)
    for (figure, _), spans in sorted(versions.items(), key=_order):
        _add_moves(known, told, spans)
        _add_periods(known, family.adding[figure], spans)
    for inner, outer in family.nested:
        _add_nesting(known, versions, inner, outer)
    known.targets += (Target({at: 1}, count) for at, count in enumerate(known.counts))
    return known


def _order(item: tuple[tuple[str, Part], object]) -> tuple[str, list[tuple[str, str]]]:
    (figure, part), _ = item
    return figure, sorted(part)


def _add_cells(known: System, versions: Versions, table: Table) -> None:
    for part, (least, most) in table.cells.items():
        told = versions[table.figure, part][table.span]
        if table.as_of in told:
            _narrow(known, told[table.as_of], least, most)
            continue
        told[table.as_of] = len(known.counts)
        known.counts.append(Count(table.figure, part, table.span, table.as_of))
        known.bounds.append((least, most))


def _narrow(known: System, at: int, least: int, most: int) -> None:
    before = known.bounds[at]
    known.bounds[at] = max(before[0], least), min(before[1], most)


def _add_sums(known: System, family: Family, versions: Versions, table: Table) -> None:
    """Parts against the total, or against the part that they divide further."""
    margins: dict[tuple[Part, str], list[int]] = defaultdict(list)
    for part in table.cells:
        at = versions[table.figure, part][table.span][table.as_of]
        for dim, code in part:
            margins[part - {(dim, code)}, dim].append(at)
    for (margin, dim), parts in margins.items():
        whole = versions[table.figure, margin].get(table.span, {}).get(table.as_of)
        if whole is None:
            continue
        adds = dim in PARTITIONS or family.adding[table.figure] == "rows"
        if dim in table.whole:
            least = 0 if adds else -inf
            known.rows.append(Row({whole: 1} | dict.fromkeys(parts, -1), least, 0))
        if dim not in table.whole or not adds:
            known.rows += (Row({whole: 1, part: -1}, 0, inf) for part in parts)


PARTITIONS: Final = frozenset({"sex", "age", "target_group"})
"""Dimensions in which a person has one place: the parts make up the total."""


def _add_moves(
    known: System, told: Sequence[Bounds], spans: Mapping[Span, Mapping[int, int]]
) -> None:
    """A total that is told again is five away from whatever it can have been; by whom parts moved is hidden.

    `told` is what rounding alone allowed: by that it was decided.
    """
    for chain in _chains(spans):
        for before, after in pairwise(chain):
            if known.counts[before].part == TOTAL:
                _add_move(known, after, told[before])
            known.targets += (
                _between(known, after, before),
                _between(known, before, after),
            )


def _chains(spans: Mapping[Span, Mapping[int, int]]) -> Iterator[list[int]]:
    """What was told again of the same days, in its order; of all days so far, up to whichever day."""
    ever: list[tuple[int, Span, int]] = []
    for span, told in spans.items():
        if span.since == date.min:
            ever += ((as_of, span, at) for as_of, at in told.items())
        else:
            yield [at for _, at in sorted(told.items())]
    yield [at for _, _, at in sorted(ever)]


def _add_move(known: System, after: int, before: Bounds) -> None:
    """Up or down, as far as rounding leaves only one of them."""
    least, most = before
    if known.bounds[after][1] >= most + SMALL:
        _narrow(known, after, most + SMALL, known.bounds[after][1])
    elif known.bounds[after][0] <= least - SMALL:
        _narrow(known, after, 0, least - SMALL)


def _between(known: System, more: int, less: int) -> Target:
    """What lies between two counts."""
    return Target({more: 1, less: -1}, known.counts[more], known.counts[less])


def _add_periods(known: System, adding: str, spans: Mapping[Span, Mapping[int, int]]) -> None:
    """Shorter periods against longer ones, and those that make up another together."""
    if adding == "nothing":
        return
    lie = layout(tuple(spans))
    sums = _sums(lie, spans)
    made_up = rows_of(lie, sums, len(known.rows), exactly=adding == "rows")
    known.rows += made_up.rows
    for inner, outer in lie.within:
        for pair in _pairs(spans[inner], spans[outer]):
            _add_part(known, *pair, made_up.inside.get(pair, ()))


def _sums(lie: Layout, spans: Mapping[Span, Mapping[int, int]]) -> Sums:
    """Every whole with what makes it up, as far as it was known when the whole was told."""
    return {
        (n, whole): [_version(spans[span], as_of) for span in tiling]
        for n, (outer, tiling) in enumerate(lie.tilings)
        for as_of, whole in spans[outer].items()
    }


def _add_part(known: System, part: int, whole: int, follows: tuple[int, ...] = ()) -> None:
    """Whoever is counted in the part is counted in the whole; those beside it are a count of their own."""
    known.rows.append(Row({whole: 1, part: -1}, 0, inf, assumed=True, follows=follows))
    known.targets.append(_between(known, whole, part))


def _pairs(inner: Mapping[int, int], outer: Mapping[int, int]) -> Iterable[tuple[int, int]]:
    """Versions that an outsider compares: each with what was known of the other when it was told."""
    return {(_version(inner, as_of), at) for as_of, at in outer.items()} | {
        (at, _version(outer, as_of)) for as_of, at in inner.items()
    }


def _version(told: Mapping[int, int], as_of: int) -> int:
    """The newest up to an index, else the first: what is not told again is taken not to have moved."""
    return told[max((each for each in told if each <= as_of), default=min(told))]


def _add_nesting(known: System, versions: Versions, inner: str, outer: str) -> None:
    """Whoever is counted in one figure is counted in the other, in the same part and days."""
    for (figure, part), spans in list(versions.items()):
        if figure != inner or (outer, part) not in versions:
            continue
        for span, told in spans.items():
            if of := versions[outer, part].get(span):
                for pair in sorted(_pairs(told, of)):
                    _add_part(known, *pair)
