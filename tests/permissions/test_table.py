"""The table of who may do what: complete, without a row to spare, and as the domain wants it."""

import re
from collections.abc import Mapping
from itertools import combinations
from typing import Final, get_args

import pytest

from deploy.local import issuer
from shared.command import Command
from shared.permissions import MAY, right
from shared.roles import ROLES, Relation, Role
from tests.engine import DECIDERS
from tests.kinds import COMMANDS
from tests.permissions.ways import APPS, ASKING, BODIES, EITHER, INTERNAL, OPEN, WAYS


def test_every_way_in_has_its_row_and_every_row_is_used() -> None:
    ways = {way.name for way in WAYS} - {"batch"}
    assert ways.union(*EITHER.values()) == MAY.keys()


def test_every_command_has_its_way_in_its_decider_and_its_example() -> None:
    names = {it.__name__ for it in COMMANDS}
    asked = {it for it in names if not it.startswith("_") and not it.endswith("Fields")}
    ways = {way.name for way in WAYS}
    assert asked - INTERNAL == ways & asked
    assert asked == {it.__name__ for its in DECIDERS.values() for it in its}
    assert asked - INTERNAL == BODIES.keys() - ASKING
    assert all(issubclass(it, Command) for its in DECIDERS.values() for it in its)


def test_a_way_in_that_has_no_row_would_be_seen() -> None:
    @APPS["activities"].get("/secrets", name="ReadSecrets")
    async def secrets() -> None:
        """Nobody's business."""

    try:
        names = {getattr(route, "name", "") for route in APPS["activities"].routes}
        assert names - MAY.keys() - OPEN - {"batch"} == {"ReadSecrets"}
    finally:
        APPS["activities"].routes.pop()


def test_no_row_names_a_role_or_a_relation_that_does_not_exist() -> None:
    for rights in MAY.values():
        assert rights
        assert rights.keys() <= set(ROLES)
        assert set(rights.values()) <= set(get_args(Relation))


def test_the_built_in_issuer_knows_the_same_roles() -> None:
    assert issuer.ROLES == ROLES


@pytest.mark.parametrize("action", MAY)
def test_several_roles_may_what_each_of_them_may_and_no_more(action: str) -> None:
    widths = get_args(Relation)
    for pair in combinations(ROLES, 2):
        single = [it for role in pair if (it := right(action, frozenset({role})))]
        widest = min(single, key=widths.index) if single else None
        assert right(action, frozenset(pair)) == widest


NEVER: Final[Mapping[Role, str]] = {
    "volunteer": "Contact|Room|Person|Leave|Visit$|Volunteer|Participation|Hours|Referral|Advance|Decline"
    "|Evidence|Goals|Indicator",
    "kiosk": "Contact|Room|Person|Leave|Correct|Withdraw|Volunteer|Referral|Advance|Evidence|Goals|Status"
    "|Indicator",
    "steering": "Contact|Room|Person|People|Leave|Visit|Evidence|ReadGoals|ReadIndicator|Stream|Referral",
    "working_group": "Contact|Room|Person|People|Leave|Visit|Evidence|ReadGoals|ReadIndicator|Stream|Referral",
    "operator": "Room|Person|People|Leave|Visit|Evidence|Goals|Indicator|Referral|Destination",
    "admin": "Room|Person|People|Leave|Visit|Evidence|Goals|Indicator|Referral",
    "caseworker": "Room|Visit|Participation|Headcount|Hours|Referral|Advance|Evidence|ReadGoals|ReadIndicator",
    "analyst": "Contact|Import|Room|Person|People|Leave|Visit|Withdraw|Make|Record|Hold|Schedule|Hours",
}
"""What DOMAIN §1 says they must never: written here once more, so that the table cannot drift.

What is a volunteer's own, and nobody else's, is another matter.
"""


@pytest.mark.parametrize("role", NEVER)
def test_the_table_gives_nobody_what_the_domain_forbids(role: Role) -> None:
    may = [action for action, rights in MAY.items() if rights.get(role, "own") != "own"]
    assert [action for action in may if re.search(NEVER[role], action)] == []
