"""A provider as the settings name it: where models answer besides this node."""

import ipaddress
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator


class Price(BaseModel):
    """What a provider asks for a million tokens of prompts and of answers; `currency` is an ISO 4217 code."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    prompt: float = Field(ge=0, allow_inf_nan=False)
    completion: float = Field(ge=0, allow_inf_nan=False)
    currency: str = Field(pattern=r"^[A-Z]{3}$")


class Provider(BaseModel):
    """An address that speaks OpenAI's wire or Mistral's, whose law it is under, and which models it may be asked for.

    `jurisdiction` is an ISO 3166-1 code, or `node` for an engine on this node's own machines; `level` the national
    cybersecurity level that it holds (0: none); `authorised` that an authorisation under the law on personal data is
    on file. The key itself is never here: `key_variable` names an environment variable, `key_file` a file (in the
    data folder where its path is relative). `timeout_seconds` is how long it may be silent. With a `price`, evaluations
    say what they cost.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    name: str = Field(pattern=r"^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$")
    url: str
    kind: Literal["openai", "mistral"] = "openai"
    models: tuple[str, ...] = Field(min_length=1)
    jurisdiction: str = Field(pattern=r"^([A-Z]{2}|node)$")
    level: int = Field(0, ge=0, le=2)
    authorised: bool = False
    key_variable: str = ""
    key_file: Path | None = None
    timeout_seconds: int = Field(120, ge=1, le=3600)
    price: Price | None = None

    @field_validator("url")
    @classmethod
    def _plain_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
            raise ValueError("write an address like https://api.example.org/v1, without a name or key in it")
        if parts.query or parts.fragment:
            raise ValueError("write the address without ? or #")
        return value.rstrip("/")

    @model_validator(mode="after")
    def _coherent(self) -> "Provider":
        if self.key_variable and self.key_file is not None:
            raise ValueError("name key_variable or key_file, not both")
        if self.url.startswith("http://") and self.jurisdiction != "node" and not self._is_loopback:
            raise ValueError("prompts would travel in the clear; write an https:// address")
        return self

    @property
    def _is_loopback(self) -> bool:
        host = urlsplit(self.url).hostname or ""
        try:
            return ipaddress.ip_address(host).is_loopback
        except ValueError:
            return host == "localhost"
