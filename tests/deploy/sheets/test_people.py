from deploy.sheets.cells import Birth, Name
from deploy.sheets.people import identity
from deploy.sheets.roster.comparing import people
from deploy.sheets.roster.reading import Row
from deploy.sheets.rows import Place
from deploy.sheets.saying import said
from tests.sheets import WRITING, keys, read, text, wishes

HEADINGS = "Datum;Namn;Född;Stöd"
OMAR = tuple(f"2026-03-{day};Omar Farah;1990-01-01;it" for day in ("03", "10", "17"))


def test_a_namesake_who_comes_later_gives_nobody_other_keys() -> None:
    first = keys(read(text(HEADINGS, *OMAR)))
    for namesake in ("1990-06-06", "1990", "", "1991"):
        grown = read(text(HEADINGS, *OMAR, f"2026-03-17;Omar Farah;{namesake};bostad"))
        assert len(grown.known.people) == 2
        assert keys(grown).items() > first.items()


def test_each_row_is_about_whom_it_says_and_who_may_be_the_same_is_told() -> None:
    rows = (
        "2026-03-14;Ali Hassan;1990-05-02",
        "2026-03-15;ALI  HASSAN;1990",
        "2026-03-15;ALI  HASSAN;90",
        "2026-03-16;Ali Hassan;1991",
        "2026-03-16;Ali Hassan;",
        "2026-03-17;Sara Tesfay;1990-01-01",
        "2026-03-18;Sara Tesfay;1990-01-02",
    )
    found = read(text("Datum;Namn;Född", *rows))
    registered = [wish for wish in wishes(found) if wish.ask.command == "RegisterPerson"]
    assert sorted(len(wish.places) for wish in registered) == [1, 1, 1, 1, 1, 2]
    assert found.bad == []
    told = [who.identity for who in found.known.alike]
    assert told == [
        identity(Name("Ali", "Hassan"), Birth(1990)),
        identity(Name("Ali", "Hassan"), None),
    ]
    assert any(line.startswith("2 of them may be a namesake") for line in said(found))


def test_a_list_of_newcomers_registers_under_the_keys_of_a_sign_in_sheet() -> None:
    sheet = read(text("Datum;Namn;Född", "2026-03-14;Ali Hassan;1990-05-02"))
    [person] = sheet.known.people
    row = Row(Place("", 2), name=person.name, birth=Birth(1990, person.born), target_group="abo")
    alone = people([(row, None)], [], WRITING.secret)
    assert {*alone.new} < {*keys(sheet)}
    other = Row(
        Place("", 3),
        name=person.name,
        birth=Birth(1990, None),
        target_group="abo",
        case_number="B 1",
    )
    doubtful = people([(row, None), (other, None)], [], WRITING.secret)
    assert {bad.place.line for bad in doubtful.bad} == {2, 3}
