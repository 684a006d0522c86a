"""Whatever goes wrong has a stable code, a status, and a sentence in every language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from deploy.local.home import ROOT
from shared.web.codes import STATUS
from shared.web.problems import KINDS
from shared.web.texts import LANGUAGES, TEXTS, phrase
from tests.kinds import COMMANDS
from tests.permissions.ways import INTERNAL

SOURCES: Final = [
    file
    for folder in ("shared", "services", "deploy")
    for file in sorted((ROOT / folder).rglob("*.py"))
    if file != ROOT / "shared" / "web" / "problems.py"
]
RAISING: Final = {"Refused", "Problem", "NotIdentified"}


def literals(file: Path) -> Iterator[str]:
    """Every word in code that could be a problem's code."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def raised() -> Iterator[tuple[str, str]]:
    """Every code that is raised by its name, and where."""
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text())):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            first = node.args[0] if node.args else None
            if node.func.id in RAISING and isinstance(first, ast.Constant):
                yield str(first.value), f"{file.relative_to(ROOT)}:{node.lineno}"


NO_PERSON: Final = {
    "destinations.py": "a listing is public",
    "grants.py": "money",
    "people.py": "names of fields only",
}
HARMLESS: Final = {"version"}


def tells(code: str) -> Iterator[str]:
    """Refusals that tell facts and name nobody whom they are about."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            facts = {word.arg for word in node.keywords} - HARMLESS
            named = len(node.args) > 2 or "about" in facts
            if node.func.id == "Refused" and facts and not named:
                yield ast.unparse(node)


def test_a_refusal_that_tells_of_somebody_says_whom() -> None:
    files = [it for it in SOURCES if it.parent.name == "deciders" and it.name not in NO_PERSON]
    found = [it for file in files for it in tells(file.read_text())]
    assert len(files) > 5
    assert found == []


def test_a_refusal_that_forgets_whom_it_is_about_is_seen() -> None:
    assert list(tells('raise Refused("x", "/x", since=day)'))
    assert list(tells('raise Refused("x", "/x", **told)'))
    assert not list(tells('raise Refused("x", "/x", person, since=day)'))
    assert not list(tells('raise Refused("x", version=1)'))


def test_every_problem_that_is_raised_has_its_status() -> None:
    assert [it for it in raised() if it[0] not in STATUS] == []
    assert len({code for code, _ in raised()}) > 30


def test_what_is_missing_has_its_status_whichever_command_and_path_name_it() -> None:
    missing = {it.missing for it in COMMANDS if it.target}
    asked = [it for it in COMMANDS if it.target and it.__name__ not in INTERNAL]
    paths = {f"no_such_{it.target}" for it in asked} | {"no_such_rung"}
    assert missing | paths | set(KINDS.values()) <= STATUS.keys()


def test_no_problem_has_a_status_that_nobody_raises() -> None:
    said = {word for file in SOURCES for word in literals(file)} | set(KINDS.values())
    said |= {"wrong_format", "wrong_type"}  # problems.py chooses them where no other kind fits
    assert STATUS.keys() - said == set()


@pytest.mark.parametrize("spoken_in", LANGUAGES)
def test_every_problem_has_its_sentence_and_no_sentence_is_left_over(spoken_in: str) -> None:
    told = (TEXTS / f"{spoken_in}.ftl").read_text()
    names = re.findall(r"^problem-([a-z0-9-]+) =", told, re.MULTILINE)
    assert {name.replace("-", "_") for name in names} == STATUS.keys()
    assert len(names) == len(set(names))
    assert all(phrase(code, spoken_in).strip() for code in STATUS)


def test_no_two_problems_have_the_same_sentence() -> None:
    for spoken_in in LANGUAGES:
        assert len({phrase(code, spoken_in) for code in STATUS}) == len(STATUS)


def test_the_front_door_knows_no_other_codes() -> None:
    caddyfile = (ROOT / "deploy" / "caddy" / "Caddyfile").read_text()
    assert set(re.findall(r'"code":"(\w+)"', caddyfile)) <= {*STATUS, "front_door"}
