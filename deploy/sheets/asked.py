"""The commands about sheets, ./brygga import."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from stamina.instrumentation import set_on_retry_hooks

from deploy.local.home import find_home, named
from deploy.sheets.roster.importing import Import, import_roster
from deploy.sheets.visits import ACTOR, Wanted, import_visits

At = Annotated[
    Path | None, typer.Option("--home", help="Where everything is kept; else BRYGGA_HOME.")
]

app = typer.Typer(no_args_is_help=True, help="Take in what was kept elsewhere until today.")


@app.callback()
def _quiet() -> None:
    """Say nothing of every try to reach a Brygga that does not answer: only of the end of all of them."""
    set_on_retry_hooks([])


@app.command("visits")
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


@app.command("roster")
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
