"""Who asks: bearer tokens of one issuer, for one audience, with pinned algorithms."""

import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from cachetools import LRUCache
from joserfc import jwt
from joserfc.errors import ExpiredTokenError, JoseError
from joserfc.jwk import KeySet

from shared.roles import ROLES

ALGORITHMS: Final = ["RS256", "ES256", "Ed25519"]
REMEMBERED: Final = 10_000
"""Tokens that need not be verified again until they expire."""


class NotIdentified(Exception):
    """No token, or one that is not valid; the code says which."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody with a valid token; `sites` is None for all."""

    sub: str
    roles: frozenset[str]
    sites: frozenset[str] | None
    unit: str | None
    expires: float
    volunteer: UUID | None = None
    """Who they are as a volunteer; known of whoever signs in by a volunteer's link."""
    family_name: str | None = None
    """For the flag that they read of somebody of their name (R1); kept nowhere."""


@dataclass(slots=True)
class Issuer:
    """The issuer whose tokens count; its public keys lie in a file that may change."""

    name: str
    audience: str
    jwks: Path
    _known: LRUCache[str, Actor] = field(default_factory=lambda: LRUCache(REMEMBERED))
    _keys: tuple[float, KeySet] | None = None

    def identify(self, authorization: str | None) -> Actor:
        """Who this Authorization header speaks for; NotIdentified where it is missing, bad or expired."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise NotIdentified("token_missing")
        actor = self._known.get(token) or self._verify(token)
        if actor.expires <= time.time():
            raise NotIdentified("token_expired")
        return actor

    def _verify(self, token: str) -> Actor:
        try:
            claims = jwt.decode(token, self._key_set(), algorithms=ALGORITHMS).claims
            self._claims().validate(claims)
            actor = _actor(claims)
        except ExpiredTokenError:
            raise NotIdentified("token_expired") from None
        except (JoseError, ValueError, TypeError, KeyError):
            raise NotIdentified("token_invalid") from None
        self._known[token] = actor
        return actor

    def _claims(self) -> jwt.JWTClaimsRegistry:
        return jwt.JWTClaimsRegistry(
            iss={"essential": True, "value": self.name},
            aud={"essential": True, "value": self.audience},
            sub={"essential": True},
            exp={"essential": True},
        )

    def _key_set(self) -> KeySet:
        """The issuer's keys, read again when the file changes."""
        changed = self.jwks.stat().st_mtime
        if self._keys is None or self._keys[0] != changed:
            self._keys = changed, KeySet.import_key_set(json.loads(self.jwks.read_text()))
        return self._keys[1]


def _actor(claims: dict[str, Any]) -> Actor:
    sites = frozenset(claims.get("sites", ["*"]))
    return Actor(
        sub=str(claims["sub"])[:200],
        roles=frozenset(claims["roles"]) & frozenset(ROLES),
        sites=None if "*" in sites else sites,
        unit=_text(claims.get("unit")),
        expires=float(claims["exp"]),
        family_name=_text(claims.get("family_name")),
    )


def _text(claim: object) -> str | None:
    if claim is None or isinstance(claim, str):
        return claim
    raise TypeError
