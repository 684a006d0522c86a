"""Whether an answer says what a brute force reckons: the headline, what is beside it, every cell."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final

from tests.oracles.reckoning import Figure, Part, Told, read, shown

HALF: Final = {"share": Fraction(1, 20_000), "ratio": Fraction(1, 20_000)}
"""Half of the last decimal that is told: of two that are equally near either will do."""
Answer = Mapping[str, Any]


def differences(answer: Answer, told: Told, by: Sequence[str] = ()) -> list[str]:
    """Everything in which an answer and the brute force differ, a line each; nothing where they agree."""
    figures = {"": told.headline, **told.beside}
    answers = {"": answer, **answer.get("beside", {})}
    return [
        f"{answer.get('id')} {name}: {what}"
        for name, figure in figures.items()
        for what in (_figure(answers[name], figure, by) if name in answers else ["is not answered"])
    ] + [
        f"{answer.get('id')}: caveats {sorted(answer['caveats'])}, not {sorted(told.caveats)}"
        for _ in [1]
        if set(answer["caveats"]) != told.caveats
    ]


def _figure(answer: Answer, figure: Figure, by: Sequence[str]) -> Iterator[str]:
    if answer.get("kind", figure.kind) != figure.kind:
        yield f"is a {answer['kind']}, not a {figure.kind}"
    yield from _part(answer, figure, figure.whole(), "in all")
    if by and set(by) <= set(figure.by):
        yield from _cells(answer["cells"], figure, by)


def _cells(cells: Sequence[Answer], figure: Figure, by: Sequence[str]) -> Iterator[str]:
    found = {tuple(cell["by"][name] for name in by): cell for cell in cells}
    expected = figure.cells(by)
    for one in sorted({*found, *expected}, key=str):
        if one not in expected:
            yield from () if _empty(found[one]) else (f"{one}: {found[one]}, but there is none",)
        elif one not in found:
            yield f"{one}: is not answered, but is {expected[one]}"
        else:
            yield from _part(found[one], figure, expected[one], str(one))


def _empty(cell: Answer) -> bool:
    return not any(cell[name] for name in ("value", "numerator", "denominator"))


def _part(answer: Answer, figure: Figure, part: Part, where: str) -> Iterator[str]:
    above, below = figure.units
    expected = {
        "numerator": shown(part.numerator, above),
        "denominator": shown(part.denominator, below),
    }
    for name, exact in expected.items():
        if read(answer[name]) != exact:
            yield f"{where}: {name} is {answer[name]}, not {written(exact)}"
    value = shown(part.value, above) if figure.kind in {"count", "sum"} else part.value
    if not near(read(answer["value"]), value, HALF.get(figure.kind, Fraction(0))):
        yield f"{where}: value is {answer['value']}, not {written(value)}"


def near(told: Fraction | None, exact: Fraction | None, most: Fraction) -> bool:
    """Whether a told number is the exact one, but for the rounding of its last decimal."""
    if told is None or exact is None:
        return told is exact
    return abs(told - exact) <= most and (not most or (told * 10_000).denominator == 1)


def written(exact: Fraction | None) -> str:
    """A number as it is read."""
    return "null" if exact is None else str(float(exact))
