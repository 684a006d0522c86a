"""What may be asked about how much is written down (R4)."""

import re
from typing import Annotated, ClassVar, Final, Never
from uuid import UUID

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from shared.command import Command, Day, DecisionNumber, HappenedOn, Reason, Text
from shared.events.words import DocumentationMode, ModeScope

ID: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


class DecideMode(Command):
    """Let at most so much be written down at a site or an activity, from a day on."""

    scope: ModeScope
    of: Annotated[Text, Field(alias="id")]
    mode: DocumentationMode
    decision: DecisionNumber
    decided_on: HappenedOn
    since: Day = Field(alias="from")
    site_field: ClassVar[str] = "id"

    @property
    def site(self) -> str | None:
        """The site that it is about, where it is about one."""
        return self.of if self.scope == "site" else None

    @field_validator("of")
    @classmethod
    def _an_activity(cls, of: str, told: ValidationInfo) -> str:
        """An activity is named by its id."""
        if told.data.get("scope") == "activity":
            return str(UUID(of)) if ID.fullmatch(of) else _refuse()
        return of


def _refuse() -> Never:
    raise PydanticCustomError("uuid_format", "an activity is named by its id")


class WithdrawMode(Command):
    """Take back a decision that was recorded by mistake."""

    target: ClassVar[str | None] = "mode"
    missing: ClassVar[str] = "no_such_mode"
    mode: UUID
    reason: Reason
