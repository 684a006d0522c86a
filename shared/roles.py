"""As what somebody asks, and how far that reaches: the words that permissions are told in (pure)."""

from collections.abc import Set as AbstractSet
from typing import Final, Literal, get_args
from uuid import UUID

Role = Literal[
    "host",
    "project_lead",
    "caseworker",
    "volunteer",
    "unit_manager",
    "dpo",
    "auditor",
    "witness",
    "analyst",
    "operator",
    "steering",
    "working_group",
    "kiosk",
    "admin",
]
ROLES: Final[tuple[Role, ...]] = get_args(Role)
SYSTEM: Final = "system"
"""Nobody's role: what a service asks of itself, it asks as this."""

Relation = Literal["anywhere", "at_site", "nameless_at_site", "own"]
"""`at_site`: the command's site is one of the actor's. `nameless_at_site`: and it names nobody.
`own`: it concerns the volunteer who asks, known by their link, and nobody else."""

Rights = dict[Role, Relation]

DESK: Final[Rights] = {"host": "at_site", "project_lead": "at_site"}
CASE: Final[Rights] = DESK | {"caseworker": "at_site"}
LEAD: Final[Rights] = {"project_lead": "anywhere", "admin": "anywhere"}
"""Those who record what was decided about lists, modes and accounts."""
GOVERN: Final[Rights] = LEAD | {"unit_manager": "anywhere"}
"""Those who record what the groups and the unit decided, and what the grant goes to."""
KEEPERS: Final[Rights] = {"project_lead": "anywhere", "unit_manager": "anywhere"}
"""Those of them who may also read what is sealed in such records; admin reads no personal data."""
GROUPS: Final[Rights] = {"steering": "anywhere", "working_group": "anywhere"}
"""The two groups, each for what is its own."""
ROSTER: Final[Rights] = {"caseworker": "anywhere"}
"""Those who keep the roster; whoever works at the place has no need of it."""
RIGHTS: Final[Rights] = {"dpo": "anywhere", "unit_manager": "anywhere"}
"""Those who answer for what is kept of people (R9, R10)."""
OWN: Final[Rights] = {"volunteer": "own"}
"""What volunteers do for themselves, signed in by their link."""
INSIDE: Final[Rights] = {
    "host": "anywhere",
    "project_lead": "anywhere",
    "unit_manager": "anywhere",
    "analyst": "anywhere",
}
WITNESSES: Final[Rights] = {
    "auditor": "anywhere",
    "dpo": "anywhere",
    "unit_manager": "anywhere",
    "witness": "anywhere",
}
"""Those who see that the audit logs only grow: hashes, and nothing of what was recorded."""
OUTSIDE: Final[Rights] = {
    "caseworker": "anywhere",
    "dpo": "anywhere",
    "auditor": "anywhere",
    "steering": "anywhere",
    "working_group": "anywhere",
}
"""Those who see only released figures (DESIGN §9)."""


def volunteer_sub(volunteer: UUID | None) -> str:
    """As what a volunteer's link signs them in."""
    return f"volunteer:{volunteer}"


def is_named(readers: AbstractSet[str] | None, sub: str, roles: AbstractSet[str]) -> bool:
    """Whether somebody is among those who may know of a person, named as themselves or by a role (R7).

    None is everybody. Who is called like a role does not have it.
    """
    if readers is None or SYSTEM in roles:
        return True
    return sub in readers - set(ROLES) or not roles.isdisjoint(readers)
