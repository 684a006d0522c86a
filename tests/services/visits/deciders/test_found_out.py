"""Who gave the help, told at a later check-in of the same day: it is the same help, by whom it was."""

from shared.events.event import Event
from shared.events.visits import SupportGiven
from tests.services.visits.deciders.test_visits import (
    AMINA,
    CAME_FOR_IT,
    VISIT,
    amina,
    came,
    check_in,
    corrected,
    helped,
)


def by_volunteer(*supports: str, fields: tuple[str, ...] = ("supports",), **more: object) -> Event:
    told = corrected(supports=supports, given_by="volunteer", **more)
    return told.model_copy(update={"fields": fields})


def test_who_gave_the_help_is_told_later_and_it_stays_once() -> None:
    later = check_in(supports=("it",), given_by="volunteer")
    story = amina(CAME_FOR_IT).when(later, key="second").then(by_volunteer("it"), version=2)
    assert story.state.supports == (("it", "volunteer"),)
    story.when(later, key="third").then(version=2)
    story.when(check_in(supports=("it",)), key="third").then(version=2)
    at_once = amina().when(later).then(came(supports=("it",), given_by="volunteer"))
    assert at_once.state.supports == story.state.supports


def test_what_is_new_beside_it_is_more_help_as_ever() -> None:
    later = check_in(supports=("it", "admin"), given_by="volunteer", children=2)
    more = helped("admin").model_copy(update={"given_by": "volunteer"})
    right = by_volunteer("it", "admin", fields=("children", "supports"), children=2)
    story = amina(CAME_FOR_IT).when(later, key="second").then(more, right, version=2, thing=VISIT)
    assert story.state.supports == (("it", "volunteer"), ("admin", "volunteer"))


def test_of_two_who_are_named_later_one_gave_what_was_known_and_the_other_gave_more() -> None:
    two = [{"code": "it", "given_by": by} for by in ("host", "unit")]
    more = {"supports": ("it",), "given_by": "unit", "visit": VISIT, "person": AMINA}
    told = corrected(supports=("it", "it"), givers=("host", "unit"))
    right = told.model_copy(update={"fields": ("supports",)})
    story = amina(CAME_FOR_IT).when(check_in(supports=tuple(two)), key="second")
    story.then(SupportGiven.model_validate(more), right, version=2)


def test_help_that_nobody_is_named_for_yet_stays_so() -> None:
    story = amina(came(supports=("it", "admin")))
    later = check_in(supports=("admin",), given_by="volunteer")
    told = corrected(supports=("it", "admin"), givers=(None, "volunteer"))
    right = told.model_copy(update={"fields": ("supports",)})
    story.when(later, key="second").then(right, version=2)
