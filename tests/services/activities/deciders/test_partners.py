"""Who works together with the meeting place: agreed with, or recorded by mistake."""

from datetime import date
from typing import get_args

import pytest

from services.activities.commands.partners import AgreePartner, WithdrawPartner
from services.activities.deciders.partners import partners
from shared.events.activities import PartnerAgreed, PartnerWithdrawn
from shared.events.words import PartnerKind
from tests.given import given, named

CLUB = named("key")
AGREED = PartnerAgreed(partner=CLUB, name="Simklubben", kind="association")
WITHDRAWN = PartnerWithdrawn(partner=CLUB, reason="twice")
WITHDRAW = WithdrawPartner(partner=CLUB, reason="twice")


@pytest.mark.parametrize("kind", get_args(PartnerKind))
def test_a_partner_is_agreed_with(kind: PartnerKind) -> None:
    agreed = AGREED.model_copy(update={"kind": kind})
    wish = AgreePartner(name="Simklubben", kind=kind)
    given(partners).when(wish).then(agreed, version=1, thing=CLUB)


def test_a_partner_who_was_a_mistake_is_taken_back_once() -> None:
    gone = given(partners, AGREED).when(WITHDRAW).then(WITHDRAWN, version=2, thing=CLUB)
    gone.when(WITHDRAW).refused("no_such_partner", "/partner")


def test_nobody_is_taken_back_whom_nobody_agreed_with() -> None:
    given(partners).when(WITHDRAW).refused("no_such_partner", "/partner")


def test_an_agreement_has_its_days_and_does_not_end_before_it_begins() -> None:
    days = {"agreed_on": date(2026, 1, 1), "ends_on": date(2026, 1, 1)}
    wish = AgreePartner(name="Simklubben", kind="association", **days)
    given(partners).when(wish).then(AGREED.model_copy(update=days))
    backwards = wish.model_copy(update={"ends_on": date(2025, 12, 31)})
    given(partners).when(backwards).refused("ends_before_it_begins", "/ends_on")
    endless = wish.model_copy(update={"agreed_on": None})
    given(partners).when(endless).then(AGREED.model_copy(update={"ends_on": days["ends_on"]}))
