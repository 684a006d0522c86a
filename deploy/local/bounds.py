"""Numbers as options take them: between two ends, and never the one that is no number."""

from collections.abc import Callable

import typer


def between(least: float, most: float) -> Callable[[float], float]:
    """A check for an option; whoever misspells hears what would do."""

    def within(number: float) -> float:
        if not least <= number <= most:  # nan is nowhere
            raise typer.BadParameter(f"{number:g} is not between {least:g} and {most:g}.")
        return number

    return within
