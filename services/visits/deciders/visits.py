"""Who came: once per person, site and local date; the nameless each for themselves."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, assert_never
from uuid import UUID, uuid5

from services.visits.commands.visits import CorrectVisit, RecordVisit, ScanCard, WithdrawVisit
from services.visits.deciders.cards import Card, cards
from services.visits.deciders.modes import forbid, modes, of_site
from services.visits.deciders.people import Person, people
from shared.cards import card_of
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.visits import (
    StayedOn,
    SupportGiven,
    VisitCorrected,
    VisitRecorded,
    VisitWithdrawn,
)
from shared.events.words import PersonId, Support
from shared.handovers import HANDOVERS

VisitCommand = RecordVisit | CorrectVisit | WithdrawVisit

VISITS: Final = UUID("0f6f2f0e-70f4-4a9e-9c5d-2b1f4f0c7a02")
"""Namespace of the streams that hold a person's visits to a site on a date."""
CORRECTED: Final = frozenset({"supports", "stayed", "children"})


@dataclass(frozen=True, slots=True)
class Visit:
    """What is known of the visit that holds now; `id` is None where there is none, or it was taken back."""

    id: UUID | None = None
    person: PersonId | None = None
    site: str = ""
    version: int = 0
    supports: tuple[Support, ...] = ()
    stayed: bool = False
    children: int | None = None
    changed: Mapping[str, int] = field(default_factory=dict)
    counted: int = 0
    """The stream version up to which `version` has been counted: facts of one command count once."""


def evolve(visit: Visit, fact: Recorded) -> Visit:
    """The visit after one fact."""
    match fact.event:
        case VisitRecorded() as told:
            return Visit(
                id=told.visit,
                person=told.person,
                site=told.site,
                version=1,
                supports=told.supports,
                stayed=told.stayed,
                children=told.children,
                counted=fact.version,
            )
        case SupportGiven(supports=more):
            return _moved(visit, fact, supports=visit.supports + more)
        case StayedOn():
            return _moved(visit, fact, stayed=True)
        case VisitCorrected(fields=fields) as told:
            return _moved(visit, fact, **{name: getattr(told, name) for name in fields})
        case VisitWithdrawn():
            return Visit(counted=fact.version)
        case _:
            return visit


def _moved(visit: Visit, fact: Recorded, **changes: object) -> Visit:
    version = visit.version + (fact.version > visit.counted)
    changed = {**visit.changed, **dict.fromkeys(changes, version)}
    return replace(visit, version=version, changed=changed, counted=fact.version, **changes)  # type: ignore[arg-type]


def decide(asked: Asked[VisitCommand], visit: Visit, seen: Seen) -> Accepted:
    """What follows from a wish about a visit."""
    match asked.command:
        case RecordVisit() as wish:
            _check_visitor(wish, asked, seen)
            _forbid(wish, asked, seen)
        case _ if visit.id is None or visit.id != asked.thing:
            raise Refused("no_such_visit", "/visit")
        case _ if visit.person:
            _refuse_hidden_visit(asked, seen, seen.of(people, visit.person))
    return _decided(asked, visit)


def _refuse_hidden_visit(asked: Asked[VisitCommand], seen: Seen, person: Person) -> None:
    """What a protected person did is hidden as they are (R7)."""
    if person.hidden_from(asked, seen):
        raise Refused("no_such_visit", "/visit")
    person.refuse_restricted(asked, "/visit")


def _decided(asked: Asked[VisitCommand], visit: Visit) -> Accepted:
    match asked.command:
        case RecordVisit() as wish:
            return _checked_in(wish, asked, visit)
        case _ if not asked.works_at(visit.site):
            raise Refused("wrong_site")
        case CorrectVisit() as wish:
            return _followed(visit, _corrected(wish, visit))
        case WithdrawVisit(reason=reason):
            back = VisitWithdrawn(visit=visit.id, person=visit.person, reason=reason)
            return _followed(visit, (back,))
        case _:
            assert_never(asked.command)


def _check_visitor(wish: RecordVisit, asked: Asked[VisitCommand], seen: Seen) -> None:
    """Whoever is named must be known to whoever asks; whoever has a card is known by that alone (R7)."""
    if wish.card:
        _check_card(wish, seen.of(cards, card_of(wish.card.get_secret_value())), seen)
    elif wish.person:
        seen.of(people, wish.person).refuse_closed(asked, seen)


def _check_card(wish: RecordVisit, card: Card, seen: Seen) -> None:
    """The door found out whose the card is; it must be theirs still."""
    if not card.known or (wish.person and not seen.of(people, wish.person).stands):
        raise Refused("no_such_card", "/card")
    if card.revoked:
        raise Refused("card_revoked", "/card")
    ids = _ids(wish)
    if card.person is None or card.person != ids[0] or not _are_one(ids, seen):
        raise Refused("unavailable")


