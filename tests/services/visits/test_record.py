"""A person's record: what holds of them from when until when, taken back where it was a mistake."""

from typing import Any

from tests.books import Books
from tests.doors import EARLIER, SITE
from tests.http import Caller

BARE = {"target_group": "asylsokande", "site": SITE}
WHY = {"reason": "a mistake"}
TODAY = EARLIER[:10]
WITHDRAWN = {
    "target_groups": "target-group",
    "support_periods": "support-period",
    "parental_leaves": "parental-leaves",
    "households": "household",
    "information": "information",
    "escorts": "escorts",
    "outcomes": "outcomes",
}
"""Of each list the step of the path under which its facts are taken back."""


async def shown(host: Caller, person: str) -> dict[str, Any]:
    answer = await host.get(f"/visits/people/{person}")
    assert answer.status == 200, answer
    told: dict[str, Any] = answer.json()
    return told


async def told(host: Caller, person: str, child: str) -> dict[str, str]:
    """The ids of one of everything that is told of a person."""
    it = f"/visits/people/{person}"
    family = {"kind": "family", "members": [child], "guardian_of": [child], "from": "2025-01-01"}
    return {
        "target_groups": await host.made(
            f"{it}/target-group", {"target_group": "abo", "from": "2025-06-01"}
        ),
        "households": await host.made(f"{it}/household", family),
        "support_periods": await host.made(
            f"{it}/support-period", {"from": "2025-06-01", "to": "2029-05-31"}
        ),
        "parental_leaves": await host.made(f"{it}/parental-leaves", {"from": "2026-01-01"}),
        "information": await host.made(
            f"{it}/information", {"notice_version": "2026-1", "language": "so"}
        ),
        "escorts": await host.made(f"{it}/escorts", {"offered_at": EARLIER, "accepted": True}),
        "outcomes": await host.made(
            f"{it}/outcomes", {"kind": "studies", "source": "visitor", "on": TODAY}
        ),
    }


async def test_what_holds_of_a_person_is_shown_with_its_dates_and_goes_when_it_is_taken_back(
    host: Caller,
) -> None:
    person, child = [await host.made("/visits/people", BARE) for _ in range(2)]
    ids = await told(host, person, child)
    record = await shown(host, person)
    assert {name: [one.pop("id") for one in record[name]] for name in ids} == {
        name: [id_] for name, id_ in ids.items()
    }
    assert record["version"] == 3
    assert record["target_group"] == "asylsokande"
    assert record["target_groups"] == [{"target_group": "abo", "since": "2025-06-01"}]
    assert record["support_periods"] == [
        {"since": "2025-06-01", "until": "2029-05-31", "reason": None}
    ]
    assert record["parental_leaves"] == [{"since": "2026-01-01", "until": None}]
    assert record["information"] == [{"notice_version": "2026-1", "language": "so", "on": TODAY}]
    assert record["escorts"] == [{"offered_on": TODAY, "accepted": True, "done_on": None}]
    assert record["outcomes"] == [{"kind": "studies", "source": "visitor", "on": TODAY}]
    for name, step in WITHDRAWN.items():
        await host.made(f"/visits/people/{person}/{step}/{ids[name]}/withdraw", WHY)
    gone = await shown(host, person)
    assert gone["version"] == 5
    assert all(gone[name] == [] for name in ids)


async def test_a_household_is_shown_to_each_who_lives_there_at_once(host: Caller) -> None:
    person, child = [await host.made("/visits/people", BARE) for _ in range(2)]
    ids = await told(host, person, child)
    home = {"id": ids["households"], "kind": "family", "since": "2025-01-01", "until": None}
    assert (await shown(host, person))["households"] == [
        home | {"members": [child], "guardian_of": [child]}
    ]
    await host.made(f"/visits/people/{child}/household/leave", {"on": "2025-12-31"})
    assert (await shown(host, child))["households"] == [
        home | {"until": "2025-12-31", "members": [person], "guardian_of": []}
    ]


async def test_one_record_of_the_reading_names_everything_that_is_shown_r1(
    host: Caller, books: Books
) -> None:
    person = await host.made("/visits/people", BARE)
    before = (await books.ends())["visits"]
    record = await shown(host, person)
    [fact] = await books.since("visits", before)
    assert fact["type"] == "PersonalDataRead"
    assert set(fact["data"]["fields"]) == record.keys() - {"id", "version", "personnummer"}


