"""The commands of analysts: ./brygga analyst, ./brygga export facts."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from deploy.exports.facts import ACTOR, Wanted, export_facts
from deploy.exports.files import Format
from deploy.local import analyst
from deploy.local.home import find_home, named

At = Annotated[
    Path | None, typer.Option("--home", help="Where everything is kept; else BRYGGA_HOME.")
]
DAYS: Final = ["%Y-%m-%d"]

app = typer.Typer(no_args_is_help=True, help="Take out what analysts may take out.")


def way_in(
    home: At = None,
    *,
    dsn: Annotated[bool, typer.Option("--dsn", help="The address alone, for programs.")] = False,
) -> None:
    """Say how an analyst reads schema reports on this machine."""
    place = find_home(home)
    print(analyst.dsn(place) if dsn else analyst.way_in(place))


@app.callback()
def export() -> None:
    """Take out what analysts may take out."""


@app.command("facts")
def facts_(
    folder: Annotated[Path, typer.Argument(help="Where a new folder with the files is made.")],
    reason: Annotated[
        str, typer.Option(help="Why, in 15 characters or more; kept with every reading.")
    ],
    form: Annotated[Format, typer.Option("--format", help="What kind of files.")] = "parquet",
    view: Annotated[
        list[str] | None, typer.Option(help="Which facts; may be repeated, all if left out.")
    ] = None,
    since: Annotated[
        datetime | None, typer.Option("--from", formats=DAYS, help="The first day.")
    ] = None,
    to: Annotated[datetime | None, typer.Option(formats=DAYS, help="The last day.")] = None,
    as_of: Annotated[int | None, typer.Option(help="At which ledger index; else now.")] = None,
    sub: Annotated[str, typer.Option(help="Under whose name it is recorded.")] = ACTOR,
    home: At = None,
    *,
    bom: Annotated[bool, typer.Option("--bom", help="CSV that Excel opens as UTF-8.")] = False,
) -> None:
    """Take out facts about persons under pseudonyms; every page of it is recorded before it leaves."""
    wanted = Wanted(
        folder=named(folder),
        format=form,
        views=view or (),
        since=since and since.date(),
        until=to and to.date(),
        as_of=as_of,
        reason=reason,
        sub=sub,
        mark=bom,
    )
    print(export_facts(find_home(home), wanted))
