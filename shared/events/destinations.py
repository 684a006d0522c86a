"""What the referrals service tells of where people can go: listings, how fresh they are, which are closed."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, PUBLIC, WHEN, NotPersonal, Sealed, sealed
from shared.events.words import Category, DestinationId, Owner, PartnerId

Destination = Annotated[DestinationId, OPAQUE]
Contact = Annotated[Sealed, sealed("contact", "destination", "whom staff may call")]
Why = Annotated[Sealed, sealed("contact", "destination", "why a record was taken back")]


class DestinationListed(Event):
    """An existing service that people can be referred to; `begins` and `ends` are local, as 17:30."""

    destination: Destination
    name: Annotated[str, PUBLIC]
    category: Annotated[Category, CODE]
    owner: Annotated[Owner, CODE]
    partner: Annotated[PartnerId | None, OPAQUE] = None
    description: Annotated[str | None, PUBLIC] = None
    languages: Annotated[tuple[str, ...], PUBLIC] = ()
    min_age: Annotated[int | None, PUBLIC] = None
    max_age: Annotated[int | None, PUBLIC] = None
    cost_sek: Annotated[int | None, PUBLIC] = None
    childcare: Annotated[bool | None, PUBLIC] = None
    rrule: Annotated[str | None, PUBLIC] = None
    begins: Annotated[str | None, PUBLIC] = None
    ends: Annotated[str | None, PUBLIC] = None
    address: Annotated[str | None, PUBLIC] = None
    url: Annotated[str | None, PUBLIC] = None
    contact: Contact = None
    on: Annotated[date | None, WHEN] = None


class DestinationChanged(Event):
    """A listing changed; a field that is named without a value was cleared."""

    destination: Destination
    fields: Annotated[tuple[str, ...], NotPersonal("names of fields, not their content")]
    name: Annotated[str | None, PUBLIC] = None
    category: Annotated[Category | None, CODE] = None
    owner: Annotated[Owner | None, CODE] = None
    partner: Annotated[PartnerId | None, OPAQUE] = None
    description: Annotated[str | None, PUBLIC] = None
    languages: Annotated[tuple[str, ...], PUBLIC] = ()
    min_age: Annotated[int | None, PUBLIC] = None
    max_age: Annotated[int | None, PUBLIC] = None
    cost_sek: Annotated[int | None, PUBLIC] = None
    childcare: Annotated[bool | None, PUBLIC] = None
    rrule: Annotated[str | None, PUBLIC] = None
    begins: Annotated[str | None, PUBLIC] = None
    ends: Annotated[str | None, PUBLIC] = None
    address: Annotated[str | None, PUBLIC] = None
    url: Annotated[str | None, PUBLIC] = None
    contact: Contact = None
    on: Annotated[date | None, WHEN] = None


class DestinationVerified(Event):
    """Somebody made sure on a day that the listing holds."""

    destination: Destination
    on: Annotated[date, WHEN]


class DestinationVerificationWithdrawn(Event):
    """The last verification was a mistake: the listing is as fresh as on `verified_on` again."""

    destination: Destination
    verified_on: Annotated[date, WHEN]
    reason: Why = None


class DestinationLinkIssued(Event):
    """Whoever has this link keeps the listing until that day; an earlier one opens nothing any more."""

    destination: Destination
    proof: Annotated[str, NotPersonal("SHA-256 of a secret that the link's holder alone knows")]
    expires_on: Annotated[date, WHEN]


class DestinationLinkRevoked(Event):
    """The link was a mistake, or is in the wrong hands: it opens nothing any more."""

    destination: Destination
    reason: Why = None


class DestinationClosed(Event):
    """The service takes nobody any more, and why; what was referred there goes on."""

    destination: Destination
    on: Annotated[date, WHEN]
    reason: Annotated[Sealed, sealed("contact", "destination", "why it was closed")] = None


class DestinationCloseWithdrawn(Event):
    """The closing was a mistake, or the service opened again."""

    destination: Destination
    reason: Why = None


class DestinationWithdrawn(Event):
    """The listing was a mistake; what was referred there keeps its category."""

    destination: Destination
    reason: Why = None
