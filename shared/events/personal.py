"""What a field says about a person: every field of an event or a read model carries one of these."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import SecretStr

Category = Literal["identity", "contact", "coarse", "household", "attendance", "link", "staff"]


@dataclass(frozen=True, slots=True)
class Personal:
    """A field about a person (GDPR art. 4): why it is kept, on what ground, how long, and whether it is sealed.

    `subject` names the field beside it that holds the person's opaque id; a sealed field whose
    subject is absent is sealed for the thing that the event is about.
    """

    category: Category
    subject: str
    purpose: str
    basis: str
    keep: str
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class NotPersonal:
    """A field that says nothing of a person, and why."""

    reason: str


SERVICE_LAW = "Lag 2001:454 §§6-7"
AGREEMENT = "GDPR art. 6.1 e, association agreement"
FIVE_YEARS = "5 years after the last note (R10)"

Sealed = SecretStr | None
"""Text that is readable only with its subject's key; None where it was never given, or is not ours to open."""


def plain(value: object) -> object:
    """A value of a field, readable where it is sealed or to be sealed."""
    return value.get_secret_value() if isinstance(value, SecretStr) else value


def sealed(category: Category, subject: str, purpose: str, basis: str = SERVICE_LAW) -> Personal:
    """Annotate a field whose text never leaves its owner's vault."""
    return Personal(category, subject, purpose, basis, FIVE_YEARS, sealed=True)


def clear(category: Category, subject: str, purpose: str, basis: str = SERVICE_LAW) -> Personal:
    """Annotate a coarse field that the bus may carry (DESIGN law 6)."""
    return Personal(category, subject, purpose, basis, FIVE_YEARS)


Reason = Annotated[Sealed, sealed("link", "person", "why a record was taken back")]
"""Free text behind a withdrawal; sealed, because nobody can promise what people write.

None belongs inside: pydantic forgets an annotation within `… | None`, and the text would be sealed
for nobody.
"""

OPAQUE = NotPersonal("an opaque id of a thing, not of a person")
COUNT = NotPersonal("a count without persons")
CODE = NotPersonal("a code from a closed list")
WHEN = NotPersonal("a date of a fact")
PUBLIC = NotPersonal("public information about a service or a site")
