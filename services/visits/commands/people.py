"""What may be asked about who is known."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field

from shared.command import (
    Command,
    Day,
    Happened,
    Name,
    PerhapsHappenedAt,
    Private,
    Reason,
    Text,
    Version,
)
from shared.events.words import (
    Channel,
    PersonnummerMotivation,
    Sex,
    TargetGroup,
)
from shared.personnummer import checked

Personnummer = Annotated[Private, AfterValidator(checked)]


class PersonFields(Command):
    """What may be told of a person; nothing of it must be."""

    given_name: Name | None = None
    family_name: Name | None = None
    birth_date: Annotated[Day | None, Happened, Field(repr=False)] = None
    birth_year: Annotated[int | None, Happened] = None
    sex: Sex | None = None
    personnummer: Personnummer | None = None
    personnummer_motivation: PersonnummerMotivation | None = None
    phone: Private | None = None
    case_number: Private | None = None
    interpreter_language: Private | None = None
    arrived_on: Annotated[Day | None, Happened] = None
    channel: Channel | None = None


class RegisterPerson(PersonFields):
    """Let a person be known, with as little as they wish to give; `occurred_at` is when they gave it."""

    target_group: TargetGroup
    site: Text
    occurred_at: PerhapsHappenedAt = None


class CorrectPerson(PersonFields):
    """Put fields of a person right; a field given as null is cleared. `occurred_at` is when they said so."""

    target: ClassVar[str | None] = "person"
    missing: ClassVar[str] = "no_such_person"
    person: UUID
    expected_version: Version
    target_group: TargetGroup | None = None
    occurred_at: PerhapsHappenedAt = None


class WithdrawPerson(Command):
    """Take back a registration that was a mistake."""

    target: ClassVar[str | None] = "person"
    missing: ClassVar[str] = "no_such_person"
    person: UUID
    reason: Reason
