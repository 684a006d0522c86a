"""A provider of the municipality's own, in place of the built-in one, where the environment names it."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from pydantic import ValidationError

from deploy.local.exits import Halt
from deploy.local.home import named
from shared.settings import SignIn

SIGN_IN: Final = "BRYGGA_SIGN_IN"
KEYS: Final = "BRYGGA_JWKS"
NEEDED: Final = (SIGN_IN, "BRYGGA_ISSUER", "BRYGGA_AUDIENCE", KEYS)

PLAIN: Final = re.compile(r"[\w.:\[\]-]+", re.ASCII)
"""A host and a port, as they go into a policy of the front door."""


def outside() -> Mapping[str, str]:
    """What services are told of that provider; nothing where the built-in one is used.

    Halt where it is told by halves: services would go on trusting the tokens of the built-in one.
    """
    missing = [name for name in NEEDED if not os.environ.get(name)]
    if len(missing) == len(NEEDED):
        return {}
    if missing:
        raise Halt("sign_in_unclear", reason=f"{' and '.join(missing)} must be set as well")
    _way()
    keys = named(Path(os.environ[KEYS]))
    if not keys.is_file():
        raise Halt("sign_in_unclear", reason=f"{KEYS} names no file: {keys}")
    return {name: os.environ[name] for name in NEEDED} | {KEYS: str(keys)}


def asked_of() -> str:
    """The address that clients may ask for tokens beside our own; empty where there is none."""
    return _origin(_way().token) if outside() else ""


def _way() -> SignIn:
    """Where people sign in, as it is told; Halt where that leads nowhere."""
    try:
        way = SignIn.model_validate_json(os.environ[SIGN_IN])
    except ValidationError as unfit:
        reason = "; ".join(f"{'.'.join(map(str, it['loc']))} {it['msg']}" for it in unfit.errors())
        raise Halt("sign_in_unclear", reason=f"{SIGN_IN}: {reason.strip()}") from None
    for address in (way.authorize, way.token):
        _origin(address)
    return way


def _origin(address: str) -> str:
    at = urlsplit(address)
    if at.scheme not in {"https", "http"} or not PLAIN.fullmatch(at.netloc):
        raise Halt("sign_in_unclear", reason=f"{SIGN_IN}: {address!r} is no web address")
    return f"{at.scheme}://{at.netloc}"
