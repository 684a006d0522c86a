"""Who works together with the meeting place: agreed with, put right, ended, or recorded by mistake."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, assert_never

from services.activities.commands.partners import (
    AgreePartner,
    CorrectPartner,
    EndPartner,
    WithdrawPartner,
    WithdrawPartnerEnd,
)
from services.activities.deciders.clashes import refuse_met
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.activities import (
    PartnerAgreed,
    PartnerCorrected,
    PartnerEnded,
    PartnerEndWithdrawn,
    PartnerWithdrawn,
)
from shared.events.envelope import Recorded
from shared.events.event import Event

OnPartner = CorrectPartner | EndPartner | WithdrawPartnerEnd | WithdrawPartner
PartnerCommand = AgreePartner | OnPartner

FIELDS: Final = frozenset(AgreePartner.model_fields)
NEEDED: Final = ("name", "kind")


@dataclass(frozen=True, slots=True)
class Partner:
    """What is known of one partner, and at which version each field changed."""

    version: int = 0
    values: Mapping[str, Any] | None = None
    """None where nobody was agreed with, or that was a mistake."""
    changed: Mapping[str, int] = field(default_factory=dict)
    ended: date | None = None
    """The last day, where it was told after all."""

    @property
    def agreed(self) -> bool:
        """Whether there is such a partner; who ended is one still, of the days before."""
        return self.values is not None


def evolve(partner: Partner, fact: Recorded) -> Partner:
    """The partner after one fact."""
    now = replace(partner, version=fact.version)
    match fact.event:
        case PartnerAgreed() as told:
            return Partner(fact.version, {name: getattr(told, name) for name in FIELDS})
        case PartnerCorrected(fields=fields) as told:
            values = {name: getattr(told, name) for name in FIELDS.intersection(fields)}
            changed = {**partner.changed, **dict.fromkeys(fields, fact.version)}
            return replace(now, values={**(partner.values or {}), **values}, changed=changed)
        case PartnerEnded(on=day):
            return replace(now, ended=day)
        case PartnerEndWithdrawn():
            return replace(now, ended=None)
        case PartnerWithdrawn():
            return Partner(fact.version)
        case _:
            return partner


def decide(asked: Asked[PartnerCommand], partner: Partner, _: Seen) -> Accepted:
    """What follows from a wish about a partner."""
    match asked.command:
        case AgreePartner() as wish:
            _refuse_backwards(wish.agreed_on, wish.ends_on, "/ends_on")
            agreed = PartnerAgreed(partner=asked.key, **dict(wish))
            return Accepted((agreed,), asked.key, 1)
        case _ if partner.values is None:
            raise Refused("no_such_partner", "/partner")
        case wish:
            events = _follows(wish, asked, partner, partner.values)
            return Accepted(events, asked.thing, partner.version + bool(events))


def _follows(
    wish: OnPartner, asked: Asked[PartnerCommand], partner: Partner, known: Mapping[str, Any]
) -> tuple[Event, ...]:
    match wish:
        case CorrectPartner():
            return _corrected(wish, asked, partner, known)
        case EndPartner(on=day) if partner.ended == day:
            return ()
        case EndPartner() if partner.ended is not None:
            raise Refused("already_ended", "/partner")
        case EndPartner(on=day, reason=reason):
            _refuse_backwards(known["agreed_on"], day, "/on")
            return (PartnerEnded(partner=asked.thing, on=day, reason=reason),)
        case WithdrawPartnerEnd() if partner.ended is None:
            raise Refused("not_ended", "/partner")
        case WithdrawPartnerEnd(reason=reason):
            return (PartnerEndWithdrawn(partner=asked.thing, reason=reason),)
        case WithdrawPartner(reason=reason):
            return (PartnerWithdrawn(partner=asked.thing, reason=reason),)
        case _:
            assert_never(wish)


def _corrected(
    wish: CorrectPartner,
    asked: Asked[PartnerCommand],
    partner: Partner,
    known: Mapping[str, Any],
) -> tuple[PartnerCorrected, ...]:
    """The named fields that differ; refused where one changed since the version the caller saw."""
    given = {name: getattr(wish, name) for name in FIELDS & wish.model_fields_set}
    refuse_met(given, wish.expected_version, partner.version, known, partner.changed)
    for name in NEEDED:
        if name in given and given[name] is None:
            raise Refused("field_needed", f"/{name}")
    changes = {name: it for name, it in given.items() if known[name] != it}
    if not changes:
        return ()
    then = {**known, **changes}
    place = "/ends_on" if "ends_on" in changes else "/agreed_on"
    _refuse_backwards(then["agreed_on"], then["ends_on"], place)
    _refuse_backwards(then["agreed_on"], partner.ended, "/agreed_on")
    return (PartnerCorrected(partner=asked.thing, fields=tuple(sorted(changes)), **changes),)


def _refuse_backwards(since: date | None, until: date | None, pointer: str) -> None:
    if since and until and until < since:
        raise Refused("ends_before_it_begins", pointer)


partners: Final[Decider[PartnerCommand, Partner]] = Decider(
    initial=Partner(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
