"""What reporting asks of itself about its definitions."""

from typing import Annotated

from pydantic import Field

from shared.command import Command
from shared.events.governing import Indicator


class VersionIndicator(Command):
    """Record that figures of an indicator are reckoned by this version from now on."""

    indicator: Indicator
    version: Annotated[int, Field(ge=1)]
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
