"""The built-in identity provider: whoever sits at this machine chooses as whom they sign in.

Authorization code with PKCE (RFC 6749 §4.1, RFC 7636), as clients use it with a real provider. It listens on
loopback only and is for trying Brygga: python -m deploy.local.provider.
"""

import os
import time
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from pathlib import Path
from secrets import token_urlsafe
from typing import Final
from urllib.parse import parse_qs, urlencode

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from deploy.local.home import Home
from deploy.local.issuer import HOURS, token
from deploy.local.ports import HOST
from shared.roles import Role
from shared.web.pages import HEADERS, STYLE

CLIENT: Final = "brygga"
LASTS: Final = 60.0
"""Seconds in which a code must be turned into a token."""
LONGEST: Final = 16 * 1024
NAMED: Final[Mapping[Role, str]] = {
    "host": "Projektanställd (host)",
    "project_lead": "Samordnare (project lead)",
    "caseworker": "Handläggare (caseworker)",
    "unit_manager": "Gruppchef (unit manager)",
    "dpo": "Dataskyddsombud (data-protection officer)",
    "analyst": "Uppföljning (analyst)",
    "steering": "Styrgrupp (steering group)",
    "working_group": "Arbetsgrupp (working group)",
    "auditor": "Granskare (auditor)",
    "operator": "Drift (operator)",
    "admin": "Administratör (admin)",
}
"""As whom people sign in; volunteers and kiosks have links and devices of their own."""


@dataclass(frozen=True, slots=True)
class Granted:
    """What a code is good for, once, and until when."""

    roles: tuple[str, ...]
    challenge: str
    to: str
    until: float


@dataclass(slots=True)
class Provider:
    """Codes that were given out and are not used yet."""

    home: Home
    origin: str
    _codes: dict[str, Granted] = field(default_factory=dict)

    def application(self) -> Starlette:
        """The provider's pages and its door for tokens."""
        return Starlette(
            routes=[
                Route("/authorize", self.choose, methods=["GET"]),
                Route("/authorize", self.grant, methods=["POST"]),
                Route("/token", self.exchange, methods=["POST"]),
                Route("/style.css", _style, methods=["GET"]),
                Route("/healthz", _alive, methods=["GET"]),
            ]
        )

    async def choose(self, request: Request) -> Response:
        """The page on which somebody says as whom they sign in."""
        asked = dict(request.query_params)
        if fault := self._fault(request, asked):
            return Response(fault, 400, media_type="text/plain")
        return HTMLResponse(_page(asked), headers=HEADERS)

    async def grant(self, request: Request) -> Response:
        """Lead back to the client with a code."""
        form = await _form(request)
        asked = {name: its[0] for name, its in form.items()}
        roles = tuple(role for role in form.get("role", ()) if role in NAMED)
        if fault := self._fault(request, asked):
            return Response(fault, 400, media_type="text/plain")
        if not roles:
            return HTMLResponse(_page(asked), headers=HEADERS)
        code, until = token_urlsafe(32), time.monotonic() + LASTS
        self._codes[code] = Granted(roles, asked["code_challenge"], asked["redirect_uri"], until)
        told = urlencode({"code": code, "state": asked["state"]})
        return RedirectResponse(f"{asked['redirect_uri']}?{told}", 303)

    async def exchange(self, request: Request) -> Response:
        """A token for a code, to whoever knows the secret behind its challenge."""
        asked = {name: its[0] for name, its in (await _form(request)).items()}
        granted = self._codes.pop(asked.get("code", ""), None)
        proof = sha256(asked.get("code_verifier", "").encode()).digest()
        known = urlsafe_b64encode(proof).rstrip(b"=").decode()
        if (
            granted is None
            or granted.until < time.monotonic()
            or (granted.challenge, granted.to) != (known, asked.get("redirect_uri"))
        ):
            return JSONResponse({"error": "invalid_grant"}, 400)
        told = token(self.home, granted.roles)
        answer = {"access_token": told, "token_type": "Bearer", "expires_in": int(HOURS * 3600)}
        return JSONResponse(answer, headers={"Cache-Control": "no-store"})

    def _fault(self, request: Request, asked: Mapping[str, str]) -> str | None:
        """Why this is no question of our own client, asked at our own address."""
        if f"http://{request.headers.get('host')}" != self.origin:
            return "Another address than ours."
        wanted = {
            "client_id": CLIENT,
            "response_type": "code",
            "code_challenge_method": "S256",
            "redirect_uri": f"{self.origin}/",
        }
        told = {name: asked.get(name) for name in wanted}
        if told != wanted or not asked.get("state") or not asked.get("code_challenge"):
            return "Not a question that our client asks."
        return None


async def _form(request: Request) -> dict[str, list[str]]:
    body = (await request.body())[:LONGEST]
    return parse_qs(body.decode("ascii", errors="replace"))


async def _alive(_: Request) -> Response:
    return Response("alive", media_type="text/plain")


async def _style(_: Request) -> Response:
    return Response(STYLE, media_type="text/css")


def _page(asked: Mapping[str, str]) -> str:
    """The roles to choose from; what the client asked goes along."""
    kept = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in asked.items()
        if name != "role"
    )
    roles = "".join(
        f'<p><label><input type="checkbox" name="role" value="{role}"> {name}</label></p>'
        for role, name in NAMED.items()
    )
    return (
        '<!doctype html><html lang="sv"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<title>Brygga</title><link rel="icon" href="/mark.svg">'
        '<link rel="stylesheet" href="/sign-in/style.css"></head><body><main>'
        "<h1>Vem är du i dag?</h1><p>Det här är en Brygga att prova: välj en roll, eller flera. "
        'I drift loggar man in hos kommunen. <span lang="en">This is a Brygga to try: choose a role, '
        "or several. In production people sign in at the municipality.</span></p>"
        f'<form method="post" action="/sign-in/authorize">{kept}{roles}'
        "<button>Logga in</button></form></main></body></html>"
    )


def main() -> None:
    """Serve until SIGTERM."""
    home = Home(Path(os.environ["BRYGGA_HOME"]), Path(os.environ["BRYGGA_KEYS_HOME"]))
    provider = Provider(home, os.environ["BRYGGA_ORIGIN"])
    port = int(os.environ["BRYGGA_PORT"])
    uvicorn.run(provider.application(), host=HOST, port=port, log_level="warning", access_log=False)


if __name__ == "__main__":
    main()
