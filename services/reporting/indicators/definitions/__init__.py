"""Every definition there is, by indicator and version; a broken file is no program."""

import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from services.reporting.indicators.definition import Definition, Rule, Term
from services.reporting.indicators.dimensions import dimensions
from services.reporting.indicators.facts import FACTS

HERE: Final = Path(__file__).parent

Versions = dict[int, Definition]
"""Of one indicator, the oldest first."""


class BrokenDefinition(ValueError):
    """A file says what is not to be understood: its name, and what is wrong."""


def library(folder: Path = HERE) -> dict[str, Versions]:
    """All definitions of a folder by indicator, goals first; raises BrokenDefinition."""
    found: dict[str, Versions] = {}
    for one in sorted(map(read, folder.glob("*.toml")), key=_order):
        found.setdefault(one.id, {})[one.version] = one
    return found


def read(file: Path) -> Definition:
    """The definition in a file; raises BrokenDefinition."""
    content = file.read_bytes()
    try:
        one = Definition.model_validate(tomllib.loads(content.decode()))
        check(one)
    except ValueError as wrong:
        raise BrokenDefinition(f"{file.name}: {wrong}") from wrong
    if file.name != f"{one.id}.v{one.version}.toml":
        raise BrokenDefinition(f"{file.name} says that it is {one.id}, version {one.version}")
    return one.model_copy(update={"digest": sha256(content).hexdigest()})


def check(one: Definition) -> None:
    """Every fact, column and dimension that a definition names is there; raises ValueError."""
    names = [rule.name for rule in one.figures]
    if len({*names}) < len(names):
        raise ValueError("two figures have one name")
    if one.headline and one.headline not in names:
        raise ValueError("the headline is none of its figures")
    for rule in one.figures:
        for term in _terms(rule):
            _check_term(term)
            missing = {*one.by_of(rule)} - {*dimensions(FACTS[term.of or ""])}
            if missing:
                raise ValueError(f"{term.of} has no {sorted(missing)}")


def _terms(rule: Rule) -> Iterator[Term]:
    """What of a figure is counted of facts."""
    for term in (rule.numerator, rule.denominator):
        if term and term.of:
            yield term


def _check_term(term: Term) -> None:
    if term.of not in FACTS:
        raise ValueError(f"there are no facts {term.of}")
    named = {*term.where, term.sum, term.median, term.count} - {None, "rows"}
    missing = named - {*FACTS[term.of].columns}
    if missing:
        raise ValueError(f"{term.of} has no {sorted(map(str, missing))}")


def _order(one: Definition) -> tuple[bool, int, int]:
    return not one.id.startswith("G"), int(one.id[1:]), one.version


LIBRARY: Final = library()
GOALS: Final = tuple(one for one in LIBRARY if one.startswith("G"))
