"""The published language as JSON Schema, and what of it may never change.

Written down by `python -m shared.events.schema > shared/events/language.json`.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any, Final

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from shared.events.event import Event
from shared.events.language import LANGUAGE, UPCASTS
from shared.events.personal import NotPersonal, Personal
from shared.events.words import Service

Schema = dict[str, Any]
Language = Mapping[str, Mapping[str, Schema]]
Words = Mapping[Service, Mapping[str, type[Event]]]

INSIDE: Final = ("items", "additionalProperties", "propertyNames")
"""Where a schema holds another one."""
SAID: Final = frozenset({"title", "description", "personal", "not_personal"})
"""What explains a field and decides nothing about it."""


class Unannotated(Exception):
    """A field does not say, exactly once, what it tells of a person."""


def note(field: FieldInfo) -> Personal | NotPersonal:
    """What a field says about a person; Unannotated where it says nothing, or two things."""
    notes = [it for it in field.metadata if isinstance(it, Personal | NotPersonal)]
    if len(notes) != 1:
        raise Unannotated(len(notes))
    return notes[0]


def unannotated(model: type[BaseModel]) -> list[str]:
    """The fields of an event or a read model that do not say what they tell of a person."""
    return [name for name, field in model.model_fields.items() if not _says(field)]


def language(words: Words = LANGUAGE) -> Language:
    """Every event of every service: its version, its schema, and of each field whom it tells about."""
    return {
        service: {name: _described(event) for name, event in sorted(events.items())}
        for service, events in sorted(words.items())
    }


def text(spoken: Language) -> str:
    """The language as it is committed."""
    return json.dumps(spoken, indent=1, ensure_ascii=False) + "\n"


def breaks(before: Language, after: Language) -> list[str]:
    """What a reader of the language before would stumble over; empty where things were only added.

    An event whose schema_version was raised may change, as long as it is known how each older
    version is read.
    """
    return [
        fault
        for service, events in before.items()
        for name, old in events.items()
        for fault in _broken(f"{service}.{name}", old, after.get(service, {}).get(name))
    ]


def _says(field: FieldInfo) -> bool:
    try:
        note(field)
    except Unannotated:
        return False
    return True


def _described(event: type[Event]) -> Schema:
    schema = event.model_json_schema()
    del schema["title"]
    for name, field in event.model_fields.items():
        its = schema["properties"][name]
        del its["title"]
        said = note(field)
        its |= _told(said)
    return {"schema_version": event.schema_version, **schema}


def _told(said: Personal | NotPersonal) -> Schema:
    match said:
        case Personal():
            return {"personal": asdict(said)}
        case NotPersonal(reason=reason):
            return {"not_personal": reason}


def _broken(name: str, old: Schema, new: Schema | None) -> Iterator[str]:
    if new is None:
        yield f"{name} is gone"
        return
    since, now = old["schema_version"], new["schema_version"]
    unread = [v for v in range(since, now) if (name.rpartition(".")[2], v) not in UPCASTS]
    if now < since or unread:
        yield f"{name} v{since} can no longer be read"
    if now == since:
        yield from _changed(name, old, new)


def _changed(name: str, old: Schema, new: Schema) -> Iterator[str]:
    """What changed within one version of an event."""
    needed = frozenset(old.get("required", ()))
    for field, was in old["properties"].items():
        its = new["properties"].get(field)
        if its is None:
            yield f"{name}.{field} is gone"
        elif not _accepts(its, was):
            yield f"{name}.{field} has another type"
        elif _sealed(its) != _sealed(was):
            yield f"{name}.{field} is sealed no more, or only now"
    for field in sorted(needed ^ frozenset(new.get("required", ()))):
        # What was sealed never stood in an envelope, so nobody can have counted on it.
        if not _sealed(old["properties"].get(field, {})):
            yield f"{name}.{field} is needed only now, or no more"


def _accepts(new: Schema, old: Schema) -> bool:
    """Whether all that the old schema let in is let in still, and means the same when it is left out."""
    if "anyOf" in old or "anyOf" in new:
        same = new.get("default") == old.get("default")
        return same and all(any(_accepts(n, o) for n in _options(new)) for o in _options(old))
    fits = all(_accepts(new[room], old[room]) for room in INSIDE if room in old and room in new)
    return fits and _codes(old) <= _codes(new) and _plain(new) == _plain(old)


def _options(schema: Schema) -> list[Schema]:
    found: list[Schema] = schema.get("anyOf", [schema])
    return found


def _codes(schema: Schema) -> frozenset[str]:
    return frozenset(schema.get("enum", [schema["const"]] if "const" in schema else ()))


def _plain(schema: Schema) -> Schema:
    """What must not change at all; a list of codes may grow, but never become free text, or the reverse."""
    left = {k: v for k, v in schema.items() if k not in {*SAID, *INSIDE, "enum", "const"}}
    rooms = {room for room in INSIDE if room in schema}
    return left | {"rooms": rooms, "coded": bool(_codes(schema))}


def _sealed(schema: Schema) -> bool:
    return bool(schema.get("personal", {}).get("sealed"))


if __name__ == "__main__":
    sys.stdout.write(text(language()))
