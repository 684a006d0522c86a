"""Cards on screen and on paper: readable by machines, by people, and by those who cannot see."""

import io
import xml.etree.ElementTree as ET

import pytest
from pypdf import PdfReader

from services.visits import prints
from shared.cards import MANY, drawn, plain, spelled
from tests.doors import SITE
from tests.http import Caller

A4 = (595, 842)
LINE = "Du behöver inte säga vad du heter."
SVG = "{http://www.w3.org/2000/svg}"


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def words(page: object) -> str:
    text: str = page.extract_text()  # type: ignore[attr-defined]
    return " ".join(text.split())


def test_a_picture_says_its_code_to_those_who_cannot_see_it() -> None:
    picture = ET.fromstring(prints.qr("BLA-RAV-42"))  # noqa: S314 - we made it
    assert picture.tag == f"{SVG}svg"
    assert picture.findtext(f"{SVG}title") == "blå räv 42"


@pytest.mark.parametrize("code", [drawn(it * 7919) for it in range(50)])
def test_a_picture_carries_what_is_understood_as_its_code(code: str) -> None:
    symbol = prints._symbol(code)
    assert symbol.mode == "alphanumeric"
    assert symbol.error in {"M", "Q", "H"}
    assert spelled(prints._capitals(code)) == code


def test_every_code_fits_into_capitals() -> None:
    assert {plain(prints._capitals(drawn(it))) for it in range(0, MANY, 997)} == {
        plain(drawn(it)) for it in range(0, MANY, 997)
    }


def test_a_stock_is_pages_of_ten_cards_to_cut() -> None:
    codes = [drawn(it * 7919) for it in range(12)]
    pdf = read(prints.sheets(codes))
    assert [(round(it.mediabox.width), round(it.mediabox.height)) for it in pdf.pages] == [A4, A4]
    first, second = map(words, pdf.pages)
    assert [code in first for code in codes] == [True] * 10 + [False] * 2
    assert [code in second for code in codes] == [False] * 10 + [True] * 2
    assert (first.count(LINE), second.count(LINE)) == (10, 2)


def test_the_paper_can_be_read_aloud() -> None:
    pdf = read(prints.sheets(["blå räv 42"]))
    root = pdf.trailer["/Root"]
    assert root["/Lang"] == "sv"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "/StructTreeRoot" in root
    assert pdf.xmp_metadata
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.xmp_metadata.stream.get_data()
    assert pdf.metadata
    assert pdf.metadata.title == "Kort till mötesplatsen"


def test_a_stock_without_cards_says_so() -> None:
    [page] = read(prints.sheets([])).pages
    assert words(page) == "Alla kort i den här bunten är utdelade."


async def test_the_desk_prints_what_still_lies_in_stock(host: Caller) -> None:
    made = (await host.post("/visits/cards/stock", {"n": 3, "site": SITE})).json()
    used, lost, left = made["codes"]
    visit = {"site": SITE, "occurred_at": "2026-09-14T18:00:00+02:00", "card": used}
    await host.made("/visits/visits", visit)
    await host.post(f"/visits/cards/{plain(lost)}/revoke", {})
    answer = await host.get(f"/visits/cards/stock/{made['id']}.pdf")
    assert (answer.status, answer.header("content-type")) == (200, "application/pdf")
    [page] = read(answer.body).pages
    assert [code in words(page) for code in (used, lost, left)] == [False, False, True]


async def test_a_code_is_drawn_for_the_desk(host: Caller) -> None:
    answer = await host.get("/visits/cards/bl%C3%A5%20r%C3%A4v%2042.svg")
    assert (answer.status, answer.header("content-type")) == (200, "image/svg+xml")
    assert answer.body == prints.qr("blå räv 42")


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/visits/cards/blue-fox-42.svg", "no_such_card"),
        ("/visits/cards/stock/x.pdf", "no_such_stock"),
        ("/visits/cards/stock/00000000-0000-4000-8000-000000000bad.pdf", "no_such_stock"),
    ],
)
async def test_what_is_not_there_is_not_drawn(host: Caller, path: str, code: str) -> None:
    answer = await host.get(path)
    assert (answer.status, answer.code) == (404, code)


async def test_nothing_but_a_stock_is_printed_as_one(host: Caller) -> None:
    visit = {"site": SITE, "occurred_at": "2026-09-14T18:00:00+02:00"}
    made = await host.made("/visits/visits", visit)
    answer = await host.get(f"/visits/cards/stock/{made}.pdf")
    assert (answer.status, answer.code) == (404, "no_such_stock")
