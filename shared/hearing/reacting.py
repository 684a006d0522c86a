"""What follows here from what visits tells (pure)."""

from typing import Final
from uuid import UUID

from shared.command import Command
from shared.events.cards import (
    CardIssued,
    CardIssueWithdrawn,
    CardRevoked,
    CardRevokeWithdrawn,
    CardStocked,
    CardStockWithdrawn,
)
from shared.events.common import SubjectErased
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.handovers import HandoverMade, HandoverWithdrawn
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.modes import DocumentationModeDecided, DocumentationModeWithdrawn
from shared.events.people import PersonRegistered, PersonWithdrawn
from shared.events.protection import ProtectedIdentitySet, RestrictionSet
from shared.events.sites import SiteOpened, SiteWithdrawn
from shared.hearing.cards import NoteCard
from shared.hearing.erasures import NoteErasure
from shared.hearing.handovers import NoteHandover, WithdrawHandoverNote
from shared.hearing.merges import NoteMerge, WithdrawMergeNote
from shared.hearing.modes import NoteMode, WithdrawModeNote
from shared.hearing.people import NoteGuard, NotePerson, WithdrawNote
from shared.hearing.sites import NoteSite, WithdrawSiteNote

KINDS: Final[tuple[type[Event], ...]] = (
    PersonRegistered,
    PersonWithdrawn,
    ProtectedIdentitySet,
    RestrictionSet,
    HandoverMade,
    HandoverWithdrawn,
    PersonsMerged,
    PersonsUnmerged,
    SubjectErased,
    CardStocked,
    CardStockWithdrawn,
    CardIssued,
    CardIssueWithdrawn,
    CardRevoked,
    CardRevokeWithdrawn,
    DocumentationModeDecided,
    DocumentationModeWithdrawn,
    SiteOpened,
    SiteWithdrawn,
)
HEARS: Final = frozenset(kind.__name__ for kind in KINDS)
"""The facts of visits that are listened for. One more, and all are heard again from the first on."""


def react(fact: Recorded) -> Command:
    """The command that follows from a fact of visits that is listened for."""
    noted = fact.envelope.id
    match fact.event:
        case PersonRegistered(person=person):
            return NotePerson(person=person, noted=noted)
        case PersonWithdrawn(person=person):
            return WithdrawNote(person=person, noted=noted)
        case ProtectedIdentitySet(person=person, on=on, named_readers=readers, since=since):
            named = {"protected": on, "named_readers": readers, "since": since}
            return NoteGuard.model_validate({"person": person, "noted": noted, **named})
        case RestrictionSet(person=person, on=on):
            return NoteGuard(person=person, noted=noted, restricted=on)
        case PersonsMerged() as told:
            return NoteMerge(noted=noted, **dict(told))
        case PersonsUnmerged(merge=merge, keep=keep, drop=drop):
            return WithdrawMergeNote(noted=noted, merge=merge, keep=keep, drop=drop)
        case SubjectErased() as told:
            return NoteErasure(noted=noted, **dict(told))
        case _:
            return _of_the_place(fact, noted)


def _of_the_place(fact: Recorded, noted: UUID) -> Command:
    """What follows from a fact about a card, a mode, a handover or a site."""
    match fact.event:
        case HandoverMade() as told:
            return NoteHandover(noted=noted, **dict(told))
        case HandoverWithdrawn(handover=handover):
            return WithdrawHandoverNote(handover=handover, noted=noted)
        case DocumentationModeDecided() as told:
            names = ("decision", "scope", "of", "mode", "since")
            return NoteMode(noted=noted, **{name: getattr(told, name) for name in names})
        case DocumentationModeWithdrawn(decision=decision):
            return WithdrawModeNote(decision=decision, noted=noted, about=fact.envelope.stream)
        case SiteOpened() | SiteWithdrawn() as told:
            return of_a_site(told, noted)
        case told:
            return _of_a_card(told, noted)


def of_a_site(told: SiteOpened | SiteWithdrawn, noted: UUID) -> NoteSite | WithdrawSiteNote:
    """What follows from a site that was opened, or taken back."""
    if isinstance(told, SiteOpened):
        return NoteSite(noted=noted, **dict(told))
    return WithdrawSiteNote(site=told.site, noted=noted)


def _of_a_card(told: Event, noted: UUID) -> NoteCard:
    match told:
        case CardStocked(card=card):
            return NoteCard(card=card, noted=noted, turn="stocked")
        case CardStockWithdrawn(card=card):
            return NoteCard(card=card, noted=noted, turn="unstocked")
        case CardIssued(card=card, person=person):
            return NoteCard(card=card, noted=noted, turn="given", person=person)
        case CardIssueWithdrawn(card=card, person=person):
            return NoteCard(card=card, noted=noted, turn="taken_back", person=person)
        case CardRevoked(card=card, person=person):
            return NoteCard(card=card, noted=noted, turn="lost", person=person)
        case CardRevokeWithdrawn(card=card, person=person):
            return NoteCard(card=card, noted=noted, turn="found", person=person)
        case other:
            raise TypeError(type(other).__name__)
