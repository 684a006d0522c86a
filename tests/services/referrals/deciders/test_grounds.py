"""Secrecy grounds (R8): recorded, revoked, and without a valid one staff disclose to nobody outside."""

from datetime import date, timedelta

import pytest

from services.referrals.commands.grounds import (
    RevokeGround,
    WithdrawGround,
    WithdrawGroundRevoke,
)
from services.referrals.deciders.grounds import LONGEST, grounds
from shared.events.grounds import (
    SecrecyGroundRecorded,
    SecrecyGroundRevokeWithdrawn,
    SecrecyGroundWithdrawn,
)
from shared.events.hearing import (
    PersonGuardNoted,
    PersonMergeNoted,
    PersonMergeNoteWithdrawn,
    PersonNoted,
)
from shared.events.words import Owner
from tests.given import Story, given, named
from tests.services.referrals.telling import (
    AMINA,
    GROUND,
    LATER,
    LIBRARY,
    LINK,
    MADE,
    NOTED,
    REVOKED,
    TODAY,
    advanced,
    amina,
    listed,
    make,
    on,
    waive,
    waived,
)

REVOKE = RevokeGround(ground=GROUND)
BACK = {"ground": GROUND, "reason": "a slip"}
OF_GROUND = {"ground": GROUND, "person": AMINA, "reason": "a slip"}


def told(*happened: object, owner: Owner = "outside") -> Story:
    story = given(grounds, *happened)  # type: ignore[arg-type]
    return story.and_of(AMINA, NOTED).and_of(LIBRARY, listed(owner))


def linked(*of_ground: object, owner: Owner = "outside") -> Story:
    story = amina(MADE, owner=owner)
    return story.and_of(GROUND, *of_ground)  # type: ignore[arg-type]


def test_a_waiver_is_recorded_with_who_gave_it_and_how() -> None:
    recorded = waived(ground=LINK)
    told().when(waive()).then(recorded, version=1, thing=LINK)


def test_a_harm_test_is_recorded_without_anybody_who_gave_it() -> None:
    test = {"kind": "harm_test", "given_by": None, "form": None}
    told().when(waive(**test)).then(waived(ground=LINK, **test))


@pytest.mark.parametrize(
    ("wish", "code", "pointer"),
    [
        ({"given_by": None}, "waiver_incomplete", "/given_by"),
        ({"form": None}, "waiver_incomplete", "/form"),
        ({"kind": "harm_test"}, "harm_test_is_ours", "/given_by"),
        ({"kind": "harm_test", "given_by": None}, "harm_test_is_ours", "/form"),
        ({"expires_on": TODAY}, "ends_before_it_begins", "/expires_on"),
        ({"expires_on": TODAY + LONGEST + timedelta(1)}, "ground_lasts_too_long", "/expires_on"),
        ({"person": named("nobody")}, "no_such_person", "/person"),
        ({"recipient": named("nowhere")}, "no_such_destination", "/recipient"),
    ],
)
def test_what_is_no_ground_is_not_recorded(
    wish: dict[str, object], code: str, pointer: str
) -> None:
    told().when(waive(**wish)).refused(code, pointer)


def test_a_field_named_twice_is_named_once() -> None:
    outcome = told().when(waive(scope=("phone", "name", "phone")))
    outcome.then(waived(ground=LINK, scope=("name", "phone")))


def test_a_ground_is_revoked_once_and_that_may_be_a_mistake() -> None:
    story = told(waived()).when(REVOKE).then(REVOKED, version=2)
    story.when(REVOKE).then(version=2)
    back = SecrecyGroundRevokeWithdrawn(**OF_GROUND)
    story = story.when(WithdrawGroundRevoke(**BACK)).then(back, version=3)
    story.when(WithdrawGroundRevoke(**BACK)).refused("ground_not_revoked", "/ground")


def test_a_ground_that_was_a_mistake_is_gone_for_good() -> None:
    gone = SecrecyGroundWithdrawn(**OF_GROUND)
    story = told(waived()).when(WithdrawGround(**BACK)).then(gone, version=2)
    for wish in (REVOKE, WithdrawGround(**BACK), WithdrawGroundRevoke(**BACK)):
        story.when(wish).refused("no_such_ground", "/ground")


def test_the_grounds_of_the_hidden_are_nobodys_r7() -> None:
    guard = PersonGuardNoted(person=AMINA, noted=named("g"), protected=True, named_readers=("eva",))
    story = told(waived()).and_of(AMINA, NOTED, guard)
    story.when(REVOKE).refused("no_such_ground", "/ground")
    story.when(waive()).refused("no_such_person", "/person")


