"""Alerts say what they should when they should, and each leads to a runbook that is there."""

import re
import shutil
import subprocess
from typing import Final

import pytest
from prometheus_client import Gauge

from deploy.local.home import ROOT
from services.activities.planner import OVERDUE
from services.referrals.ungrounded import WAITING
from services.reporting.verifying import AGE, VERIFIED

ALERTS: Final = ROOT / "deploy" / "prometheus" / "alerts.yml"
TESTS: Final = sorted((ROOT / "tests" / "deploy" / "alerts").glob("*.yml"))
PROMTOOL: Final = shutil.which("promtool")
needs_promtool = pytest.mark.skipif(
    PROMTOOL is None, reason="promtool is missing: apt-get install prometheus"
)


def promtool(*words: str) -> None:
    assert PROMTOOL
    told = subprocess.run((PROMTOOL, *words), capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr


@needs_promtool
def test_the_alerts_are_rules() -> None:
    promtool("check", "rules", str(ALERTS))


@needs_promtool
@pytest.mark.parametrize("file", TESTS, ids=lambda it: it.stem)
def test_an_alert_says_what_it_should_when_it_should(file: object) -> None:
    promtool("test", "rules", str(file))


def test_every_alert_leads_to_a_runbook_that_is_there() -> None:
    text = ALERTS.read_text()
    books = re.findall(r"runbook: (\S+)", text)
    assert len(books) == len(re.findall("- alert: ", text)) > 0
    for book in books:
        assert (ROOT / book).read_text().startswith("# "), book


@pytest.mark.parametrize(
    ("measure", "alert"),
    [
        (OVERDUE, "AssociationDayMissing"),
        (WAITING, "GroundsNotHeeded"),
        (VERIFIED, "AuditNotVerified"),
        (AGE, "CheckpointStale"),
    ],
)
def test_an_alert_asks_for_a_measure_that_somebody_takes(measure: Gauge, alert: str) -> None:
    assert measure._name in ALERTS.read_text()
    assert f"alert {alert}" in measure._documentation
