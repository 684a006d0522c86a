"""What each indicator means, as the files of definitions say; part of the code, not of the ledger."""

from typing import Final

from services.reporting.exports.shown import Column, Shown, literal
from services.reporting.indicators.definition import Definition
from services.reporting.indicators.definitions import LIBRARY


def _row(it: Definition) -> str:
    texts = (it.title.sv, it.title.en, it.explanation.sv, it.explanation.en, it.digest)
    fields = (
        literal(it.id),
        str(it.version),
        f"date {literal(it.since.isoformat())}",
        str(it.persons).lower(),
        *map(literal, texts),
    )
    return f"({', '.join(fields)})"


DEFINITION: Final = Shown(
    name="definition",
    meaning="What each indicator means, in every version; the latest holds unless another is asked for.",
    rule="Public: it tells how is counted, not what.",
    columns=(
        Column("indicator", "text", "G1 to G5, E0 to E20 (DOMAIN §4)."),
        Column("version", "integer", "A changed meaning is a new version."),
        Column("since", "date", "From which day on the program has known it."),
        Column(
            "persons", "boolean", "Whether it counts recorded persons: shown as released (R14)."
        ),
        Column("title_sv", "text", "Its title in Swedish."),
        Column("title_en", "text", "Its title in English."),
        Column("explanation_sv", "text", "The whole rule in Swedish."),
        Column("explanation_en", "text", "The whole rule in English."),
        Column("digest", "text", "SHA-256 of the definition's file."),
    ),
    uses=(),
    sql=f"""
select * from (values {", ".join(_row(it) for versions in LIBRARY.values() for it in versions.values())})
    as definition
""",
)
SHOWN: Final = (DEFINITION,)
