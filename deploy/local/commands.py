"""The commands of ./brygga."""

import asyncio
import json
import sys
from datetime import datetime
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from deploy.audit import commands as audit
from deploy.audit import reviewing
from deploy.demo.plan import WEEKS
from deploy.demo.player import play, which
from deploy.exports import commands as exporting
from deploy.local import (
    checks,
    issuer,
    keeping,
    logs,
    refill,
    reset,
    status,
    sweeping,
    vault,
)
from deploy.local.doctor import doctor
from deploy.local.exits import Halt
from deploy.local.home import find_home, named
from deploy.local.passwords import Passwords
from deploy.local.postgres import Postgres
from deploy.local.up import nothing, up
from deploy.sheets.roster.importing import Import, import_roster
from deploy.sheets.visits import ACTOR, Wanted, import_visits
from deploy.witness.commands import witness_
from shared.events.words import SERVICES, Service

app = typer.Typer(
    name="./brygga", add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False
)
AnyWords = {"allow_extra_args": True, "ignore_unknown_options": True}
At = Annotated[
    Path | None, typer.Option("--home", help="Where everything is kept; else BRYGGA_HOME.")
]


@app.command("up")
def up_(
    home: At = None,
    port: Annotated[int | None, typer.Option(help="The front door's port.")] = None,
    seed: Annotated[int, typer.Option(help="Which half-year --demo invents.")] = 1,
    weeks: Annotated[int, typer.Option(min=1, max=260, help="Of how many weeks.")] = WEEKS,
    *,
    demo: Annotated[
        bool, typer.Option("--demo", help="With half a year of invented life.")
    ] = False,
) -> None:
    """Start everything, and stop it again at Ctrl-C."""
    place = find_home(home)
    shown = which(place, seed, weeks) if demo else None
    up(place, port, partial(play, demo=shown) if shown else nothing)


@app.command("status")
def status_(
    *,
    home: At = None,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Say what runs, and whether each process is ready."""
    place = find_home(home)
    said = asyncio.run(status.look(place))
    print(json.dumps(said, indent=1) if as_json else status.table(said))
    if not said["ready"]:
        raise Halt("not_ready", url=said["url"])


@app.command("logs")
def logs_(
    name: Annotated[str | None, typer.Argument(help="Of one process; else of all.")] = None,
    *,
    home: At = None,
    follow: Annotated[bool, typer.Option("-f", "--follow", help="Go on showing.")] = False,
) -> None:
    """Show the last lines of the logs."""
    logs.show(find_home(home), name, follow=follow)


@app.command("token")
def token_(
    role: Annotated[list[str], typer.Option(help="What its bearer may do; may be repeated.")],
    site: Annotated[list[str] | None, typer.Option(help="Where; everywhere unless given.")] = None,
    sub: Annotated[str | None, typer.Option(help="Whose token it is.")] = None,
    unit: Annotated[str, typer.Option(help="Goes into access records.")] = issuer.UNIT,
    hours: Annotated[float, typer.Option(help="How long it is valid.")] = issuer.HOURS,
    home: At = None,
) -> None:
    """Print a token for the local stack."""
    place = find_home(home)
    print(issuer.token(place, role, sites=site or (), sub=sub, unit=unit, hours=hours))


@app.command("doctor")
def doctor_(home: At = None) -> None:
    """Explain what is missing."""
    doctor(find_home(home))


@app.command("reset")
def reset_(
    *, home: At = None, yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False
) -> None:
    """Delete the home and its keys."""
    reset.reset(find_home(home), yes=yes)


@app.command("compact")
def compact_(home: At = None) -> None:
    """Take away all ciphertext whose key is destroyed; the supervisor does it each night as well."""
    place = find_home(home)
    vault.require_running(place)
    done = asyncio.run(sweeping.compact(Postgres(place, Passwords(place.secrets))))
    for service, count in done.items():
        print(f"  {service}: {count} facts lost ciphertext that nobody could open.")


bus = typer.Typer(no_args_is_help=True, help="Mend the bus, or a log that is older than it.")
app.add_typer(bus, name="bus")


@bus.command("rebuild")
def bus_rebuild(
    service: Annotated[str, typer.Argument(help="Whose stream: visits, activities, …")],
    first: Annotated[int | None, typer.Option("--from", help="First position to keep.")] = None,
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


app.add_typer(keeping.app, name="vault")
app.add_typer(audit.app, name="audit")
app.add_typer(reviewing.app, name="review")
app.command("witness")(witness_)
app.add_typer(exporting.app, name="export")
app.command("analyst")(exporting.way_in)

sheets = typer.Typer(no_args_is_help=True, help="Take in what was kept elsewhere until today.")
app.add_typer(sheets, name="import")


@sheets.command("visits")
def import_visits_(
    file: Annotated[Path, typer.Argument(help="A sign-in sheet: CSV in any form, or .xlsx.")],
    map_: Annotated[
        Path | None,
        typer.Option("--map", help="JSON or TOML: heading = field; empty leaves it out."),
    ] = None,
    site: Annotated[
        str | None, typer.Option(help="Which meeting place; the only one if left out.")
    ] = None,
    year: Annotated[int | None, typer.Option(help="Of dates that are written without one.")] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show, and write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    home: At = None,
) -> None:
    """Take in the visits of a sign-in sheet; one row is one visit."""
    wanted = Wanted(named(file), map_ and named(map_), site, year, dry_run=dry_run, yes=yes)
    import_visits(find_home(home), wanted)


@sheets.command("roster")
def import_roster_(
    file: Annotated[Path, typer.Argument(help="The list of newcomers: CSV in any form, or .xlsx.")],
    as_of: Annotated[
        datetime, typer.Option("--as-of", formats=["%Y-%m-%d"], help="As of which day it is.")
    ],
    map_: Annotated[
        Path | None,
        typer.Option("--map", help="JSON or TOML: heading = field; empty leaves it out."),
    ] = None,
    site: Annotated[
        str | None, typer.Option(help="Where those who are new are registered.")
    ] = None,
    sub: Annotated[str, typer.Option(help="Under whose name every look is recorded.")] = ACTOR,
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    home: At = None,
) -> None:
    """Take in the caseworkers' list of newcomers; one row is one person."""
    day, told = as_of.date(), map_ and named(map_)
    wanted = Import(named(file), day, told, site, sub, dry_run=dry_run, yes=yes)
    import_roster(find_home(home), wanted)


def _service(name: str) -> Service:
    if name not in SERVICES:
        raise Halt("no_such_service", name=name, names=", ".join(SERVICES))
    return name


@app.command("test", context_settings=AnyWords)
def test_(words: typer.Context) -> None:
    """Run the tests; what follows goes to pytest."""
    checks.test(words.args)


@app.command("bench", context_settings=AnyWords)
def bench_(words: typer.Context) -> None:
    """Measure this machine, with peers beside; rows may be named, and --long is for the patient."""
    checks.bench(words.args)


@app.command("lint")
def lint_() -> None:
    """Check form, types and the laws of import."""
    sys.exit(checks.lint())


def main() -> None:
    """Run one command, as the words of this process say."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that lacks a sign gets a question mark
            stream.reconfigure(errors="replace")
    app(prog_name="./brygga")
