"""A provider of the municipality's own, in place of the built-in one, where the environment names it."""

import json
import os
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

SIGN_IN: Final = "BRYGGA_SIGN_IN"
PASSED_ON: Final = (SIGN_IN, "BRYGGA_ISSUER", "BRYGGA_AUDIENCE", "BRYGGA_JWKS")


def outside() -> Mapping[str, str]:
    """What services are told of that provider; nothing where the built-in one is used."""
    if not os.environ.get(SIGN_IN):
        return {}
    return {name: os.environ[name] for name in PASSED_ON if name in os.environ}


def asked_of() -> str:
    """The address that clients may ask for tokens beside our own; empty where there is none."""
    if not (told := outside()):
        return ""
    at = urlsplit(json.loads(told[SIGN_IN])["token"])
    return f"{at.scheme}://{at.netloc}"
