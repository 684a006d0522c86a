"""Text that a spreadsheet shows as it was written, and never reckons with."""

from typing import Final, TypeVar

T = TypeVar("T")

STARTS_A_FORMULA: Final = tuple("=+-@\uff1d\uff0b\uff0d\uff20|%")
"""What a spreadsheet may take for a formula's beginning (OWASP, CSV injection), full-width forms too."""
STRIPPED: Final = ("\t", "\r", "\n", "\0")
"""What some spreadsheets drop from a cell's beginning, so that what follows comes first."""
AS_TEXT: Final = "'"


def cell(value: T) -> T | str:
    """A value for CSV or XLSX: text that could start a formula gets an apostrophe before it; numbers stay."""
    if isinstance(value, str) and _may_start_a_formula(value):
        return AS_TEXT + value
    return value


def _may_start_a_formula(text: str) -> bool:
    return text.startswith(STRIPPED) or text.lstrip().startswith(STARTS_A_FORMULA)
