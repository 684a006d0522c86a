"""A real OpenID Connect provider on loopback: it knows one host, and one whom nobody gave a role."""

import json
import warnings
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import Final

import httpx
from werkzeug.serving import BaseWSGIServer, make_server

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from flask import request
    from oidc_provider_mock import User, app
    from oidc_provider_mock._app import AuthorizationCodeGrant

PEOPLE: Final = (
    User(sub="amina", claims={"name": "Amina", "roles": ["host"], "sites": ["*"]}),
    User(sub="olena", claims={"roles": []}),
)


@dataclass(slots=True)
class Proof:
    """Holds a public client to what it said when it asked for a code (RFC 7636)."""

    challenge: str = ""

    def fault(self) -> tuple[Mapping[str, str], int] | None:
        """Remember the challenge of a question; refuse a code whose proof does not come to it."""
        self.challenge = request.args.get("code_challenge", self.challenge)
        if not request.path.endswith("/token"):
            return None
        proof = sha256(request.form["code_verifier"].encode()).digest()
        proven = urlsafe_b64encode(proof).rstrip(b"=").decode() == self.challenge
        return None if proven else ({"error": "invalid_grant"}, 400)


@contextmanager
def provider() -> Iterator[str]:
    """Its address; it lets pages elsewhere ask for tokens, as providers do for clients in browsers."""
    AuthorizationCodeGrant.TOKEN_ENDPOINT_AUTH_METHODS = ["none"]
    serving = app(user_claims=PEOPLE)
    serving.before_request(Proof().fault)
    allowed = {"Access-Control-Allow-Origin": "*"}
    serving.after_request(lambda it: (it.headers.extend(allowed), it)[1])
    server: BaseWSGIServer = make_server("localhost", 0, serving, threaded=True)
    running = Thread(target=server.serve_forever)
    running.start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        running.join()


def told(of: str, jwks: Path) -> Mapping[str, str]:
    """How a Brygga is told of the provider at this address; its keys are laid into that file."""
    its = httpx.get(f"{of}/.well-known/openid-configuration").json()
    jwks.write_bytes(httpx.get(its["jwks_uri"]).content)
    way = {
        "authorize": its["authorization_endpoint"],
        "token": its["token_endpoint"],
        "end_session": its["end_session_endpoint"],
        "scope": "openid profile",
        "bearer": "id_token",
    }
    return {
        "BRYGGA_SIGN_IN": json.dumps(way),
        "BRYGGA_ISSUER": its["issuer"],
        "BRYGGA_AUDIENCE": "brygga",
        "BRYGGA_JWKS": str(jwks),
    }
