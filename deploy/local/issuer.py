"""The built-in issuer: tokens for the local stack, before there is a real identity provider."""

import json
import os
import time
from collections.abc import Sequence
from typing import Final

from joserfc import jwt
from joserfc.jwk import KeySet, OKPKey

from deploy.local.disk import replace
from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.local.outside import outside
from shared.roles import ROLES, Role

ALGORITHM: Final = "Ed25519"
EVERY_SITE: Final = ("*",)
HOURS: Final = 12.0
VALID: Final = (0.01, 87_660.0)
"""Hours: half a minute to ten years."""
UNIT: Final = "flyktinggruppen"
GIVEN: Final = "BRYGGA_TOKEN"
"""Names a token of the municipality's own provider, where people sign in there."""


def make_issuer(home: Home) -> None:
    """Make the key pair where there is none, and publish its public half: where its tokens count."""
    if outside():
        home.jwks.unlink(missing_ok=True)
        return
    if not home.issuer.exists():
        key = OKPKey.generate_key("Ed25519", {"use": "sig", "alg": ALGORITHM}, auto_kid=True)
        replace(home.issuer, json.dumps(key.as_dict(private=True)))
    public = KeySet([_key(home)]).as_dict(private=False)
    replace(home.jwks, json.dumps(public))


def require_own(home: Home) -> None:
    """Halt where people sign in with another provider: no token made here counts."""
    if _elsewhere(home):
        raise Halt("tokens_elsewhere")


def bearer(home: Home, role: Role, *, sites: Sequence[str] = (), sub: str | None = None) -> str:
    """A token for a command of ours: made here, or else the one that the caller was given elsewhere."""
    given = os.environ.get(GIVEN)
    return given if given and _elsewhere(home) else token(home, [role], sites=sites, sub=sub)


def token(
    home: Home,
    roles: Sequence[str],
    *,
    sites: Sequence[str] = (),
    sub: str | None = None,
    unit: str = UNIT,
    hours: float = HOURS,
) -> str:
    """A signed token for these roles, at every site unless some are named."""
    for role in roles:
        if role not in ROLES:
            raise Halt("unknown_role", role=role, roles=", ".join(ROLES))
    require_own(home)
    if not home.issuer.exists():
        raise Halt("never_started", home=home.path)
    key, now = _key(home), int(time.time())
    claims = {
        "iss": "brygga-local",
        "aud": "brygga",
        "sub": sub or f"local-{roles[0]}",
        "roles": list(roles),
        "sites": list(sites or EVERY_SITE),
        "unit": unit,
        "iat": now,
        "exp": now + int(hours * 3600),
    }
    return jwt.encode({"alg": ALGORITHM, "kid": key.kid}, claims, key, algorithms=[ALGORITHM])


def _elsewhere(home: Home) -> bool:
    """Whether this is so here, or was when this home was started: that took our keys away."""
    return bool(outside()) or (home.database.exists() and not home.jwks.exists())


def _key(home: Home) -> OKPKey:
    return OKPKey.import_key(json.loads(home.issuer.read_text()))
