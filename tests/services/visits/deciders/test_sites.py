"""A site is opened under a slug that stands once, and taken back once."""

import pytest
from pydantic import ValidationError

from services.visits.commands.sites import OpenSite, WithdrawSite
from services.visits.deciders.sites import sites
from shared.events.sites import SiteOpened, SiteWithdrawn
from tests.given import given, named

ID = named("key")
NORRA = {"slug": "norra", "name": "Norra mötesplatsen"}
OPEN = OpenSite(**NORRA, time_zone="Atlantic/Reykjavik")
OPENED = SiteOpened(site=ID, zone="Atlantic/Reykjavik", **NORRA)
BACK = WithdrawSite(site=ID, reason="a slip")
TAKEN_BACK = SiteWithdrawn(site=ID, reason="a slip")


def test_it_is_opened_and_taken_back_once() -> None:
    story = given(sites).when(OPEN).then(OPENED, version=1, thing=ID)
    story = story.when(BACK).then(TAKEN_BACK, version=2, thing=ID)
    story.when(BACK).refused("no_such_site", "/site")


def test_a_slug_stands_once_and_may_be_opened_again_once_it_stands_no_more() -> None:
    other = OPENED.model_copy(update={"site": named("other"), "zone": "Europe/Stockholm"})
    given(sites, other).when(OPEN).refused("site_exists", "/slug")
    gone = SiteWithdrawn(site=named("other"))
    story = given(sites, other, gone).when(OPEN).then(OPENED)
    assert story.state.zones == {"norra": "Atlantic/Reykjavik"}
    given(sites, other).when(BACK).refused("no_such_site", "/site")


def test_others_stand_beside_it() -> None:
    other = OPENED.model_copy(update={"site": named("other"), "slug": "sodra"})
    story = given(sites, other).when(OPEN).then(OPENED)
    assert [it.slug for it in story.state.by_id.values()] == ["sodra", "norra"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"slug": "Norra"},
        {"slug": "n"},
        {"slug": "n" * 41},
        {"slug": "norra-"},
        {"slug": "900504-1234"},
        {"name": "Hos Amina, 19900504-1234"},
        {"name": " "},
        {"time_zone": "Norden"},
        {"time_zone": "localtime"},
    ],
)
def test_a_slug_is_plain_a_name_tells_of_nobody_and_a_time_zone_is_known(
    wrong: dict[str, str],
) -> None:
    with pytest.raises(ValidationError):
        OpenSite.model_validate(dict(OPEN) | wrong)
