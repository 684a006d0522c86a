"""How a command ends: with the sentence and the code that docs/start.md promises."""

import sys
from collections.abc import Callable
from traceback import print_exc
from typing import Final

from deploy.local.exits import Halt

JUDGING: Final = frozenset({"audit", "review"})
"""Commands whose 1 and 2 are verdicts: nothing else of theirs ends so."""


def end(run: Callable[[], object]) -> None:
    """Run one command to its end."""
    try:
        if {*sys.argv[1:2]} <= JUDGING and sys.argv[1:]:
            _judge(run)
        else:
            run()
    except Halt as halt:
        print(halt, file=sys.stderr)
        sys.exit(halt.exit.code)


def _judge(run: Callable[[], object]) -> None:
    """A verdict is a promised ending; a fault, a slip of whoever asks or Ctrl-C is none."""
    try:
        run()
    except Halt:
        raise
    except SystemExit as ended:
        if ended.code in (1, 2):
            raise Halt("asked_wrongly") from None
        raise
    except Exception:  # noqa: BLE001 - whatever it was, it says nothing about the record
        print_exc()
        raise Halt("not_judged") from None