@pytest.mark.parametrize("owner", ["other_authority", "outside"])
def test_with_a_ground_staff_may_tell_those_who_are_not_our_authority(owner: Owner) -> None:
    step = on(TODAY)
    contacted = advanced("contact_made", "host").model_copy(update={"ground": GROUND})
    linked(waived(), owner=owner).when(step).then(contacted, version=2)


def day(n: int) -> date:
    return TODAY + timedelta(days=n)


@pytest.mark.parametrize(
    "ground",
    [
        [],
        [waived(person=named("Yusuf"))],
        [waived(recipient=named("the swimming school"))],
        [waived(given_on=day(1))],
        [waived(given_on=day(-9), expires_on=day(-1))],
        [waived(), REVOKED],
        [waived(), SecrecyGroundWithdrawn(**OF_GROUND)],
    ],
    ids=["none", "another's", "for others", "given later", "expired", "revoked", "a mistake"],
)
def test_a_ground_that_does_not_fit_is_none(ground: list[SecrecyGroundRecorded]) -> None:
    linked(*ground).when(on(TODAY)).refused("secrecy_ground_missing", "/ground")
    referred = amina(owner="outside").and_of(GROUND, *ground)
    referred.when(make(ground=GROUND)).refused("secrecy_ground_missing", "/ground")


def test_the_day_of_the_contact_decides_not_the_day_on_which_it_is_told() -> None:
    made = MADE.model_copy(update={"on": day(-20)})
    spent = waived(given_on=day(-20), expires_on=day(-10))
    story = amina(made, owner="outside").and_of(GROUND, spent)
    for its, fits in ((-20, True), (-10, True), (-9, False)):
        outcome = story.when(on(day(its)), on=TODAY)
        if fits:
            assert isinstance(outcome.after.state.ground, type(GROUND))
        else:
            outcome.refused("secrecy_ground_missing", "/ground")


def test_a_ground_is_valid_on_its_first_and_its_last_day_and_after_an_undone_revocation() -> None:
    back = SecrecyGroundRevokeWithdrawn(**OF_GROUND)
    state = given(grounds, waived(), REVOKED, back).state
    fits = [it for it in range(-1, 33) if state.lets(LIBRARY, day(it))]
    assert fits == [*range(31)]
    assert day(30) == LATER


def test_a_referral_remembers_the_ground_it_was_made_on() -> None:
    story = amina(owner="outside").and_of(GROUND, waived())
    made = MADE.model_copy(update={"ground": GROUND})
    assert story.when(make(ground=GROUND)).then(made).state.ground == GROUND


def test_where_nothing_is_disclosed_a_ground_that_does_not_fit_is_told_of_too() -> None:
    step = on(TODAY).model_copy(update={"via": "self"})
    linked(waived(), REVOKED).when(step).refused("secrecy_ground_missing", "/ground")


def test_of_merged_ids_what_either_gave_is_a_ground_until_the_merge_is_undone() -> None:
    hodan, her = named("Hodan"), named("the merge")
    merged = PersonMergeNoted(merge=her, noted=named("a fact"), keep=AMINA, drop=hodan)
    undone = PersonMergeNoteWithdrawn(merge=her, noted=named("a fact"), keep=AMINA, drop=hodan)
    by_hodan = PersonNoted(person=hodan, noted=named("a fact"))
    story = linked(waived(person=hodan))
    contacted = advanced("contact_made", "host").model_copy(update={"ground": GROUND})
    story.and_of(hodan, by_hodan, merged).when(on(TODAY)).then(contacted, version=2)
    again = story.and_of(hodan, by_hodan, merged, undone)
    again.when(on(TODAY)).refused("secrecy_ground_missing", "/ground")
    kept = linked(waived(person=hodan)).and_of(hodan, by_hodan)
    turned = merged.model_copy(update={"keep": hodan, "drop": AMINA})
    kept.and_of(AMINA, NOTED, turned).when(on(TODAY)).then(contacted, version=2)


def test_a_waiver_is_what_the_person_said_and_is_taken_under_either_id() -> None:
    told_ = {"merge": named("the merge"), "noted": named("a fact")}
    merged = PersonMergeNoted(**told_, keep=named("Hodan"), drop=AMINA)
    told().and_of(AMINA, NOTED, merged).when(waive()).then(waived(ground=LINK))
