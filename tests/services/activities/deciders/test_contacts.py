"""What volunteers told of themselves is put right, and nothing is overwritten unseen."""

from datetime import date

from pydantic import SecretStr

from services.activities.commands.volunteers import CorrectVolunteer
from services.activities.deciders.contacts import contacts
from shared.events.activities import PartnerAgreed
from shared.events.event import Event
from shared.events.volunteers import (
    VolunteerCorrected,
    VolunteerJoined,
    VolunteerPaused,
    VolunteerWithdrawn,
)
from tests.given import given, named

MARIA, CLUB = named("maria"), named("club")
JOINED = VolunteerJoined(volunteer=MARIA, given_name="Maria", known_until=date(2027, 1, 1))
PHONE = VolunteerCorrected(volunteer=MARIA, fields=("phone",), phone=SecretStr("070-1"))


def correct(version: int, **told: object) -> CorrectVolunteer:
    return CorrectVolunteer.model_validate({"volunteer": MARIA, "expected_version": version} | told)


def corrected(*fields: str, **told: object) -> Event:
    return VolunteerCorrected.model_validate({"volunteer": MARIA, "fields": fields} | told)


def test_what_differs_is_put_right_and_what_is_sealed_whenever_it_is_told() -> None:
    story = given(contacts, JOINED).when(correct(1, phone="070-1")).then(PHONE, version=2)
    until = date(2027, 6, 1)
    story.when(correct(2, known_until=until)).then(
        corrected("known_until", known_until=until), version=3, thing=MARIA
    )
    story.when(correct(2, known_until=date(2027, 1, 1))).then(version=2)
    story.when(correct(2, known_until=None, phone=None)).then(corrected("known_until", "phone"))


def test_a_field_that_changed_meanwhile_is_a_conflict_that_shows_nothing_sealed() -> None:
    story = given(contacts, JOINED, PHONE, VolunteerPaused(volunteer=MARIA))
    story.when(correct(1, phone="070-2")).refused("version_conflict", "/phone", fields={})
    story.when(correct(1, email="maria@example.org")).then(
        corrected("email", email="maria@example.org"), version=4
    )
    story.when(correct(4, phone="070-2")).refused("version_ahead", "/expected_version")
    moved = corrected("known_until", known_until="2027-06-01")
    both = {"known_until": {"mine": None, "theirs": date(2027, 6, 1)}}
    given(contacts, JOINED, moved).when(correct(1, known_until=None)).refused(
        "version_conflict", "/known_until", fields=both
    )


def test_a_first_name_stays_and_a_partner_is_one_that_was_agreed_with() -> None:
    story = given(contacts, JOINED)
    story.when(correct(1, given_name=None)).refused("field_needed", "/given_name")
    story.when(correct(1, partner=CLUB)).refused("no_such_partner", "/partner")
    story = story.and_of(CLUB, PartnerAgreed(partner=CLUB, name="Simklubben", kind="association"))
    story.when(correct(1, partner=CLUB)).then(corrected("partner", partner=CLUB))


def test_nothing_is_put_right_of_nobody() -> None:
    given(contacts).when(correct(1, phone="1")).refused("no_such_volunteer", "/volunteer")
    gone = given(contacts, JOINED, VolunteerWithdrawn(volunteer=MARIA))
    gone.when(correct(1, phone="1")).refused("no_such_volunteer", "/volunteer")