def _ids(wish: RecordVisit) -> tuple[UUID | None, ...]:
    """The one to whom the card was given, and whoever stands for them, one after the other."""
    return (*(wish.dropped if isinstance(wish, ScanCard) else ()), wish.person)


def _are_one(ids: tuple[UUID | None, ...], seen: Seen) -> bool:
    """Whether each of these is dropped for the next one still."""
    merges = [seen.of(people, id_).merge for id_ in ids[:-1] if id_]
    return [merge and merge.keep for merge in merges] == list(ids[1:])


def _forbid(wish: RecordVisit, asked: Asked[VisitCommand], seen: Seen) -> None:
    """R4: refuse more identity than the site's mode allowed when it happened; the nameless always may come.

    Who shows a card tells nothing but the card, whatever else is known of them.
    """
    if wish.person is not None:
        mode = seen.of(modes, of_site(wish.site)).on(asked.day)
        named = () if wish.card else seen.of(people, wish.person).named
        forbid(mode, "/card" if wish.card else "/person", somebody=True, named=named)


def _checked_in(wish: RecordVisit, asked: Asked[VisitCommand], visit: Visit) -> Accepted:
    if visit.id is None:
        return Accepted((_recorded(wish, asked),), asked.key, 1)
    return _followed(visit, _added(wish, visit))


def _followed(visit: Visit, events: tuple[Event, ...]) -> Accepted:
    assert visit.id is not None  # noqa: S101 - narrows the type
    return Accepted(events, visit.id, visit.version + bool(events))


def _recorded(wish: RecordVisit, asked: Asked[VisitCommand]) -> VisitRecorded:
    return VisitRecorded(
        visit=asked.key,
        person=wish.person,
        site=wish.site,
        on=asked.day,
        supports=tuple(dict.fromkeys(wish.supports)),
        given_by=wish.given_by,
        channel=wish.channel,
        stayed=bool(wish.stayed),
        children=wish.children,
    )


def _added(wish: RecordVisit, visit: Visit) -> tuple[Event, ...]:
    """A second check-in the same day adds only what is new."""
    id_, person = visit.id, visit.person
    supports = tuple(s for s in dict.fromkeys(wish.supports) if s not in visit.supports)
    events: list[Event] = []
    if supports:
        events.append(
            SupportGiven(visit=id_, person=person, supports=supports, given_by=wish.given_by)
        )
    if wish.stayed and not visit.stayed:
        events.append(StayedOn(visit=id_, person=person))
    if wish.children is not None and wish.children != visit.children:
        events.append(
            VisitCorrected(visit=id_, person=person, fields=("children",), children=wish.children)
        )
    return tuple(events)


def _corrected(wish: CorrectVisit, visit: Visit) -> tuple[VisitCorrected, ...]:
    """The named fields that differ; refused where one changed since the version the caller saw."""
    if wish.expected_version > visit.version:
        raise Refused("version_ahead", "/expected_version", version=visit.version)
    if clash := met(wish, visit):
        both = {f: {"mine": getattr(wish, f), "theirs": getattr(visit, f)} for f in clash}
        told = {"fields": both, "version": visit.version}
        raise Refused("version_conflict", f"/{clash[0]}", visit.person, **told)
    return corrected(wish, visit, given(wish))


def given(wish: CorrectVisit) -> frozenset[str]:
    """The fields that a correction is about."""
    return CORRECTED & wish.model_fields_set


def met(wish: CorrectVisit, visit: Visit) -> list[str]:
    """Of its fields those that changed since the version it saw."""
    return sorted(f for f in given(wish) if visit.changed.get(f, 1) > wish.expected_version)


def corrected(
    wish: CorrectVisit, visit: Visit, fields: Collection[str]
) -> tuple[VisitCorrected, ...]:
    """These fields put right, as far as they differ; nothing where none does."""
    changes = {f: getattr(wish, f) for f in fields if getattr(wish, f) != getattr(visit, f)}
    if not changes:
        return ()
    named = tuple(sorted(changes))
    return (VisitCorrected(visit=visit.id, person=visit.person, fields=named, **changes),)


def _stream(asked: Asked[VisitCommand]) -> UUID:
    match asked.command:
        case RecordVisit(person=UUID() as person, site=site):
            return uuid5(VISITS, f"{person.hex}/{site}/{asked.day.isoformat()}")
        case _:
            return asked.key


def _reads(asked: Asked[VisitCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case RecordVisit(person=person, card=card, site=site) as wish if person or card:
            code = card.get_secret_value() if card else None
            of = (*_ids(wish), card_of(code) if code else None, of_site(site), HANDOVERS)
            return tuple(filter(None, of))
        case _:
            return ()


visits: Final[Decider[VisitCommand, Visit]] = Decider(
    initial=Visit(),
    stream=_stream,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=lambda visit: (visit.person, HANDOVERS) if visit.person else (),
)
