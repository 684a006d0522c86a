"""A record that nobody touched is sound, however it grew and wherever the trees and checkpoints stand."""

import os
from typing import Final

import pytest

from tests.stack import Foundation
from tests.tampered import recorded

LONG: Final = "BRYGGA_LONG" in os.environ
RUNS: Final = 1000 if LONG else 30


@pytest.mark.timeout(14_400)
async def test_there_is_no_false_alarm(foundation: Foundation) -> None:
    async with recorded(foundation, seed=7) as record:
        for run in range(RUNS):
            await record.grow(record.chance.choice((1, 2, 5, 40)))
            if record.chance.random() < 0.8:
                await record.tiling().come_level()
            if record.chance.random() < 0.5:
                await record.tiling().sign()
            if record.chance.random() < 0.3:
                await record.remember()
            assert await record.examine(outside=record.outside) == [], run
