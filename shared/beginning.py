"""How a service begins: its modules first, then what they wire."""

import gc
from importlib import import_module

import uvloop

from shared.undisturbed import undisturbed


def begin(wiring: str) -> None:
    """Run what this module wires, its `main`, until it is told to stop.

    What is being loaded is no garbage: nobody looks through it for any, now or later.
    """
    with undisturbed():
        main = import_module(wiring).main
    gc.freeze()
    uvloop.run(main())
