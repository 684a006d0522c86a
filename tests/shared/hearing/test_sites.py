"""Which sites there are, as it was heard."""

from shared.events.places import SiteNoted, SiteNoteWithdrawn
from shared.hearing.sites import NoteSite, WithdrawSiteNote, sites
from shared.sites import SITES
from tests.given import given, named

HEARD = {"site": named("norra"), "noted": named("heard")}
TOLD = HEARD | {"slug": "norra", "name": "Norra", "zone": "America/New_York"}
NOTE, NOTED = NoteSite(**TOLD), SiteNoted(**TOLD)
BACK, TAKEN_BACK = WithdrawSiteNote(**HEARD), SiteNoteWithdrawn(**HEARD)


def test_a_site_is_noted_once_and_so_is_that_it_is_no_more() -> None:
    story = given(sites).when(NOTE).then(NOTED, version=1, thing=HEARD["site"])
    story.when(NOTE).then()
    assert story.state.has("norra")
    story = story.when(BACK).then(TAKEN_BACK, version=2)
    story.when(BACK).then()
    assert not story.state.has("norra")


def test_all_lie_in_one_stream() -> None:
    assert {sites.stream(None), sites.stream(NOTE)} == {SITES}  # type: ignore[arg-type]


def test_the_clock_of_a_site_that_is_no_more_is_still_known() -> None:
    assert given(sites, NOTED, TAKEN_BACK).state.zones == {"norra": "America/New_York"}
