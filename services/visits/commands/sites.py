"""What may be asked about the sites themselves."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field

from shared.command import Command, Reason, Text, of_nobody
from shared.sites import known_zone

Slug = Annotated[
    str,
    Field(min_length=2, max_length=40, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"),
    AfterValidator(of_nobody),
]
"""What stands in links and records: it stays, so it tells of nobody."""
Name = Annotated[Text, AfterValidator(of_nobody)]
TimeZone = Annotated[str, AfterValidator(known_zone)]


class OpenSite(Command):
    """Let there be a site, under a slug, a name for people, and in a time zone as IANA calls it."""

    slug: Slug
    name: Name
    time_zone: TimeZone


class WithdrawSite(Command):
    """Let a site be no more; what was recorded there stays."""

    target: ClassVar[str | None] = "site"
    missing: ClassVar[str] = "no_such_site"
    site: UUID
    reason: Reason
