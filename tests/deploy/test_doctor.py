import pytest

from deploy.local.doctor import doctor, examine
from deploy.local.exits import Halt
from deploy.local.home import Home
from tests.stack import Running, say


async def test_a_running_brygga_needs_nobody(stack: Running) -> None:
    answer = say(stack.home, "doctor")
    assert answer.returncode == 0
    assert f"Brygga runs at {stack.url}, and the bus syncs before it answers." in answer.stdout


async def test_keys_without_a_copy_are_worth_minding(stack: Running) -> None:
    findings = {finding.sentence: finding.sign for finding in await examine(stack.home)}
    (sign,) = {sign for words, sign in findings.items() if "no recorded copy" in words}
    assert sign == "mind"


async def test_an_empty_home_is_no_fault(home: Home) -> None:
    assert "wrong" not in {finding.sign for finding in await examine(home)}
    assert not home.path.exists()


def test_what_is_missing_is_said_with_a_code(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("deploy.local.doctor.free_megabytes", lambda _folder: 3)
    with pytest.raises(Halt) as halt:
        doctor(home)
    assert halt.value.exit.code == 36
    assert "✗ 3 MB are free, and 250 MB are needed." in capsys.readouterr().out
