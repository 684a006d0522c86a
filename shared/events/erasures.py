"""What visits tells of who is to be forgotten: asked, approved by a second person, or taken back."""

from typing import Annotated

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, NotPersonal, Reason, clear
from shared.events.words import ErasureBasis, ErasureId, PersonId

Person = Annotated[PersonId, clear("link", "person", "whom the decision is about")]
Erasure = Annotated[ErasureId, OPAQUE]


class ErasureAsked(Event):
    """Somebody decided that a person is to be forgotten; nothing is destroyed yet."""

    erasure: Erasure
    person: Person
    basis: Annotated[ErasureBasis, CODE]
    decision: Annotated[str, NotPersonal("the decision's number in the diary")]


class ErasureApproved(Event):
    """A second person agreed: from here on nothing more is recorded of the person (the fence)."""

    erasure: Erasure
    person: Person


class ErasureWithdrawn(Event):
    """The decision was a mistake, and nobody had agreed to it yet."""

    erasure: Erasure
    person: Person
    reason: Reason = None
