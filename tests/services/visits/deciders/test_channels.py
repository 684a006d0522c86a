"""How somebody found the place, when it is told at a later check-in of the day."""

from shared.events.visits import VisitCorrected
from tests.services.visits.deciders.test_visits import (
    AMINA,
    STAYED,
    VISIT,
    amina,
    came,
    check_in,
    correct,
    corrected,
)


def test_a_second_check_in_tells_how_the_place_was_found_where_the_first_did_not() -> None:
    story = amina(came()).when(check_in(channel="vanner"), key="second")
    after = story.then(corrected(channel="vanner"), version=2, thing=VISIT)
    after.when(check_in(channel="vanner"), key="third").then(version=2, thing=VISIT)
    after.when(check_in(), key="third").then(version=2, thing=VISIT)


def test_of_two_channels_of_a_day_the_alphabetically_first_stands_whichever_was_told_first() -> (
    None
):
    friends, partner = came(channel="vanner"), came(channel="partner")
    told = corrected(channel="partner")
    amina(friends).when(check_in(channel="partner"), key="second").then(told, version=2)
    amina(partner).when(check_in(channel="vanner"), key="second").then(version=1)


def test_children_and_channel_that_are_new_are_told_together() -> None:
    again = check_in(channel="vanner", children=2, stayed=True)
    both = VisitCorrected(
        visit=VISIT,
        person=AMINA,
        fields=("channel", "children"),
        channel="vanner",
        children=2,
    )
    amina(came()).when(again, key="second").then(STAYED, both, version=2)


def test_a_channel_that_was_told_by_mistake_is_put_right_or_taken_away() -> None:
    story = amina(came(), corrected(channel="vanner"))
    after = story.when(correct(2, channel=None)).then(corrected(channel=None), version=3)
    after.when(check_in(channel="partner"), key="third").then(corrected(channel="partner"))
    both = {"channel": {"mine": "hemsida", "theirs": "vanner"}}
    story.when(correct(1, channel="hemsida")).refused("version_conflict", "/channel", fields=both)
