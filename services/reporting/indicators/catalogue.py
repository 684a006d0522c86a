"""What every indicator says of itself, whatever it comes to."""

from typing import Any

from services.reporting.indicators.definition import Definition, Rule
from services.reporting.indicators.definitions import Versions
from services.reporting.indicators.plan import unit


def newest(every: Versions) -> Definition:
    """The newest version."""
    return every[max(every)]


def catalogued(every: Versions) -> dict[str, Any]:
    """What an indicator's newest version says of itself."""
    one = newest(every)
    return {
        "id": one.id,
        "version": one.version,
        "versions": sorted(every),
        "since": one.since,
        "title": one.title.sv,
        "title_en": one.title.en,
        "explanation": one.explanation.sv,
        "explanation_en": one.explanation.en,
        "persons": one.persons,
        "modes": one.modes,
        "caveats": one.caveats,
        "by": one.dimensions,
        "figures": [_catalogued(one, rule) for rule in one.figures],
    }


def _catalogued(definition: Definition, rule: Rule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "title": rule.title.sv,
        "title_en": rule.title.en,
        "kind": rule.kind,
        "unit": unit(rule),
        "by": definition.by_of(rule),
        "modes": definition.modes_of(rule),
        "persons": definition.counts_persons(rule),
    }
