"""What may be asked about how things were before."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, HappenedOn, Private, Reason
from shared.events.governing import Indicator

Value = Annotated[float, Field(ge=0, le=1_000_000_000, allow_inf_nan=False)]


class SetBaseline(Command):
    """Tell which value an indicator had on a day, and where that is known from."""

    indicator: Indicator
    value: Value
    on: HappenedOn
    source: Private | None = None


class WithdrawBaseline(Command):
    """Take back a baseline that was told by mistake."""

    target: ClassVar[str | None] = "setting"
    missing: ClassVar[str] = "no_such_setting"
    setting: UUID
    reason: Reason
