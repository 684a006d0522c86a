"""Who came: once per person, site and local date; the nameless each for themselves."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from services.visits.commands.visits import CorrectVisit, RecordVisit, WithdrawVisit
from services.visits.deciders.visits import visits
from shared.decider import Asked
from shared.events.people import (
    PersonRegistered,
    PersonWithdrawn,
)
from shared.events.visits import (
    StayedOn,
    SupportGiven,
    VisitCorrected,
    VisitRecorded,
    VisitWithdrawn,
)
from tests.given import EVENING, STOCKHOLM, Story, given, named

AMINA = named("Amina")
VISIT = named("key")
SITE = "motesplatsen"
TODAY = EVENING.date()
REGISTERED = PersonRegistered(person=AMINA, target_group="abo", site=SITE)


def check_in(person: UUID | None = AMINA, **told: object) -> RecordVisit:
    asked = {"person": person, "site": SITE, "occurred_at": EVENING, **told}
    return RecordVisit.model_validate(asked)


def correct(since: int, **fields: object) -> CorrectVisit:
    return CorrectVisit.model_validate({"visit": VISIT, "expected_version": since, **fields})


def came(person: UUID | None = AMINA, **told: object) -> VisitRecorded:
    about = {"visit": VISIT, "person": person, "site": SITE, "on": TODAY}
    return VisitRecorded.model_validate(about | told)


def corrected(person: UUID | None = AMINA, **fields: object) -> VisitCorrected:
    names = tuple(sorted(fields))
    told = {"visit": VISIT, "person": person, "fields": names}
    return VisitCorrected.model_validate(told | fields)


def helped(*supports: str) -> SupportGiven:
    return SupportGiven.model_validate({"visit": VISIT, "person": AMINA, "supports": supports})


CAME_FOR_IT = came(supports=("it",))
WITHDRAW = WithdrawVisit(visit=VISIT, reason="somebody else")
WITHDRAWN = VisitWithdrawn(visit=VISIT, person=AMINA, reason="somebody else")
STAYED = StayedOn(visit=VISIT, person=AMINA)


def amina(*happened: object) -> Story:
    return given(visits, *happened).and_of(AMINA, REGISTERED)  # type: ignore[arg-type]


def stream(wish: RecordVisit, key: str = "key", at: datetime = EVENING) -> UUID:
    day = at.astimezone(STOCKHOLM).date()
    return visits.stream(Asked(wish, named(key), "somebody", at, day, named(key)))


def test_a_visit_is_kept_with_its_first_supports_each_once() -> None:
    told = {"given_by": "volunteer", "channel": "vanner", "stayed": True, "children": 2}
    wish = check_in(
        supports=(
            "it",
            "admin",
            "it",
        ),
        **told,
    )
    amina().when(wish).then(
        came(
            supports=(
                "it",
                "admin",
            ),
            **told,
        ),
        version=1,
        thing=VISIT,
    )


def test_who_gives_no_name_is_a_visit_of_its_own() -> None:
    given(visits).when(check_in(None)).then(came(None), version=1)
    assert stream(check_in(None), "one") != stream(check_in(None), "other")


def test_who_is_not_known_cannot_be_checked_in_by_name() -> None:
    given(visits).when(check_in()).refused("no_such_person", "/person")
    gone = given(visits).and_of(AMINA, REGISTERED, PersonWithdrawn(person=AMINA))
    gone.when(check_in()).refused("no_such_person", "/person")


def test_a_person_has_one_visit_to_a_site_on_a_local_date() -> None:
    assert stream(check_in(), "one") == stream(check_in(), "other")
    assert stream(check_in(site="annan")) != stream(check_in())
    assert stream(check_in(named("Beata"))) != stream(check_in())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2026-09-14T21:59:59+00:00", "2026-09-14T22:00:00+00:00", False),  # summer: +02:00
        ("2026-12-14T22:59:59+00:00", "2026-12-14T23:00:00+00:00", False),  # winter: +01:00
        ("2026-10-24T22:00:00+00:00", "2026-10-25T22:59:59+00:00", True),  # a day of 25 hours
        ("2026-03-28T23:00:00+00:00", "2026-03-29T21:59:59+00:00", True),  # a day of 23 hours
        ("2026-10-25T00:30:00+00:00", "2026-10-25T01:30:00+00:00", True),  # half past two, twice
    ],
)
def test_midnight_is_midnight_at_the_meeting_place(one: str, other: str, *, same: bool) -> None:
    first, second = (datetime.fromisoformat(text).astimezone(UTC) for text in (one, other))
    assert (stream(check_in(), at=first) == stream(check_in(), at=second)) is same


def test_a_second_check_in_adds_only_the_help_that_is_new() -> None:
    again = check_in(
        supports=(
            "it",
            "admin",
            "admin",
            "bostad",
        ),
        given_by="unit",
    )
    more = helped("admin", "bostad").model_copy(update={"given_by": "unit"})
    story = amina(came(supports=("it",), given_by="unit"))
    story.when(again, key="second").then(more, version=2, thing=VISIT)


def test_a_second_check_in_with_nothing_new_changes_nothing() -> None:
    story = amina(CAME_FOR_IT)
    story.when(check_in(supports=("it",)), key="second").then(version=1, thing=VISIT)
    story.when(check_in(stayed=False), key="second").then(version=1)


def test_what_a_second_check_in_tells_together_is_one_version() -> None:
    again = check_in(supports=("admin",), stayed=True, children=2)
    story = amina(CAME_FOR_IT).when(again, key="second")
    told = story.then(helped("admin"), STAYED, corrected(children=2), version=2, thing=VISIT)
    told.when(check_in(supports=("arbete",)), key="third").then(helped("arbete"), version=3)


def test_who_stayed_on_stays_so() -> None:
    story = amina(CAME_FOR_IT, STAYED)
    story.when(check_in(stayed=True), key="third").then(version=2)
    story.when(check_in(stayed=False), key="third").then(version=2)


def test_a_third_check_in_knows_the_help_of_the_second() -> None:
    story = amina(CAME_FOR_IT, helped("admin"))
    story.when(
        check_in(
            supports=(
                "admin",
                "it",
            )
        ),
        key="third",
    ).then(version=2)


BOTH = ("it", {"code": "bostad", "given_by": "volunteer"})


def test_several_give_help_each_of_their_own() -> None:
    wish = check_in(supports=BOTH, given_by="host")
    told = {"supports": ("it", "bostad"), "givers": ("host", "volunteer")}
    story = amina().when(wish).then(came(**told), version=1)
    assert story.state.supports == (("it", "host"), ("bostad", "volunteer"))
    story.when(wish, key="second").then(version=1)


def test_one_who_gives_all_the_help_is_told_once_however_it_is_said() -> None:
    said = tuple({"code": code, "given_by": "host"} for code in ("it", "bostad"))
    all_by_host = came(supports=("it", "bostad"), given_by="host")
    amina().when(check_in(supports=said)).then(all_by_host)
    amina().when(check_in(supports=("it", "bostad"), given_by="host")).then(all_by_host)


def test_help_of_which_both_somebody_and_nobody_is_named_is_somebodys() -> None:
    said = ("it", {"code": "it", "given_by": "unit"})
    amina().when(check_in(supports=said)).then(came(supports=("it",), given_by="unit"))
    both = came(supports=("it", "it"), givers=("host", "unit"))
    amina().when(check_in(supports=said, given_by="host")).then(both)


def test_a_second_check_in_adds_the_same_help_by_somebody_else() -> None:
    story = amina(came(supports=("it",), given_by="host"))
    by_another = check_in(supports=("it",), given_by="volunteer")
    more = helped("it").model_copy(update={"given_by": "volunteer"})
    after = story.when(by_another, key="second").then(more, version=2, thing=VISIT)
    after.when(by_another, key="third").then(version=2)
    after.when(check_in(supports=("it",)), key="third").then(version=2)


def test_a_second_check_in_tells_of_several_givers_at_once() -> None:
    story = amina(came(supports=("it",), given_by="host"))
    said = ("it", "admin", {"code": "bostad", "given_by": "volunteer"})
    told = {"supports": ("admin", "bostad"), "givers": ("host", "volunteer")}
    more = SupportGiven.model_validate({"visit": VISIT, "person": AMINA} | told)
    story.when(check_in(supports=said, given_by="host"), key="second").then(more, version=2)


def test_a_correction_keeps_who_gave_what_stays_and_names_them_anew_where_they_are_named() -> None:
    two = came(supports=("it", "bostad"), givers=("host", "volunteer"))
    story = amina(two)
    story.when(correct(1, supports=("it", "bostad"))).then(version=1)
    told = corrected(supports=("bostad", "arbete"), givers=("volunteer", None))
    named = told.model_copy(update={"fields": ("supports",)})
    after = story.when(correct(1, supports=("bostad", "arbete"))).then(named, version=2)
    assert after.state.supports == (("bostad", "volunteer"), ("arbete", None))
    right = ({"code": "bostad", "given_by": "unit"},)
    by_unit = corrected(supports=("bostad",)).model_copy(update={"given_by": "unit"})
    once = after.when(correct(2, supports=right)).then(by_unit, version=3)
    assert once.state.supports == (("bostad", "unit"),)


def test_who_tells_by_whom_is_told_by_whom_where_another_correction_was_first() -> None:
    story = amina(CAME_FOR_IT, helped("admin").model_copy(update={"given_by": "unit"}))
    mine = ({"code": "it", "given_by": "host"},)
    theirs = ("it", {"code": "admin", "given_by": "unit"})
    both = {"supports": {"mine": mine, "theirs": theirs}}
    story.when(correct(1, supports=mine)).refused("version_conflict", "/supports", fields=both)
    codes = {"supports": {"mine": ("arbete",), "theirs": ("it", "admin")}}
    story.when(correct(1, supports=("arbete",))).refused(
        "version_conflict", "/supports", fields=codes
    )


def test_a_correction_replaces_the_help_and_names_only_what_differs() -> None:
    story = amina(CAME_FOR_IT)
    story.when(correct(1, supports=("arbete",), stayed=False)).then(
        corrected(supports=("arbete",)), version=2, thing=VISIT
    )
    story.when(correct(1, supports=())).then(corrected(supports=()))
    story.when(correct(1, supports=("it",))).then(version=1)
    story.when(correct(1)).then(version=1)


def test_the_number_of_children_can_be_put_right_and_taken_away() -> None:
    story = amina(CAME_FOR_IT).when(correct(1, children=2)).then(corrected(children=2))
    story.when(correct(2, children=None)).then(corrected(children=None), version=3)


def test_a_correction_is_rebased_where_only_other_fields_changed_since() -> None:
    story = amina(CAME_FOR_IT, helped("admin"))
    story.when(correct(1, stayed=True)).then(corrected(stayed=True), version=3)


@pytest.mark.parametrize(
    "since",
    [
        helped("admin"),
        corrected(
            supports=(
                "it",
                "admin",
            )
        ),
    ],
    ids=["a second check-in", "a correction"],
)
def test_a_correction_of_what_changed_since_is_a_conflict_with_both_values(since: object) -> None:
    both = {"supports": {"mine": ("arbete",), "theirs": ("it", "admin")}}
    story = amina(CAME_FOR_IT, since)
    asked = story.when(correct(1, supports=("arbete",), stayed=True))
    asked.refused("version_conflict", "/supports", fields=both, version=2)


def test_nobody_has_seen_a_version_that_is_not_there_yet() -> None:
    ahead = amina(CAME_FOR_IT).when(correct(2, stayed=True))
    ahead.refused("version_ahead", "/expected_version", version=1)


def test_a_visit_that_was_a_mistake_is_taken_back_once() -> None:
    story = amina(CAME_FOR_IT, STAYED).when(WITHDRAW).then(WITHDRAWN, version=3, thing=VISIT)
    story.when(WITHDRAW).refused("no_such_visit", "/visit")
    story.when(correct(3, stayed=True)).refused("no_such_visit", "/visit")


def test_who_comes_after_all_has_a_new_visit_that_counts_from_one() -> None:
    second = named("second")
    story = amina(CAME_FOR_IT, STAYED, WITHDRAWN).when(check_in(), key="second")
    back = story.then(came(visit=second), version=1, thing=second)
    back.when(WITHDRAW).refused("no_such_visit", "/visit")
    again = check_in(supports=("it",))
    more = helped("it").model_copy(update={"visit": second})
    back.when(again, key="third").then(more, version=2, thing=second)


def test_a_nameless_visit_can_be_put_right_and_taken_back() -> None:
    story = given(visits, came(None)).when(correct(1, supports=("it",)))
    told = story.then(corrected(None, supports=("it",)), version=2)
    back = WITHDRAWN.model_copy(update={"person": None})
    told.when(WITHDRAW).then(back, version=3)


def test_a_visit_is_put_right_by_those_who_work_where_it_was() -> None:
    story, elsewhere = amina(CAME_FOR_IT), frozenset({"annan"})
    story.when(WITHDRAW, sites=elsewhere).refused("wrong_site")
    story.when(correct(1, stayed=True), sites=elsewhere).refused("wrong_site")
    story.when(WITHDRAW, sites=frozenset({SITE})).then(WITHDRAWN)


def test_a_visit_answers_to_the_key_of_a_second_check_in() -> None:
    by_key = WithdrawVisit(visit=named("second"), reason="somebody else")
    amina(CAME_FOR_IT).when(by_key, thing=VISIT).then(WITHDRAWN, thing=VISIT)
