"""Ports are picked so that two who start at once do not meet."""

import pytest

from deploy.local.exits import Halt
from deploy.local.ports import CHOICE, SHARE, pick


def test_who_has_a_share_of_the_ports_picks_from_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    picked = []
    for share in ("1/2", "2/2"):
        monkeypatch.setenv(SHARE, share)
        picked.append(set(pick(200)))
    assert not picked[0] & picked[1]
    assert all(len(one) == 200 and one <= set(CHOICE) for one in picked)


@pytest.mark.parametrize("share", ["0/2", "3/2", "1/0", "x", "1"])
def test_what_is_no_share_is_named(monkeypatch: pytest.MonkeyPatch, share: str) -> None:
    monkeypatch.setenv(SHARE, share)
    with pytest.raises(Halt, match="no share of the ports"):
        pick(1)
