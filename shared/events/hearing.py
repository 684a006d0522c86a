"""What a service tells of what it heard from visits: who exists, what holds of them (Brygga-After)."""

from datetime import date
from typing import Annotated
from uuid import UUID

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, PUBLIC, WHEN, NotPersonal, clear
from shared.events.words import (
    CardId,
    CardTurn,
    DocumentationMode,
    HandoverId,
    MergeId,
    ModeId,
    ModeScope,
    PersonId,
)

_TOGETHER = "who is who, so that a person counts once"
Person = Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]
Mode = Annotated[ModeId, OPAQUE]

Noted = Annotated[UUID, NotPersonal("id of the fact that was heard")]


class PersonNoted(Event):
    """The service heard from visits that this person exists."""

    person: Person
    noted: Noted


class PersonGuardNoted(Event):
    """The service heard from visits who may know of this person, or whether they are only stored.

    What is None was not told of, and is as before.
    """

    person: Person
    noted: Noted
    protected: Annotated[bool | None, CODE] = None
    named_readers: Annotated[
        tuple[str, ...], clear("staff", "named_readers", "who may know of the person (R7)")
    ] = ()
    since: Annotated[date | None, WHEN] = None
    restricted: Annotated[bool | None, CODE] = None


class PersonNoteWithdrawn(Event):
    """The service heard from visits that this person's registration was a mistake."""

    person: Person
    noted: Noted


class HandoverNoted(Event):
    """The service heard from visits who has what was another's, since which day."""

    handover: Annotated[HandoverId, OPAQUE]
    noted: Noted
    giver: Annotated[str, clear("staff", "giver", "who may know of a person now (R7)")]
    successor: Annotated[str, clear("staff", "successor", "who may know of a person now (R7)")]
    on: Annotated[date, WHEN]


class HandoverNoteWithdrawn(Event):
    """The service heard from visits that this handover was a mistake."""

    handover: Annotated[HandoverId, OPAQUE]
    noted: Noted


class PersonMergeNoted(Event):
    """The service heard from visits that two ids are one person, shown under `keep`."""

    merge: Annotated[MergeId, OPAQUE]
    noted: Noted
    keep: Annotated[PersonId, clear("link", "keep", _TOGETHER)]
    drop: Annotated[PersonId, clear("link", "drop", _TOGETHER)]


class PersonMergeNoteWithdrawn(Event):
    """The service heard from visits that this merge was a mistake."""

    merge: Annotated[MergeId, OPAQUE]
    noted: Noted
    keep: Annotated[PersonId, clear("link", "keep", _TOGETHER)]
    drop: Annotated[PersonId, clear("link", "drop", _TOGETHER)]


class CardNoted(Event):
    """The service heard from visits what happened to a card: stocked, given, lost, or one taken back."""

    card: Annotated[CardId, OPAQUE]
    noted: Noted
    turn: Annotated[CardTurn, CODE]
    person: Annotated[
        PersonId | None,
        clear("link", "person", "whose card it is; nobody's while it lies in stock"),
    ] = None


class ModeNoted(Event):
    """The service heard from visits how much may be written down at a site or an activity, from a day on."""

    decision: Mode
    noted: Noted
    scope: Annotated[ModeScope, CODE]
    of: Annotated[str, PUBLIC]
    mode: Annotated[DocumentationMode, CODE]
    since: Annotated[date, WHEN]


class ModeNoteWithdrawn(Event):
    """The service heard from visits that this decision was recorded by mistake."""

    decision: Mode
    noted: Noted
