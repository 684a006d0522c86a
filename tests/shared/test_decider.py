"""What a decision may rest on: a moment has the date that the site's clocks show."""

from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from shared.command import Command
from shared.decider import Asked, ZoneOf
from shared.log.wish import Wish

AT = datetime(2026, 9, 14, 16, tzinfo=UTC)
ZONES = {"motesplatsen": ZoneInfo("Europe/Stockholm"), "utsikten": ZoneInfo("America/New_York")}


class Plan(Command): ...


def asked(zone_of: ZoneOf | None = None) -> Asked[Command]:
    more = {} if zone_of is None else {"zone_of": zone_of}
    wish = Wish(Plan(), UUID(int=1), b"", "somebody", AT, AT.date(), "", **more)
    return wish.asked(UUID(int=1))


@pytest.mark.parametrize(
    ("moment", "site", "day"),
    [
        ("2026-12-14T22:59:59+00:00", "motesplatsen", "2026-12-14"),
        ("2026-12-14T23:00:00+00:00", "motesplatsen", "2026-12-15"),
        ("2026-06-14T22:00:00+00:00", "motesplatsen", "2026-06-15"),
        ("2026-12-15T00:30:00+01:00", "utsikten", "2026-12-14"),
    ],
)
def test_a_moment_has_the_date_of_the_site(moment: str, site: str, day: str) -> None:
    told = asked(zone_of=ZONES.__getitem__).local_day(datetime.fromisoformat(moment), site)
    assert told == date.fromisoformat(day)


def test_where_nobody_tells_the_zone_it_is_utc() -> None:
    assert asked().local_day(datetime.fromisoformat("2026-12-15T00:30:00+01:00"), "x") == date(
        2026, 12, 14
    )
