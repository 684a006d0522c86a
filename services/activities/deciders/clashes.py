"""Two who put the same field right: whoever comes later is told of it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from shared.decider import Refused


def refuse_met(
    given: Mapping[str, Any],
    expected: int,
    version: int,
    values: Mapping[str, Any],
    changed: Mapping[str, int],
    about: UUID | None = None,
) -> None:
    """Refuse what changed since the version that the caller saw; fields without an open value are named alone.

    `about` is the person whom the values tell of: what is told of them is recorded first.
    """
    if expected > version:
        raise Refused("version_ahead", "/expected_version", version=version)
    if clash := sorted(name for name in given if changed.get(name, 1) > expected):
        both = {n: {"mine": given[n], "theirs": values[n]} for n in clash if n in values}
        facts = {"fields": both, "version": version}
        raise Refused("version_conflict", f"/{clash[0]}", about, **facts)
