"""Tokens as others would make them: for us, for somebody else, and forged."""

import hmac
import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from typing import Any, Final

from joserfc import jwt
from joserfc.jwk import Key, OKPKey

Claims = dict[str, Any]


def claims(**other: object) -> Claims:
    """What a token of ours says; a claim given as None is left out."""
    now = int(time.time())
    ours = {
        "iss": "brygga-local",
        "aud": "brygga",
        "sub": "anna",
        "roles": ["host"],
        "sites": ["*"],
        "unit": "flyktinggruppen",
        "iat": now,
        "exp": now + 3600,
    }
    return {name: value for name, value in (ours | other).items() if value is not None}


def signed(key: Key, said: Claims, alg: str = "Ed25519", **header: object) -> str:
    """A token that this key signs."""
    return jwt.encode({"alg": alg, "kid": key.kid, **header}, said, key, algorithms=[alg])


def by_hand(header: Claims, said: Claims, sign: Callable[[bytes], bytes]) -> str:
    """A token that no library would make."""
    parts = [_text(json.dumps(part).encode()) for part in (header, said)]
    return ".".join([*parts, _text(sign(".".join(parts).encode()))])


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def stranger(key: OKPKey) -> OKPKey:
    """Another key under the same name."""
    other = OKPKey.generate_key("Ed25519").as_dict(private=True)
    return OKPKey.import_key({**other, "kid": str(key.kid)})


def _with_public_key_as_secret(key: OKPKey, secret: bytes) -> str:
    header = {"alg": "HS256", "kid": key.kid, "typ": "JWT"}
    return by_hand(header, claims(), lambda said: hmac.digest(secret, said, "sha256"))


def _altered(key: OKPKey) -> str:
    head, _, signature = signed(key, claims(roles=["kiosk"])).split(".")
    return ".".join([head, _text(json.dumps(claims(roles=["host", "admin"])).encode()), signature])


def _public(key: OKPKey) -> Claims:
    return dict(key.as_dict(private=False))


FORGED: Final[Mapping[str, Callable[[OKPKey], str]]] = {
    "signed by a stranger": lambda key: signed(stranger(key), claims()),
    "signed by a stranger who encloses the key": lambda key: signed(
        (other := stranger(key)), claims(), jwk=_public(other)
    ),
    "said otherwise than signed": _altered,
    "with half a signature": lambda key: signed(key, claims())[:-20],
    "without a signature": lambda key: signed(key, claims()).rpartition(".")[0] + ".",
    "alg none": lambda key: by_hand({"alg": "none", "kid": key.kid}, claims(), lambda _: b""),
    "alg None": lambda key: by_hand({"alg": "None", "kid": key.kid}, claims(), lambda _: b""),
    "no alg": lambda key: by_hand({"kid": key.kid}, claims(), lambda _: b""),
    "HS256 over the public key's bytes": lambda key: _with_public_key_as_secret(
        key,
        key.raw_value.public_key().public_bytes_raw(),  # type: ignore[union-attr]
    ),
    "HS256 over the public key as text": lambda key: _with_public_key_as_secret(
        key, json.dumps(_public(key)).encode()
    ),
    "HS256 over the public key as PEM": lambda key: _with_public_key_as_secret(
        key, key.as_pem(private=False)
    ),
    "an algorithm that was not agreed": lambda key: by_hand(
        {"alg": "EdDSA", "kid": key.kid},
        claims(),
        key.raw_value.sign,  # type: ignore[union-attr]
    ),
    "another algorithm than the key's": lambda key: by_hand(
        {"alg": "ES256", "kid": key.kid},
        claims(),
        key.raw_value.sign,  # type: ignore[union-attr]
    ),
    "a key nobody knows": lambda key: signed(key, claims(), kid="unknown"),
    "a demand we do not know": lambda key: by_hand(
        {"alg": "Ed25519", "kid": key.kid, "crit": ["x"], "x": 1},
        claims(),
        key.raw_value.sign,  # type: ignore[union-attr]
    ),
    "of another issuer": lambda key: signed(key, claims(iss="somebody-else")),
    "of no issuer": lambda key: signed(key, claims(iss=None)),
    "for another audience": lambda key: signed(key, claims(aud="journal")),
    "for other audiences": lambda key: signed(key, claims(aud=["journal", "payroll"])),
    "for no audience": lambda key: signed(key, claims(aud=None)),
    "of nobody": lambda key: signed(key, claims(sub=None)),
    "without end": lambda key: signed(key, claims(exp=None)),
    "not valid yet": lambda key: signed(key, claims(nbf=int(time.time()) + 600)),
    "without roles": lambda key: signed(key, claims(roles=None)),
    "roles that are none": lambda key: signed(key, claims(roles=7)),
    "sites that are none": lambda key: signed(key, claims(sites=7)),
    "a unit that is none": lambda key: signed(key, claims(unit=["a", "b"])),
    "not a token": lambda _: "abc",
    "three parts of nothing": lambda _: "a.b.c",
    "empty parts": lambda _: "..",
    "five parts": lambda key: f"{signed(key, claims())}.x.y",
    "not ASCII": lambda _: "räv.räv.räv",
}
"""Tokens that must open nothing, each by what is wrong with it."""


def expired(key: OKPKey) -> str:
    """A token of ours whose time is over."""
    return signed(key, claims(exp=int(time.time()) - 1))
