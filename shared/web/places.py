"""Whether there is such a site, and whether whoever asks may act there."""

from shared.command import Command
from shared.identity import Actor
from shared.node import Node
from shared.roles import Relation
from shared.web.problems import Problem


def check_site(node: Node, site: str | None, pointer: str = "/site") -> None:
    """422 where there is no such site; 503 while the log was not read yet, as it may tell of one."""
    if site is None or site in node.sites:
        return
    if not node.sites.looked.is_set():
        raise Problem("unavailable")
    raise Problem("unknown_site", [(pointer, "unknown_site")])


def site_of(node: Node, actor: Actor, relation: Relation, command: Command) -> str | None:
    """Where a command acts, if anywhere; 403 or 422 where it cannot.

    What concerns a site itself names it by its id.
    """
    if relation == "nameless_at_site" and getattr(command, "person", None) is not None:
        raise Problem("not_allowed")
    site = None if command.target == "site" else getattr(command, "site", None)
    check_site(node, site, f"/{command.site_field}")
    if site and actor.sites is not None and site not in actor.sites:
        raise Problem("wrong_site", [(f"/{command.site_field}", "wrong_site")])
    return site
