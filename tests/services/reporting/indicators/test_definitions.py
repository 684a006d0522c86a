"""Definitions are read strictly: a file that says what nobody understands is no program."""

from pathlib import Path

import pytest

from services.reporting.indicators.definitions import (
    HERE,
    LIBRARY,
    BrokenDefinition,
    library,
    read,
)
from services.reporting.indicators.plan import plan

REACH = (HERE / "E10.v1.toml").read_text()
EVERY = [one for versions in LIBRARY.values() for one in versions.values()]


def written(folder: Path, content: str, name: str = "E10.v1.toml") -> Path:
    file = folder / name
    file.write_text(content)
    return file


def test_what_is_kept_is_understood_and_its_versions_have_files_of_their_own() -> None:
    assert library() == LIBRARY
    assert len(EVERY) == len(list(HERE.glob("*.toml")))


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ('kind = "share"', 'kind = "guess"'),
        ('of = "roster_newcomer"', 'of = "everybody"'),
        ("visited = true", "came = true"),
        ('by = ["sex", "age", "target_group"]', 'by = ["site"]'),
        ('by = ["sex", "age", "target_group"]', 'by = ["religion"]'),
        ('modes = ["identified", "pseudonymous"]', 'modes = ["anonymous"]'),
        ('count = "person", of', 'count = "person", sum = "visited", of'),
        ('count = "person", of', 'count = "name", of'),
        ("visited = true", "visited = { at_least = 1, at_most = 2 }"),
        ('kind = "share"', 'kind = "median"'),
        ("persons = true", "persons = true\nsecret = true"),
        ("version = 1", "version = 2"),
        ("version = 1", 'version = "1"'),
        ('id = "E10"', 'id = "E11"'),
        ("roster = true", 'headline = "informed"'),
    ],
)
def test_a_file_that_is_wrong_in_one_word_is_broken(
    tmp_path: Path, said: str, instead: str
) -> None:
    assert read(written(tmp_path, REACH)).id == "E10"
    with pytest.raises(BrokenDefinition, match=r"E10\.v1\.toml"):
        read(written(tmp_path, REACH.replace(said, instead)))


def test_a_definition_knows_the_digest_of_its_file(tmp_path: Path) -> None:
    one = read(written(tmp_path, REACH))
    other = read(written(tmp_path, REACH.replace("since = 2026-11-26", "since = 2026-11-27")))
    assert one.digest == LIBRARY["E10"][1].digest != other.digest


@pytest.mark.parametrize("one", EVERY, ids=lambda one: f"{one.id}.v{one.version}")
def test_every_definition_is_one_statement_by_each_of_its_dimensions(one: object) -> None:
    for by in [(), *((name,) for name in one.dimensions)]:  # type: ignore[attr-defined]
        assert plan(one, by).places  # type: ignore[arg-type]


def test_what_a_version_means_is_what_it_meant() -> None:
    """A changed meaning is a new file, and a line of its own in SHA256SUMS."""
    told = [line.split("  ") for line in (HERE / "SHA256SUMS").read_text().splitlines()]
    assert {name: digest for digest, name in told} == {
        f"{one.id}.v{one.version}.toml": one.digest for one in EVERY
    }


def test_what_a_person_linked_costs_is_told_whole_where_persons_are_known() -> None:
    cost = LIBRARY["E20"][1]
    assert [cost.modes_of(rule) for rule in cost.figures] == [
        ["identified", "pseudonymous", "headcount"],
        ["identified", "pseudonymous"],
    ]
