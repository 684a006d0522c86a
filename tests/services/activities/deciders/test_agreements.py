"""What was agreed with a partner: put right, ended, and gone on with after all."""

from datetime import date
from typing import Final

import pytest

from services.activities.commands.partners import (
    CorrectPartner,
    EndPartner,
    WithdrawPartner,
    WithdrawPartnerEnd,
)
from services.activities.deciders.partners import PartnerCommand, partners
from shared.events.activities import (
    PartnerAgreed,
    PartnerCorrected,
    PartnerEnded,
    PartnerEndWithdrawn,
    PartnerWithdrawn,
)
from tests.given import given, named

CLUB = named("key")
NEW_YEAR, MAY, JUNE = date(2026, 1, 1), date(2026, 5, 31), date(2026, 6, 30)
AGREED = PartnerAgreed(
    partner=CLUB, name="Simklubben", kind="company", agreed_on=NEW_YEAR, ends_on=JUNE
)
END: Final = EndPartner(partner=CLUB, on=MAY, reason="moved away")
ENDED: Final = PartnerEnded(partner=CLUB, on=MAY, reason="moved away")
GO_ON: Final = WithdrawPartnerEnd(partner=CLUB, reason="a slip")
GONE_ON: Final = PartnerEndWithdrawn(partner=CLUB, reason="a slip")
WITHDRAWN: Final = PartnerWithdrawn(partner=CLUB, reason="twice")


def correct(version: int, **told: object) -> CorrectPartner:
    return CorrectPartner.model_validate({"partner": CLUB, "expected_version": version} | told)


def corrected(**told: object) -> PartnerCorrected:
    return PartnerCorrected.model_validate({"partner": CLUB, "fields": tuple(sorted(told))} | told)


def test_an_agreement_ends_once_and_its_partner_is_one_still() -> None:
    story = given(partners, AGREED).when(END).then(ENDED, version=2, thing=CLUB)
    assert story.state.agreed
    story.when(END).then(version=2)
    story.when(END.model_copy(update={"on": JUNE})).refused("already_ended", "/partner")
    story.when(WithdrawPartner(partner=CLUB, reason="twice")).then(WITHDRAWN, version=3)


def test_an_end_that_was_a_mistake_is_taken_back_once() -> None:
    story = given(partners, AGREED, ENDED).when(GO_ON).then(GONE_ON, version=3, thing=CLUB)
    story.when(GO_ON).refused("not_ended", "/partner")
    story.when(END).then(ENDED, version=4)


def test_an_agreement_goes_on_longer_than_was_agreed_but_ends_not_before_it_begins() -> None:
    story = given(partners, AGREED)
    later = {"on": date(2027, 6, 30)}
    story.when(END.model_copy(update=later)).then(ENDED.model_copy(update=later))
    early = END.model_copy(update={"on": date(2025, 12, 31)})
    story.when(early).refused("ends_before_it_begins", "/on")


def test_what_was_told_of_a_partner_is_put_right_as_far_as_it_differs() -> None:
    story = given(partners, AGREED)
    wish = correct(1, name="Simklubben", kind="association", ends_on=None)
    story = story.when(wish).then(corrected(kind="association", ends_on=None), version=2)
    story.when(correct(2, kind="association")).then(version=2)
    story.when(correct(1, name="Simhallen")).then(corrected(name="Simhallen"), version=3)


def test_two_who_put_the_same_right_are_told_of_each_other() -> None:
    story = given(partners, AGREED, corrected(kind="association"), ENDED)
    both = {"kind": {"mine": "other", "theirs": "association"}}
    story.when(correct(1, kind="other")).refused(
        "version_conflict", "/kind", fields=both, version=3
    )
    story.when(correct(4, kind="other")).refused("version_ahead", "/expected_version", version=3)


@pytest.mark.parametrize(
    ("wish", "code", "pointer"),
    [
        (correct(1, name=None), "field_needed", "/name"),
        (correct(1, kind=None), "field_needed", "/kind"),
        (correct(1, ends_on=date(2025, 12, 31)), "ends_before_it_begins", "/ends_on"),
        (correct(1, agreed_on=date(2026, 7, 1)), "ends_before_it_begins", "/agreed_on"),
        (correct(1, agreed_on=date(2026, 6, 1)), "ends_before_it_begins", "/agreed_on"),
    ],
)
def test_what_cannot_be_is_not_made_right(wish: CorrectPartner, code: str, pointer: str) -> None:
    given(partners, AGREED, ENDED).when(wish).refused(code, pointer)


@pytest.mark.parametrize("wish", [END, GO_ON, correct(1, kind="other")])
def test_nothing_is_told_of_a_partner_who_was_a_mistake(wish: PartnerCommand) -> None:
    given(partners).when(wish).refused("no_such_partner", "/partner")
    story = given(partners, AGREED, ENDED, WITHDRAWN)
    story.when(wish).refused("no_such_partner", "/partner")
