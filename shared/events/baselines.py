"""What reporting tells of how things were before: the value that an indicator had on a day."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.governing import Indicator
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, Sealed, sealed
from shared.events.words import SettingId


class BaselineSet(Event):
    """An indicator had this value on a day; where that is known from is sealed for the setting itself."""

    setting: Annotated[SettingId, OPAQUE]
    indicator: Annotated[Indicator, CODE]
    value: Annotated[float, NotPersonal("a figure")]
    on: Annotated[date, WHEN]
    source: Annotated[Sealed, sealed("staff", "setting", "where a baseline is known from")] = None


class BaselineSetWithdrawn(Event):
    """The baseline was told by mistake: what was told before goes on."""

    setting: Annotated[SettingId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "setting", "why a record was taken back")] = None
