"""What a service is told from outside, by environment variables that begin with BRYGGA_."""

from datetime import date
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from shared.events.words import Service

AUDIT_NAME: Final = "brygga.example"
"""What the audit logs are called where nobody says otherwise."""


class SignIn(BaseModel):
    """What a client needs to let people sign in by authorization code with PKCE (RFC 7636)."""

    authorize: str
    token: str
    end_session: str | None = None
    """Where people sign out of the provider as well, where it has such a page."""
    client: str = "brygga"
    scope: str = "openid"
    bearer: Literal["access_token", "id_token"] = "access_token"
    """Which of the provider's tokens names the roles: some access tokens can be read by the provider alone."""


class Settings(BaseSettings):
    """Where a service finds its database, the bus, its keys, the issuer, and the sites it serves."""

    model_config = SettingsConfigDict(env_prefix="BRYGGA_", frozen=True)

    service: Service
    host: str = "127.0.0.1"
    port: int
    database: SecretStr
    """PostgreSQL DSN of the service's own role."""
    bus: SecretStr
    """NATS URL with the service's own user."""
    bus_monitor: str | None = None
    """HTTP address of nats-server's monitoring, for the check that it syncs always."""
    keys: Path
    """Folder of the service's vault."""
    issuer: str = "brygga-local"
    audience: str = "brygga"
    jwks: Path
    """File with the issuer's public keys (JWKS)."""
    origin: str = ""
    """Where clients find the front door, such as https://brygga.example.se; links begin with it."""
    sign_in: SignIn | None = None
    """Where people sign in; None where clients are told otherwise."""
    audit_name: str = AUDIT_NAME
    """What the audit logs are called (C2SP origin, without scheme): this, a slash and `events` or `access`."""
    sites: dict[str, str] = Field(default={"motesplatsen": "Europe/Stockholm"})
    """Slug to time zone, of those that were not opened in Brygga itself."""
    site_names: dict[str, str] = Field(default={"motesplatsen": "Mötesplatsen"})
    """Slug to what people call it; a site without a name is called by its slug."""
    holidays: str = "SE"
    """The country whose public holidays are proposed as dates to leave out."""
    time_zone: str = "Europe/Stockholm"
    """For what belongs to no site."""
    grant_year_begins: int = Field(default=1, ge=1, le=12)
    """The month with which the grant's year begins."""
    release_hour: int = Field(default=3, ge=0, le=24)
    """The local hour from which on it is decided, once a day, which figures leave; 24: never by itself."""
    project_from: date | None = None
    project_to: date | None = None
    """The project's first and last day, for figures of all of it."""
