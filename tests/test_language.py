"""The published language changes on purpose: only additions, every field annotated, nothing forbidden."""

import copy
import json
import re
import subprocess
from collections.abc import Iterator
from typing import Annotated, Any, Final, get_args

import pytest
from pydantic import Field, SecretStr

from deploy.local.home import ROOT
from shared.events import words
from shared.events.event import Event
from shared.events.language import LANGUAGE
from shared.events.personal import CODE, OPAQUE, sealed
from shared.events.schema import Language, breaks, language, text
from shared.events.words import SERVICES
from shared.web.codes import STATUS
from tests.kinds import COMMANDS, EVENTS, READ_MODELS

COMMITTED: Final = ROOT / "shared" / "events" / "language.json"
HISTORY: Final = ("log", "--format=%H", "--", "shared/events/language.json")


def git(*words: str) -> str:
    """What git says; the test is skipped where there is no history to ask."""
    told = subprocess.run(("git", *words), cwd=ROOT, capture_output=True, text=True, check=False)
    if told.returncode:
        pytest.skip("there is no history of this tree to compare with")
    return told.stdout


def test_the_committed_language_is_what_the_code_speaks() -> None:
    assert COMMITTED.read_text() == text(language()), (
        "run: python -m shared.events.schema > shared/events/language.json"
    )


def test_nothing_in_the_committed_language_was_taken_away() -> None:
    assert breaks(json.loads(COMMITTED.read_text()), spoken()) == []


def test_nothing_that_was_ever_committed_can_no_longer_be_read() -> None:
    for commit in git(*HISTORY).split():
        earlier = json.loads(git("show", f"{commit}:shared/events/language.json"))
        assert breaks(earlier, spoken()) == [], f"since {commit[:8]}"


def spoken() -> Language:
    said: Language = json.loads(text(language()))
    return said


class Told(Event):
    """An example of a fact."""

    thing: Annotated[words.VisitId, OPAQUE]
    rung: Annotated[words.Rung, CODE]
    via: Annotated[words.Via | None, CODE] = None
    name: Annotated[SecretStr | None, sealed("identity", "thing", "an example")] = None
    bands: Annotated[dict[words.ChildBand, int], CODE] = Field(default_factory=dict)


def changed(path: str, value: object) -> list[str]:
    """What comparing says when one place in the example's schema was changed; DEL takes it away."""
    before = json.loads(text(language({"visits": {"Told": Told}})))
    after = copy.deepcopy(before)
    *way, last = path.split("/")
    at: Any = after["visits"]["Told"]
    for step in way:
        at = at[int(step)] if isinstance(at, list) else at[step]
    if value is DEL:
        del at[last]
    else:
        at[last] = value
    return breaks(before, after)


DEL: Final = object()
LADDER: Final = [*words.LADDER]
TEXT: Final = {"type": "string"}


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("properties/via", DEL, "visits.Told.via is gone"),
        ("properties/thing/format", "date", "visits.Told.thing has another type"),
        ("properties/thing", {"type": "integer"}, "visits.Told.thing has another type"),
        ("properties/rung", TEXT, "visits.Told.rung has another type"),
        ("properties/rung/enum", LADDER[1:], "visits.Told.rung has another type"),
        ("properties/via/default", "self", "visits.Told.via has another type"),
        ("properties/via/anyOf", [TEXT], "visits.Told.via has another type"),
        ("properties/name/personal/sealed", False, "visits.Told.name is sealed no more"),
        ("properties/bands/propertyNames/enum", ["0-5"], "visits.Told.bands has another type"),
        ("properties/bands/additionalProperties", TEXT, "visits.Told.bands has another type"),
        ("required", ["thing", "rung", "via"], "visits.Told.via is needed only now"),
        ("required", ["thing"], "visits.Told.rung is needed only now, or no more"),
        ("schema_version", 2, "visits.Told v1 can no longer be read"),
        ("schema_version", 0, "visits.Told v1 can no longer be read"),
    ],
)
def test_a_change_that_readers_would_stumble_over_is_found(
    path: str, value: object, fault: str
) -> None:
    assert [said.startswith(fault) for said in changed(path, value)] == [True]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("description", "Said better."),
        ("properties/rung/enum", [*LADDER, "moved_in"]),
        ("properties/via/anyOf/0/enum", ["self", "together", "host", "letter"]),
        ("properties/bands/propertyNames/enum", ["0-5", "6-12", "13-17", "18-20"]),
        ("properties/name/personal/purpose", "a better reason"),
        ("properties/thing/not_personal", "a better reason"),
        ("properties/later", {"anyOf": [TEXT, {"type": "null"}], "default": None}),
    ],
)
def test_what_only_adds_or_explains_is_let_through(path: str, value: object) -> None:
    assert changed(path, value) == []


def test_a_new_event_is_let_through_and_a_lost_one_is_not() -> None:
    one, two = language({"visits": {"Told": Told}}), language({"visits": {}})
    assert breaks(two, one) == []
    assert breaks(one, two) == ["visits.Told is gone"]


