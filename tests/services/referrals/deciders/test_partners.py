"""Who runs a place may be a partner, as far as referrals heard of them."""

import pytest

from services.referrals.commands.destinations import ChangeDestination, ListDestination
from services.referrals.commands.partners import NotePartner, WithdrawPartnerNote
from services.referrals.deciders.destinations import destinations
from services.referrals.deciders.partners import HEARS, partners, react
from shared.command import Command
from shared.events.activities import PartnerAgreed, PartnerWithdrawn
from shared.events.agreements import PartnerNoted, PartnerNoteWithdrawn
from shared.events.destinations import DestinationChanged, DestinationListed
from shared.events.event import Event
from tests.given import EVENING, fact, given, named

CHOIR, HALL, FACT = named("choir"), named("key"), named("heard")
TOLD = {"partner": CHOIR, "noted": FACT}
NOTED, BACK = PartnerNoted(**TOLD), PartnerNoteWithdrawn(**TOLD)
SHORTEST = {"name": "Kören", "category": "kultur_fritid", "owner": "outside"}
OF = {"destination": HALL, "on": EVENING.date()}
LISTED = DestinationListed.model_validate(OF | SHORTEST)
RUN = DestinationListed.model_validate(OF | SHORTEST | {"partner": CHOIR})
RUNS = ListDestination.model_validate(SHORTEST | {"partner": CHOIR})
UNHEARD: tuple[tuple[Event, ...], ...] = ((), (NOTED, BACK))


def change(**fields: object) -> ChangeDestination:
    return ChangeDestination.model_validate({"destination": HALL, "expected_version": 1} | fields)


def changed(**fields: object) -> DestinationChanged:
    return DestinationChanged.model_validate(OF | {"fields": tuple(fields)} | fields)


def test_a_partner_that_was_heard_of_runs_a_place() -> None:
    given(destinations).and_of(CHOIR, NOTED).when(RUNS).then(RUN)
    story = given(destinations, LISTED).and_of(CHOIR, NOTED)
    story.when(change(partner=CHOIR)).then(changed(partner=CHOIR))


@pytest.mark.parametrize("heard", UNHEARD)
def test_a_partner_that_nobody_agreed_with_runs_nothing(heard: tuple[Event, ...]) -> None:
    given(destinations).and_of(CHOIR, *heard).when(RUNS).refused("no_such_partner", "/partner")
    story = given(destinations, LISTED).and_of(CHOIR, *heard)
    story.when(change(partner=CHOIR)).refused("no_such_partner", "/partner")


def test_a_partner_taken_back_stays_on_a_listing_and_can_be_cleared() -> None:
    story = given(destinations, RUN).and_of(CHOIR, NOTED, BACK)
    story.when(change(partner=CHOIR)).then(version=1)
    story.when(change(name="Dragspelen")).then(changed(name="Dragspelen"))
    story.when(change(partner=None)).then(changed(partner=None))


def test_what_is_heard_of_a_partner_is_noted_once() -> None:
    story = given(partners).when(NotePartner(**TOLD)).then(NOTED, version=1, thing=CHOIR)
    story = story.when(NotePartner(**TOLD)).then(version=1, thing=CHOIR)
    story = story.when(WithdrawPartnerNote(**TOLD)).then(BACK, version=2)
    story.when(WithdrawPartnerNote(**TOLD)).then(version=2)


@pytest.mark.parametrize(
    ("told", "asks"),
    [
        (PartnerAgreed(partner=CHOIR, name="Kören", kind="association"), NotePartner),
        (PartnerWithdrawn(partner=CHOIR), WithdrawPartnerNote),
    ],
)
def test_what_activities_says_of_a_partner_is_asked_of_us(told: Event, asks: type[Command]) -> None:
    heard = fact(told, 1)
    assert react(heard) == asks.model_validate(TOLD | {"noted": heard.envelope.id})
    assert type(told).__name__ in HEARS
