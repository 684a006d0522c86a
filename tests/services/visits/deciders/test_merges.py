"""Two ids that are one person: merged, undone, in chains, and never in a circle."""

from services.visits.commands.merges import MergePersons, UndoMerge
from services.visits.commands.people import CorrectPerson, WithdrawPerson
from services.visits.deciders.merges import merges
from services.visits.deciders.people import people
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import PersonRegistered, PersonWithdrawn
from tests.given import Story, given, named

DROP, KEEP, THIRD, MERGE = named("drop"), named("keep"), named("third"), named("key")
MERGED = PersonsMerged(merge=MERGE, keep=KEEP, drop=DROP)
UNMERGED = PersonsUnmerged(merge=MERGE, keep=KEEP, drop=DROP, reason="two after all")
DROP_INTO_KEEP = MergePersons(keep=KEEP, drop=DROP)
UNDO = UndoMerge(merge=MERGE, reason="two after all")


def registered(name: str) -> PersonRegistered:
    return PersonRegistered(person=named(name), target_group="abo", site="motesplatsen")


def both(*events: object) -> Story[MergePersons | UndoMerge, object]:
    return given(merges, registered("drop"), *events).and_of(KEEP, registered("keep"))  # type: ignore[arg-type,return-value]


def test_two_known_ids_become_one_and_two_again() -> None:
    one = both().when(DROP_INTO_KEEP).then(MERGED, version=1, thing=MERGE)
    one.when(UNDO, key="later").then(UNMERGED, version=2, thing=MERGE)


def test_nobody_is_merged_who_is_not_known() -> None:
    given(merges, registered("drop")).when(DROP_INTO_KEEP).refused("no_such_person", "/keep")
    nobody = given(merges).and_of(KEEP, registered("keep"))
    nobody.when(DROP_INTO_KEEP).refused("no_such_person", "/drop")
    both(PersonWithdrawn(person=DROP)).when(DROP_INTO_KEEP).refused("no_such_person", "/drop")


def test_nobody_is_merged_with_themselves() -> None:
    both().when(MergePersons(keep=DROP, drop=DROP)).refused("same_id", "/drop")


def test_whoever_is_dropped_is_dropped_once() -> None:
    both(MERGED).when(DROP_INTO_KEEP, key="again").refused("already_merged", "/drop")


def test_whoever_is_dropped_keeps_nobody() -> None:
    kept = registered("keep"), PersonsMerged(merge=named("other"), keep=THIRD, drop=KEEP)
    given(merges, registered("drop")).and_of(KEEP, *kept).when(DROP_INTO_KEEP).refused(
        "already_merged", "/keep"
    )


def test_a_merge_is_undone_once_and_can_be_made_again() -> None:
    apart = both(MERGED, UNMERGED)
    apart.when(UNDO, key="later").refused("already_undone", "/merge")
    again = PersonsMerged(merge=named("again"), keep=KEEP, drop=DROP)
    once_more = apart.when(DROP_INTO_KEEP, key="again").then(again)
    once_more.when(UNDO, key="later").refused("already_undone", "/merge")


def test_what_is_no_merge_is_not_undone() -> None:
    both(MERGED).when(UndoMerge(merge=DROP)).refused("no_such_merge", "/merge")


def test_what_belongs_to_a_record_is_asked_of_the_one_that_is_kept() -> None:
    dropped = given(people, registered("drop"), MERGED).and_of(KEEP, registered("keep"))
    for wish in (
        CorrectPerson(person=DROP, expected_version=2, sex="man"),
        WithdrawPerson(person=DROP, reason="twice"),
    ):
        dropped.when(wish).refused("merged", "/person", canonical=str(KEEP))


def test_a_merge_into_somebody_who_was_a_mistake_holds_nobody_back() -> None:
    mistake = registered("keep"), PersonWithdrawn(person=KEEP)
    dropped = given(people, registered("drop"), MERGED).and_of(KEEP, *mistake)
    dropped.when(WithdrawPerson(person=DROP, reason="twice")).then(
        PersonWithdrawn(person=DROP, reason="twice"), version=3
    )