def test_a_newer_version_may_differ_once_it_is_known_how_the_older_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shared.events.schema.UPCASTS", {("Told", 1): lambda data: data})
    assert changed("schema_version", 2) == []


ROOMS: Final = {
    "visits": {
        *("people", "merges", "protection", "exceptions", "openings"),
        *("arrivals", "cards", "devices", "modes"),
        *("target_groups", "support_periods", "households", "reach", "handovers", "erasures"),
        *("rosters", "conflicts", "sites"),
    },
    "activities": {
        *("planning", "volunteers", "shifts", "facilitation"),
        *("hearing", "places", "forgetting"),
    },
    "reporting": {
        "targets",
        "versions",
        "releases",
        "baselines",
        "grants",
        "meetings",
        "seats",
        "decisions",
        "lessons",
        "reviews",
        "places",
        "forgetting",
    },
    "referrals": {
        "categories",
        "destinations",
        "grounds",
        "agreements",
        "hearing",
        "places",
        "forgetting",
    },
}
"""Where else a service's words stand."""


def test_every_event_is_a_word_of_the_language_and_told_by_its_own_service() -> None:
    told = {word for spoken_by in LANGUAGE.values() for word in spoken_by.values()}
    assert told == set(EVENTS)
    assert {it.__name__ for it in EVENTS} == {name for it in LANGUAGE.values() for name in it}
    for service in SERVICES:
        rooms = {
            word.__module__.removeprefix("shared.events.") for word in LANGUAGE[service].values()
        }
        assert rooms <= {service, "common"} | ROOMS.get(service, set())


FORBIDDEN: Final = re.compile(
    r"""
    ethni|etni|nationalit|medborg|citizen|relig|trosriktning|faith|belief|church|mosque|kyrk|mosk
    |muslim|christian|krist|jew|jud(?:e|isk)|islam|health|hals|sjuk|illness|sick|disease|diagno
    |medic|medicin|vard|disab|funktionsned|handikap|trauma|psyk|psych|pregnan|gravid|vaccin|addict
    |missbruk|sexual|sexuell|orientation|politi|ursprung|origin|hemland|homeland|fodelseland
    |birthplace|birth_?country|country|modersmal|mother_?tongue|skin|hudfarg|tribe|klan|clan|caste
    |absen|franvar|no_?show|narvaroplikt
    """,
    re.VERBOSE,
)
"""Beginnings of words that R5 and R11 leave no room for, in English and in Swedish without its dots."""


def tokens(name: str) -> list[str]:
    """A name as words: BirthCountry and birth_country both begin a word with `birth_country`."""
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().replace("-", "_")
    plain = plain.translate(str.maketrans("åäö", "aao"))
    return [plain[at:] for at in (0, *(m.end() for m in re.finditer("_", plain)))]


def forbidden(names: Iterator[str]) -> set[str]:
    return {name for name in names if any(FORBIDDEN.match(token) for token in tokens(name))}


def said_names() -> Iterator[str]:
    """Every name of a field, an event, a command, a code, a column or a problem that there is."""
    for model in (*EVENTS, *COMMANDS, *READ_MODELS):
        yield model.__name__
        yield from model.model_fields
        yield from (field.alias for field in model.model_fields.values() if field.alias)
    for room in vars(words).values():
        yield from (code for code in get_args(room) if isinstance(code, str))
    yield from STATUS
    for file in (ROOT / "services").glob("*/projections/*.py"):
        yield from re.findall(r"^    (\w+) [a-z]", file.read_text(), re.MULTILINE)


def test_there_is_no_room_for_ethnicity_nationality_religion_or_health() -> None:
    assert forbidden(said_names()) == {"missbruksenheten"}
    # a unit that comes and informs everybody, and is said of nobody (DOMAIN §2)


def test_a_unit_that_presents_itself_is_nothing_that_anybody_is_referred_to() -> None:
    assert not {*get_args(words.PresentingUnit)} & {*get_args(words.Category)}


@pytest.mark.parametrize(
    "name",
    [
        "ethnicity",
        "etnisk_grupp",
        "nationality",
        "personReligion",
        "health_note",
        "HälsaNoterad",
        "sjukskriven",
        "countryOfBirth",
        "is_muslim",
        "diagnosis",
        "no_show",
    ],
)
def test_the_search_for_forbidden_words_bites(name: str) -> None:
    assert forbidden(iter([name, "destination", "support", "kvotflykting"])) == {name}


def test_language_is_asked_only_for_an_interpreter_or_a_notice_and_sealed() -> None:
    asked = {(it.__name__, name) for it in EVENTS for name in it.model_fields if "language" in name}
    assert asked == {
        ("PersonRegistered", "interpreter_language"),
        ("PersonCorrected", "interpreter_language"),
        ("InformationGiven", "language"),
        ("DestinationListed", "languages"),
        ("DestinationChanged", "languages"),
    }
