"""Cards on screen and on paper: a code as a QR picture, and a stock of them as a PDF to cut."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import orjson
import segno

from shared.cards import spelled

SHEET: Final = Path(__file__).with_name("stock.typ")
STANDARD: Final = "ua-1"
TITLE: Final = "Kort till mötesplatsen"
LINE: Final = "Du behöver inte säga vad du heter."
NONE: Final = "Alla kort i den här bunten är utdelade."


def qr(code: str) -> bytes:
    """A code as an SVG picture; it carries plain capitals, which every reader and keyboard can do."""
    told = spelled(code) or code
    picture = io.BytesIO()
    _symbol(told).save(picture, kind="svg", scale=8, title=told, desc=f"QR-kod: {told}")
    return picture.getvalue()


def sheets(codes: Sequence[str]) -> bytes:
    """A4 pages with cut lines, ten cards of 85 by 55 mm each: PDF/UA-1."""
    import typst  # noqa: PLC0415 - 30 MB that only a print needs

    cards = [{"code": code, "svg": qr(code).decode()} for code in codes]
    told = {"cards": orjson.dumps(cards).decode(), "title": TITLE, "line": LINE, "none": NONE}
    return typst.compile(
        SHEET.read_bytes(),
        format="pdf",
        pdf_standards=STANDARD,
        sys_inputs=told,
        ignore_system_fonts=True,
    )


def _symbol(code: str) -> segno.QRCode:
    return segno.make_qr(_capitals(code), error="m")


def _capitals(code: str) -> str:
    """BLA-RAV-42: what a QR code holds in fewest squares."""
    bare = code.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))
    return "-".join(bare.upper().split())
