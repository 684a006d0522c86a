"""Alerts say what they should when they should, and each leads to a runbook that is there."""

import importlib
import pkgutil
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from prometheus_client import REGISTRY

import services
import shared
from deploy.local.exits import EXITS
from deploy.local.home import ROOT

ALERTS: Final = ROOT / "deploy" / "prometheus" / "alerts.yml"
CONFIG: Final = ROOT / "deploy" / "prometheus" / "prometheus.yml"
BOOKS: Final = ROOT / "deploy" / "runbooks"
TESTS: Final = sorted((ROOT / "tests" / "deploy" / "alerts").glob("*.yml"))
PROMTOOL: Final = shutil.which("promtool")
needs_promtool = pytest.mark.skipif(
    PROMTOOL is None, reason="promtool is missing: apt-get install prometheus"
)
NAMED: Final = re.findall(r"- alert: (\w+)", ALERTS.read_text())


def promtool(*words: str) -> None:
    assert PROMTOOL
    told = subprocess.run((PROMTOOL, *words), capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr


def measured() -> Mapping[str, str]:
    """Everything that our code measures, with what is said of it."""
    for package in (services, shared):
        for it in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not it.name.endswith("__main__"):
                importlib.import_module(it.name)
    return {
        family.name: family.documentation
        for family in REGISTRY.collect()
        if family.name.startswith("brygga_")
    }


MEASURED: Final = measured()


@needs_promtool
def test_the_alerts_are_rules_and_the_configuration_is_one() -> None:
    promtool("check", "rules", str(ALERTS))
    promtool("check", "config", str(CONFIG))


@needs_promtool
@pytest.mark.parametrize("file", TESTS, ids=lambda it: it.stem)
def test_an_alert_says_what_it_should_when_it_should(file: Path) -> None:
    promtool("test", "rules", str(file))


@pytest.mark.parametrize("alert", NAMED)
def test_every_alert_is_tried_both_ways(alert: str) -> None:
    tried = "".join(file.read_text() for file in TESTS)
    said = re.findall(rf"alertname: {alert}\n +exp_alerts:(.*)", tried)
    assert "" in said, "never seen to be raised"


def test_every_alert_leads_to_a_runbook_that_is_there() -> None:
    books = re.findall(r"runbook: (\S+)", ALERTS.read_text())
    assert len(books) == len(NAMED) > 0
    for alert, book in zip(NAMED, books, strict=True):
        text = (ROOT / book).read_text()
        assert text.startswith("# "), book
        assert alert in text, f"{book} does not speak of {alert}"
    endings = " ".join(its.sentence for its in EXITS.values())
    led_to = {*books, *re.findall(r"deploy/runbooks/[a-z-]+\.md", endings)}
    assert {book.name for book in BOOKS.iterdir()} == {Path(book).name for book in led_to}


@pytest.mark.parametrize("measure", MEASURED)
def test_every_measure_has_its_alert_or_the_reason_why_not(measure: str) -> None:
    said = MEASURED[measure]
    alerts = re.findall(r"[aA]lerts? ((?:\w+(?: and )?)+)", said)
    if not alerts:
        assert "no alert" in said, said
    for alert in re.findall(r"[A-Z]\w+", " ".join(alerts)):
        assert alert in NAMED, f"{measure} promises {alert}"


def test_alerts_ask_only_for_what_somebody_measures() -> None:
    exprs = re.findall(r"expr:((?:.|\n)*?)\n        (?:for|labels):", ALERTS.read_text())
    asked = {name for it in exprs for name in re.findall(r"brygga_\w+", it)}
    assert len(exprs) == len(NAMED)
    assert {family_of(name) for name in asked} <= set(MEASURED)


def family_of(name: str) -> str:
    """A measure by the name of one of its series: a counter's and a histogram's have endings."""
    return re.sub(r"_(bucket|count|sum|total)$", "", name) if name not in MEASURED else name
