"""Who came while the network was down: noted by name, matched once, taken back."""

from datetime import date

import pytest

from services.visits.commands.arrivals import (
    MatchArrival,
    NoteArrival,
    WithdrawArrival,
    WithdrawMatch,
)
from services.visits.deciders.arrivals import arrivals
from shared.events.arrivals import (
    ArrivalMatched,
    ArrivalMatchWithdrawn,
    ArrivalNoted,
    ArrivalWithdrawn,
)
from shared.events.common import SubjectErased
from shared.events.erasures import ErasureApproved
from shared.events.modes import DocumentationModeDecided
from shared.events.people import PersonRegistered, PersonWithdrawn
from shared.modes import of_site
from tests.given import EVENING, given, named

SITE = "motesplatsen"
ARRIVAL = named("key")
AMINA, YUSUF = named("Amina"), named("Yusuf")
NOTE = NoteArrival(name="Yusuf", site=SITE, occurred_at=EVENING, supports=("it", "it", "bostad"))
NOTED = ArrivalNoted(
    arrival=ARRIVAL,
    name=NOTE.name,
    site=SITE,
    on=EVENING.date(),
    noted_at=EVENING,
    supports=("it", "bostad"),
)
MATCH = MatchArrival(arrival=ARRIVAL, person=YUSUF)
MATCHED = ArrivalMatched(arrival=ARRIVAL, person=YUSUF)
KNOWN = PersonRegistered(person=YUSUF, target_group="abo", site=SITE)


def test_an_arrival_is_noted_with_its_name_and_the_help_that_was_given() -> None:
    given(arrivals).when(NOTE).then(NOTED, version=1, thing=ARRIVAL)


@pytest.mark.parametrize("mode", ["pseudonymous", "headcount"])
def test_where_no_names_are_taken_none_is_noted_either(mode: str) -> None:
    day = date(2026, 9, 1)
    told = {"decision": named("decision"), "scope": "site", "of": SITE, "mode": mode}
    told |= {"number": "SN 1", "decided_on": day, "since": day}
    ruling = DocumentationModeDecided.model_validate(told)
    story = given(arrivals).and_of(of_site(SITE), ruling)
    story.when(NOTE).refused("mode_forbids_identity", "/name")


def test_an_arrival_is_matched_with_a_person_once() -> None:
    story = given(arrivals, NOTED).and_of(YUSUF, KNOWN).when(MATCH).then(MATCHED, version=2)
    story.when(MATCH).then(version=2)
    somebody_else = MatchArrival(arrival=ARRIVAL, person=AMINA)
    told = story.and_of(AMINA, KNOWN.model_copy(update={"person": AMINA}))
    told.when(somebody_else).refused("already_matched", "/arrival")


def test_an_arrival_is_matched_with_nobody_who_is_not_known() -> None:
    given(arrivals, NOTED).when(MATCH).refused("no_such_person", "/person")


def test_a_match_that_was_a_mistake_is_taken_back_and_made_anew() -> None:
    wish = WithdrawMatch(arrival=ARRIVAL, reason="a namesake")
    back = ArrivalMatchWithdrawn(arrival=ARRIVAL, person=YUSUF, reason="a namesake")
    story = given(arrivals, NOTED, MATCHED).and_of(YUSUF, KNOWN)
    story.when(wish).then(back, version=3).when(MATCH).then(MATCHED, version=4)
    given(arrivals, NOTED).when(wish).refused("not_matched", "/arrival")


def test_an_arrival_that_was_a_mistake_is_gone() -> None:
    wish = WithdrawArrival(arrival=ARRIVAL, reason="twice")
    back = ArrivalWithdrawn(arrival=ARRIVAL, reason="twice")
    story = given(arrivals, NOTED).when(wish).then(back, version=2)
    story.when(MATCH).refused("no_such_arrival", "/arrival")
    story.when(wish).refused("no_such_arrival", "/arrival")


def test_who_works_elsewhere_matches_nobody_here() -> None:
    story = given(arrivals, NOTED).and_of(YUSUF, KNOWN)
    story.when(MATCH, sites=frozenset({"annan"})).refused("wrong_site")


def test_who_helped_is_noted_too() -> None:
    said = ("it", {"code": "bostad", "given_by": "volunteer"})
    wish = {**dict(NOTE), "supports": said, "given_by": "host"}
    story = given(arrivals).when(NoteArrival.model_validate(wish))
    told = {"supports": ("it", "bostad"), "givers": ("host", "volunteer")}
    story.then(NOTED.model_copy(update=told))


def test_an_arrival_whose_person_was_a_mistake_is_matched_anew() -> None:
    gone = PersonWithdrawn(person=YUSUF, reason="twice")
    somebody_else = MatchArrival(arrival=ARRIVAL, person=AMINA)
    story = given(arrivals, NOTED, MATCHED).and_of(YUSUF, KNOWN, gone)
    told = story.and_of(AMINA, KNOWN.model_copy(update={"person": AMINA}))
    told.when(MATCH).refused("no_such_person", "/person")
    again = MATCHED.model_copy(update={"person": AMINA})
    told.when(somebody_else).then(again, version=3).when(somebody_else).then(version=3)


def test_an_arrival_of_who_was_erased_is_nobody_elses() -> None:
    fence = ErasureApproved(erasure=named("erasure"), person=YUSUF)
    erased = SubjectErased(erasure=named("erasure"), person=YUSUF)
    somebody_else = MatchArrival(arrival=ARRIVAL, person=AMINA)
    story = given(arrivals, NOTED, MATCHED).and_of(YUSUF, KNOWN, fence, erased)
    told = story.and_of(AMINA, KNOWN.model_copy(update={"person": AMINA}))
    told.when(somebody_else).refused("no_such_arrival", "/arrival")