async def test_a_correction_is_seen_against_the_version_that_everything_of_the_person_moves(
    host: Caller,
) -> None:
    person = await host.made("/visits/people", BARE)
    it = f"/visits/people/{person}"
    answer = await host.post(f"{it}/target-group", {"target_group": "abo", "from": "2025-06-01"})
    assert answer.receipt[2] == 2
    change = await host.patch(it, {"expected_version": 2, "target_group": "ebo"})
    assert (change.status, change.receipt[2]) == (200, 3)
    record = await shown(host, person)
    assert (record["target_group"], record["version"]) == ("ebo", 3)
    assert [one["target_group"] for one in record["target_groups"]] == ["abo"]


async def test_a_leave_that_began_otherwise_than_was_told_is_told_anew(host: Caller) -> None:
    """Feature 16: the begin of last month's leave is put right by taking it back and telling it again."""
    person = await host.made("/visits/people", BARE)
    leaves = f"/visits/people/{person}/parental-leaves"
    wrong = await host.made(leaves, {"from": "2026-08-20"})
    await host.made(f"{leaves}/{wrong}/withdraw", WHY)
    await host.made(leaves, {"from": "2026-08-01"})
    [leave] = (await shown(host, person))["parental_leaves"]
    assert leave["since"] == "2026-08-01"


WHY_READ = ("Brygga-Reason", "the visitor asked me to look")
NOBODYS = {"members": [], "guardian_of": []}


async def family(host: Caller, *members: str, wards: tuple[str, ...] = ()) -> str:
    """Somebody who lives with these, and is the guardian of some."""
    person = await host.made("/visits/people", BARE)
    home = {"kind": "family", "members": members, "guardian_of": wards, "from": "2025-01-01"}
    await host.made(f"/visits/people/{person}/household", home)
    return person


async def at_home(caller: Caller, person: str) -> dict[str, Any]:
    """Whom the record names in the person's only household."""
    [home] = (await shown(caller, person))["households"]
    return {name: home[name] for name in NOBODYS}


async def protect(host: Caller, *people: str) -> None:
    for id_ in people:
        body = {"on": True, "named_readers": ["unit_manager", "anna"]}
        await host.who("unit_manager").made(f"/visits/people/{id_}/protected-identity", body)


async def test_whom_the_reader_may_not_know_of_is_in_no_household_r7(host: Caller) -> None:
    open_, hidden = [await host.made("/visits/people", BARE) for _ in range(2)]
    person = await family(host, open_, hidden, wards=(hidden, open_))
    assert await at_home(host, person) == {
        "members": [open_, hidden],
        "guardian_of": [hidden, open_],
    }
    await protect(host, hidden)
    assert await at_home(host, person) == {"members": [open_], "guardian_of": [open_]}
    assert (await at_home(host, open_))["members"] == [person]
    anna = host.who("host", sub="anna")
    assert (await at_home(anna, person))["members"] == [open_]
    assert (await at_home(anna.saying(WHY_READ), person))["members"] == [open_, hidden]


async def test_a_household_of_the_hidden_alone_is_told_like_one_of_nobody_r7(host: Caller) -> None:
    hidden = await host.made("/visits/people", BARE)
    for person in (await family(host), await family(host, hidden, wards=(hidden,))):
        await protect(host, hidden)
        assert await at_home(host, person) == NOBODYS


async def test_who_is_nobody_any_more_lives_nowhere_and_who_is_only_stored_still_does(
    host: Caller,
) -> None:
    stored, mistake = [await host.made("/visits/people", BARE) for _ in range(2)]
    person = await family(host, stored, mistake)
    body = {"on": True, "reason": "the visitor contests it"}
    await host.who("unit_manager").made(f"/visits/people/{stored}/restriction", body)
    await host.made(f"/visits/people/{mistake}/withdraw", WHY)
    assert (await at_home(host, person))["members"] == [stored]


async def test_a_member_who_was_merged_is_named_as_they_are_shown_and_hidden_as_that_r7(
    host: Caller,
) -> None:
    keep, drop = [await host.made("/visits/people", BARE) for _ in range(2)]
    person = await family(host, drop)
    merge = await host.made("/visits/people/merges", {"keep": keep, "drop": drop})
    assert (await at_home(host, person))["members"] == [keep]
    await protect(host, keep)
    assert (await at_home(host, person))["members"] == []
    named = host.who("host", "unit_manager").saying(WHY_READ)
    await named.made(f"/visits/people/merges/{merge}/undo", {})
    assert (await at_home(host, person))["members"] == [drop]


async def test_broken_glass_shows_the_one_it_was_broken_for_and_not_who_lives_there(
    host: Caller,
) -> None:
    hidden = await host.made("/visits/people", BARE)
    person = await family(host, hidden)
    await protect(host, person, hidden)
    eva = host.who("host", sub="eva").saying(("Brygga-Purpose", "emergency"))
    reason = {"reason": "she fell and cannot speak"}
    await eva.made("/visits/emergency-access", {"person": person, **reason})
    assert await at_home(eva, person) == NOBODYS
