from pathlib import Path

import pytest

from deploy.local.exits import Halt
from deploy.sheets.mapping import check_used, map_of
from tests.sheets import read, text


@pytest.mark.parametrize(
    "said",
    [
        '{"Namn": {"a": 1}}',
        '{"Namn": ["name"]}',
        '{"Namn": null}',
        '["Namn"]',
        '["Namn", "Datum"]',
        'Namn = "name"\n[columns]\nVem = "name"',
        "[columns]\nVem = 1",
        '[columns]\nVem = "nonsense"',
    ],
)
def test_a_map_that_names_no_fields_is_refused_with_a_reason(said: str, tmp_path: Path) -> None:
    path = tmp_path / "map"
    path.write_text(said)
    with pytest.raises(Halt) as halt:
        map_of(path)
    assert halt.value.exit.code == 53


def test_the_headings_of_a_map_may_stand_in_a_table(tmp_path: Path) -> None:
    path = tmp_path / "map.toml"
    for said in ('[columns]\nVem = "name"', '{"columns": {"Vem": "name"}}', 'Vem = "name"'):
        path.write_text(said)
        assert map_of(path) == {"vem": "name"}


def test_a_heading_of_the_map_that_is_in_no_sheet_is_a_slip() -> None:
    found = read(text("Datum;Stöd: IT;Vem  var\there?;Stöd 2", "2026-03-14;x;Ali;it"))
    sheets = [sheet for sheet, _ in found.sheets]
    for used in ("datum", "it", "vemvarhere", "stod", "stod2"):
        check_used(Path("map"), {used: ""}, sheets)
    with pytest.raises(Halt, match='no sheet that is read has a heading "vemm"'):
        check_used(Path("map"), {"datum": "date", "vemm": ""}, sheets)


def test_a_year_beside_dates_is_no_year_of_birth() -> None:
    for heading in ("År", "År:", "Årtal", "Year"):
        found = read(text(f"{heading};Datum;Namn;Stöd", "2026;3/9 2026;Åsa Berg;it"))
        [(sheet, _)] = found.sheets
        assert sheet.columns[0].field is None
        assert "of the visit or of birth" in sheet.columns[0].reason
        assert [row.birth for row in found.rows] == [None]
