"""The commands with which a log or the bus is mended: ./brygga compact and ./brygga bus."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from deploy.local import refill, sweeping
from deploy.local.exits import Halt
from deploy.local.home import find_home
from deploy.local.passwords import Passwords
from deploy.local.postgres import Postgres
from deploy.local.vault import require_running
from shared.events.words import SERVICES, Service

At = Annotated[
    Path | None, typer.Option("--home", help="Where everything is kept; else BRYGGA_HOME.")
]


def compact_(home: At = None) -> None:
    """Take away all ciphertext whose key is destroyed; the supervisor does it each night as well."""
    place = find_home(home)
    require_running(place)
    done = asyncio.run(sweeping.compact(Postgres(place, Passwords(place.secrets))))
    for service, count in done.items():
        print(f"  {service}: {count} facts lost ciphertext that nobody could open.")


bus = typer.Typer(no_args_is_help=True, help="Mend the bus, or a log that is older than it.")


@bus.command("rebuild")
def bus_rebuild(
    service: Annotated[str, typer.Argument(help="Whose stream: visits, activities, …")],
    first: Annotated[
        int | None, typer.Option("--from", min=1, help="First position to keep.")
    ] = None,
    home: At = None,
) -> None:
    """Delete a stream and fill it again from its log."""
    asyncio.run(refill.rebuild(find_home(home), _service(service), first, print))


@bus.command("recover")
def bus_recover(
    service: Annotated[str | None, typer.Argument(help="Whose log; else every one.")] = None,
    home: At = None,
) -> None:
    """Bring back into a log what the bus or the ledger has beyond its end."""
    for one in (_service(service),) if service else SERVICES:
        back = asyncio.run(refill.bring_back(find_home(home), one))
        print(f"  {one}: {max(back.last - back.first + 1, 0)} facts came back", end="")
        print(f", {back.without_text} of them without their sealed text" * bool(back.without_text))


def _service(name: str) -> Service:
    if name not in SERVICES:
        raise Halt("no_such_service", name=name, names=", ".join(SERVICES))
    return name
