"""The table, as text that is also Markdown."""

from collections.abc import Sequence

from benchmarks.row import Line

HEADINGS = ("row", "measured", "target", "to target", "to peer")


def table(lines: Sequence[tuple[str, Line]]) -> str:
    """One line a number, under the name of its row."""
    cells = [HEADINGS, *(_cells(row, line) for row, line in lines)]
    widths = [max(len(row[n]) for row in cells) for n in range(len(HEADINGS))]
    ruled = [cells[0], tuple("-" * width for width in widths), *cells[1:]]
    return "\n".join(_ruled(row, widths) for row in ruled)


def _ruled(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _cells(row: str, line: Line) -> tuple[str, ...]:
    bound = "at most" if line.at_most else "at least"
    return (
        f"{row}: {line.what}",
        f"{_number(line.measured)} {line.unit}",
        f"{bound} {_number(line.target)}" if line.target else "-",
        _ratio(line.to_target),
        f"{_ratio(line.to_peer)} {line.of}".rstrip(),
    )


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _ratio(ratio: float | None) -> str:
    return "-" if ratio is None else f"{ratio:.2f} x"
