"""What was decided about sites, lists, modes, exceptions and devices, and still stands."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Final
from uuid import UUID

from shared.database import Fetches
from shared.events.devices import DeviceAdmitted, DeviceRevoked
from shared.events.envelope import Recorded, read
from shared.events.exceptions import ExceptionDecided, ExceptionWithdrawn
from shared.events.modes import DocumentationModeDecided, DocumentationModeWithdrawn
from shared.events.personal import CODE, OPAQUE, PUBLIC, WHEN, NotPersonal
from shared.events.support_periods import SupportLengthDefined, SupportLengthWithdrawn
from shared.events.target_groups import TargetGroupDefined, TargetGroupDefinitionWithdrawn
from shared.events.words import (
    DocumentationMode,
    ExceptionKind,
    HouseholdKind,
    ModeScope,
    TargetGroup,
)
from shared.readmodel import R, ReadModel
from shared.sites import Opened, Site

FACTS: Final = """
select position, recorded_at, envelope from event
where type in (
    'DocumentationModeDecided', 'DocumentationModeWithdrawn', 'ExceptionDecided',
    'ExceptionWithdrawn', 'TargetGroupDefined', 'TargetGroupDefinitionWithdrawn',
    'SupportLengthDefined', 'SupportLengthWithdrawn', 'DeviceAdmitted', 'DeviceRevoked'
)
order by position
"""
Flag = Annotated[bool, NotPersonal("what a group counts as")]


class Mode(ReadModel):
    """How much may be written down at a site or an activity from a day on."""

    id: Annotated[UUID, OPAQUE]
    scope: Annotated[ModeScope, CODE]
    of: Annotated[str, PUBLIC]
    mode: Annotated[DocumentationMode, CODE]
    decision: Annotated[str, PUBLIC]
    decided_on: Annotated[date, WHEN]
    since: Annotated[date, WHEN]


class Exempted(ReadModel):
    """A named exception of R2 that a decision switches on at a site."""

    id: Annotated[UUID, OPAQUE]
    kind: Annotated[ExceptionKind, CODE]
    site: Annotated[str, PUBLIC]
    decision: Annotated[str, PUBLIC]
    decided_on: Annotated[date, WHEN]
    since: Annotated[date, WHEN]
    until: Annotated[date | None, WHEN] = None


class Group(ReadModel):
    """What a target group counts as from a day on."""

    id: Annotated[UUID, OPAQUE]
    code: Annotated[TargetGroup, CODE]
    newcomer: Flag
    counts_for_grant: Flag
    until_support_ends: Flag
    since: Annotated[date, WHEN]


class Length(ReadModel):
    """How long support usually lasts that begins on a day or later."""

    id: Annotated[UUID, OPAQUE]
    kind: Annotated[HouseholdKind, CODE]
    years: Annotated[int, NotPersonal("the same for everybody")]
    since: Annotated[date, WHEN]


class Device(ReadModel):
    """A device whose token counts; its name stays sealed."""

    id: Annotated[UUID, OPAQUE]
    site: Annotated[str, PUBLIC]
    admitted_at: Annotated[datetime, WHEN]


class OpenedSite(ReadModel):
    """A site that was opened; those that the environment names are no matter of decision."""

    id: Annotated[UUID, OPAQUE]
    slug: Annotated[str, PUBLIC]
    name: Annotated[str, PUBLIC]
    time_zone: Annotated[str, PUBLIC]


class Settings(ReadModel):
    """All of it, of each kind the newest first."""

    modes: Annotated[Sequence[Mode], PUBLIC]
    exceptions: Annotated[Sequence[Exempted], PUBLIC]
    target_groups: Annotated[Sequence[Group], PUBLIC]
    support_lengths: Annotated[Sequence[Length], PUBLIC]
    devices: Annotated[Sequence[Device], PUBLIC]
    sites: Annotated[Sequence[OpenedSite], PUBLIC]


async def settings(db: Fetches, opened: Opened) -> Settings:
    """What stands now; the sites are known already."""
    rows = await db.fetch(FACTS)
    standing: dict[UUID, ReadModel] = {}
    for row in rows:
        _take(standing, read(row["envelope"], row["position"], row["recorded_at"]))
    return Settings(
        modes=_all(standing, Mode),
        exceptions=_all(standing, Exempted),
        target_groups=_all(standing, Group),
        support_lengths=_all(standing, Length),
        devices=_all(standing, Device),
        sites=[_site(id_, it) for id_, it in reversed([*opened.by_id.items()])],
    )


def _site(id_: UUID, site: Site) -> OpenedSite:
    return OpenedSite(id=id_, slug=site.slug, name=site.name, time_zone=site.zone)


def _all(standing: dict[UUID, ReadModel], kind: type[R]) -> list[R]:
    return [it for it in reversed(standing.values()) if isinstance(it, kind)]


def _take(standing: dict[UUID, ReadModel], fact: Recorded) -> None:
    match fact.event:
        case DocumentationModeDecided() as it:
            told = it.model_dump(include={"scope", "of", "mode", "decided_on", "since"})
            standing[it.decision] = Mode(id=it.decision, decision=it.number, **told)
        case ExceptionDecided() as it:
            told = it.model_dump(exclude={"exception"})
            standing[it.exception] = Exempted(id=it.exception, **told)
        case TargetGroupDefined() as it:
            standing[it.definition] = Group(
                id=it.definition, **it.model_dump(exclude={"definition"})
            )
        case SupportLengthDefined() as it:
            standing[it.length] = Length(id=it.length, **it.model_dump(exclude={"length"}))
        case DeviceAdmitted() as it:
            standing[it.device] = Device(id=it.device, site=it.site, admitted_at=fact.recorded_at)
        case DocumentationModeWithdrawn(decision=id_) | ExceptionWithdrawn(exception=id_):
            standing.pop(id_, None)
        case TargetGroupDefinitionWithdrawn(definition=id_) | SupportLengthWithdrawn(length=id_):
            standing.pop(id_, None)
        case DeviceRevoked(device=id_):
            standing.pop(id_, None)
        case _:
            pass
