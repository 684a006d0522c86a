"""Who came: once per person, site and local date; the nameless each for themselves."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, assert_never
from uuid import UUID, uuid5

from services.visits.commands.visits import CorrectVisit, RecordVisit, WithdrawVisit
from services.visits.deciders import amending
from services.visits.deciders.cards import cards
from services.visits.deciders.helping import as_facts, given, new, put_right, told
from services.visits.deciders.modes import modes
from services.visits.deciders.people import people
from services.visits.deciders.scanning import check_card, named, refuse_hidden
from shared.cards import card_of
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.visits import (
    Given,
    StayedOn,
    SupportGiven,
    VisitCorrected,
    VisitRecorded,
    VisitWithdrawn,
)
from shared.events.words import Channel, PersonId
from shared.handovers import HANDOVERS
from shared.modes import forbid, of_site

VisitCommand = RecordVisit | CorrectVisit | WithdrawVisit

VISITS: Final = UUID("0f6f2f0e-70f4-4a9e-9c5d-2b1f4f0c7a02")
"""Namespace of the streams that hold a person's visits to a site on a date."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What is known of the visit that holds now; `id` is None where there is none, or it was taken back."""

    id: UUID | None = None
    person: PersonId | None = None
    site: str = ""
    version: int = 0
    supports: tuple[Given, ...] = ()
    stayed: bool = False
    children: int | None = None
    channel: Channel | None = None
    changed: Mapping[str, int] = field(default_factory=dict)
    scanned_by: str | None = None
    """Who recorded it by a card, and may not know whose that is."""
    counted: int = 0
    """The stream version up to which `version` has been counted: facts of one command count once."""

    @property
    def stands(self) -> Mapping[str, object]:
        """What may be put right, as it stands."""
        return {name: getattr(self, name) for name in amending.FIELDS}


def evolve(visit: Visit, fact: Recorded) -> Visit:
    """The visit after one fact."""
    match fact.event:
        case VisitRecorded() as came:
            return Visit(
                id=came.visit,
                person=came.person,
                site=came.site,
                version=1,
                supports=given(came),
                stayed=came.stayed,
                children=came.children,
                channel=came.channel,
                scanned_by=fact.envelope.actor if came.by_card else None,
                counted=fact.version,
            )
        case SupportGiven() as more:
            return _moved(visit, fact, supports=visit.supports + given(more))
        case StayedOn():
            return _moved(visit, fact, stayed=True)
        case VisitCorrected(fields=fields) as right:
            values = {name: getattr(right, name) for name in fields}
            helped = {"supports": given(right)} if "supports" in fields else {}
            return _moved(visit, fact, **(values | helped))
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
            refuse_hidden(asked, visit.scanned_by, seen.of(people, visit.person), seen)
    return _decided(asked, visit)


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
        check_card(wish, seen.of(cards, card_of(wish.card.get_secret_value())), seen)
    elif wish.person:
        seen.of(people, wish.person).refuse_closed(asked, seen)


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
        channel=wish.channel,
        stayed=bool(wish.stayed),
        children=wish.children,
        by_card=wish.card is not None,
        **as_facts(told(wish.supports, wish.given_by)),
    )


def _added(wish: RecordVisit, visit: Visit) -> tuple[Event, ...]:
    """A second check-in the same day adds only what is new."""
    id_, person = visit.id, visit.person
    more = new(visit.supports, told(wish.supports, wish.given_by))
    events: list[Event] = []
    if more:
        events.append(SupportGiven(visit=id_, person=person, **as_facts(more)))
    if wish.stayed and not visit.stayed:
        events.append(StayedOn(visit=id_, person=person))
    if right := _anew(wish, visit):
        events.append(
            VisitCorrected(visit=id_, person=person, fields=tuple(sorted(right)), **right)
        )
    return tuple(events)


def _anew(wish: RecordVisit, visit: Visit) -> dict[str, object]:
    """How many children there are by now; of channels the alphabetically first, in whichever order (E13)."""
    right: dict[str, object] = {}
    if wish.children is not None and wish.children != visit.children:
        right["children"] = wish.children
    if wish.channel and (visit.channel is None or wish.channel < visit.channel):
        right["channel"] = wish.channel
    return right


def _corrected(wish: CorrectVisit, visit: Visit) -> tuple[VisitCorrected, ...]:
    """The named fields that differ; refused where one changed since the version the caller saw."""
    if wish.expected_version > visit.version:
        raise Refused("version_ahead", "/expected_version", version=visit.version)
    if clash := amending.met(wish, visit.changed):
        both = amending.both(wish, clash, visit.stands, visit.supports)
        facts = {"fields": both, "version": visit.version}
        raise Refused("version_conflict", f"/{clash[0]}", visit.person, **facts)
    return corrected(wish, visit, amending.named(wish))


def corrected(
    wish: CorrectVisit, visit: Visit, fields: Collection[str]
) -> tuple[VisitCorrected, ...]:
    """These fields put right, as far as they differ; nothing where none does."""
    helped = put_right(visit.supports, wish.supports)
    right = {name: getattr(wish, name) for name in amending.FIELDS} | {"supports": helped}
    names = tuple(sorted(name for name in fields if right[name] != visit.stands[name]))
    if not names:
        return ()
    told = {name: right[name] for name in names} | (as_facts(helped) if "supports" in names else {})
    return (VisitCorrected(visit=visit.id, person=visit.person, fields=names, **told),)


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
            of = (*named(wish), card_of(code) if code else None, of_site(site), HANDOVERS)
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
