"""The commands of ./brygga."""

import asyncio
import json
import sys
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from deploy.demo import WEEKS
from deploy.local import checks, issuer, logs, reset, status
from deploy.local.bounds import between
from deploy.local.doctor import doctor
from deploy.local.exits import Halt
from deploy.local.home import Home, find_home
from deploy.local.on_demand import OnDemand
from deploy.local.up import First, nothing, up

app = typer.Typer(
    name="./brygga",
    cls=OnDemand,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
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
    up(place, port, _playing(place, seed, weeks) if demo else nothing)


def _playing(home: Home, seed: int, weeks: int) -> First:
    """What a demo does once everything is ready; who starts without one need not wait for its words."""
    from deploy.demo.player import play, which  # noqa: PLC0415

    return partial(play, demo=which(home, seed, weeks))


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
    hours: Annotated[
        float, typer.Option(help="How long it is valid.", callback=between(*issuer.VALID))
    ] = issuer.HOURS,
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
