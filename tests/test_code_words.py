"""Every code that a list may hold is said in words, in every language."""

import re
from typing import Final

from deploy.local.home import ROOT
from services.activities.api import CONFIGURATION as ACTIVITIES
from services.referrals.api import CONFIGURATION as REFERRALS
from services.visits.api import CONFIGURATION as VISITS
from shared.roles import ROLES

SAID_AS: Final = {
    "target_groups": "target-group",
    "supports": "support",
    "channels": "channel",
    "sexes": "sex",
    "child_bands": "child-band",
    "documentation_modes": "mode",
    "household_kinds": "household",
    "outcome_kinds": "outcome",
    "outcome_sources": "outcome-source",
    "purposes": "purpose",
    "activity_kinds": "activity",
    "partner_kinds": "partner",
    "initiated_by": "initiated-by",
    "presenting_units": "unit",
    "leaving_reasons": "leaving",
    "facilitation_tasks": "facilitation",
    "categories": "category",
    "owners": "owner",
    "rungs": "rung",
    "vias": "via",
    "closing_reasons": "closing",
    "ground_kinds": "ground",
    "ground_scopes": "scope",
    "reservation_codes": "reservation",
    "roles": "role",
}
LISTS: Final = VISITS | ACTIVITIES | REFERRALS | {"roles": ROLES}


def test_every_code_has_its_words_in_every_language() -> None:
    wanted = {
        f"code-{SAID_AS[name]}-{code.replace('_', '-')}"
        for name, its in LISTS.items()
        for code in its
    }
    for texts in (ROOT / "web" / "texts").iterdir():
        said = re.findall(r"^(code-\S+) = \S", (texts / "codes.ftl").read_text(), re.MULTILINE)
        assert set(said) == wanted, texts.name
