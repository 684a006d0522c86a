"""Of recorded persons, what left the unit: tables as they were released, and nothing finer."""

from typing import Final

from services.reporting.exports.shown import Column, Shown

RULE: Final = (
    "R14, DESIGN §9: rounded to five and released; it stands as it left, whatever came after."
)
RELEASE: Final = Column("release", "uuid", "An opaque id.")

RELEASED_FIGURE: Final = Shown(
    name="released_figure",
    meaning="Tables of persons that left the unit; one that was withdrawn is shown at no index.",
    rule=RULE,
    columns=(
        RELEASE,
        Column("indicator", "text", "As in definition."),
        Column("figure", "text", "Which of the indicator's figures."),
        Column("definition_version", "integer", "As in definition."),
        Column("since", "date", "The period's first day; null where it has none."),
        Column("until", "date", "The period's last day."),
        Column("by", "text[]", "By what its cells are told apart; empty for a total."),
        Column("as_of", "bigint", "The ledger index at which it was reckoned."),
    ),
    uses=("release",),
    sql="""
select release, indicator, figure, definition_version, since, until, by, as_of
from {release now} as released where not withdrawn and told_at <= {as_of}
""",
)
RELEASED_CELL: Final = Shown(
    name="released_cell",
    meaning="The cells of these tables.",
    rule=RULE,
    columns=(
        Column("release", "uuid", "As in released_figure."),
        Column("code", "text", "Which cell, as its table tells cells apart; '' is the total."),
        Column("count", "integer", "Persons to the nearest five; null where fewer than five."),
    ),
    uses=("release",),
    sql="""
select release, code, nullif(count, 0)
from {release now} as released, unnest(codes, counts) as cell (code, count)
where not withdrawn and told_at <= {as_of}
""",
)
SHOWN: Final = (RELEASED_FIGURE, RELEASED_CELL)
