"""Where people can go, and who works together with the meeting place."""

from typing import Final

from services.reporting.exports.shown import PUBLIC, Column, Shown

DESTINATION: Final = Shown(
    name="destination",
    meaning="Existing services that people can be referred to; a closed one stays.",
    rule=PUBLIC,
    columns=(
        Column("destination", "uuid", "An opaque id."),
        Column("category", "text", "Its category, by code (DOMAIN §2)."),
        Column("partner", "uuid", "As in partner; null where none runs it."),
    ),
    uses=("destination",),
    sql="select destination, category, partner from {destination} as destination",
)
PARTNER: Final = Shown(
    name="partner",
    meaning="Organisations that work together with the meeting place.",
    rule=PUBLIC,
    columns=(
        Column("partner", "uuid", "An opaque id."),
        Column("kind", "text", "association, municipal_unit, company or other."),
    ),
    uses=("partner",),
    sql="select partner, kind from {partner} as partner",
)
SHOWN: Final = (DESTINATION, PARTNER)
