"""Settings as rows: one name, one default, one sentence with the unit; docs/settings.md is made from them."""

import re
import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from jazari.core.errors import InvalidSetting
from jazari.core.providers import Provider


class Settings(BaseSettings):
    """One node's settings: `JAZARI_<NAME>` in the environment, else `<name>` in `jazari.toml` of its home."""

    model_config = SettingsConfigDict(env_prefix="JAZARI_", frozen=True, extra="forbid")

    home: Path = Field(Path(".jazari"), description="Data folder of the node; one node at a time uses it.")
    listen: str = Field(
        "127.0.0.1:8000", description="Address and port to serve on, as `host:port`; port 0 takes a free one."
    )
    country: str = Field("morocco", description="Country pack: a name under `countries/`, or a folder.")
    mirror: Path | None = Field(
        None,
        description="Folder of open corpora, `<source>/<path>`, used instead of the network; none if unset.",
    )
    database: str = Field(
        "",
        description="Database address, `sqlite:///...` or `postgresql://...`; SQLite in the home if empty.",
    )
    objects: str = Field(
        "",
        description="Where files are: a folder or `s3://bucket/prefix?endpoint=...`; in the home if empty.",
    )
    engine: str = Field(
        "native", description="What runs the factory: `native`, or a Ray address `ray://host:port`."
    )
    cores: int | None = Field(
        None,
        ge=1,
        le=1024,
        description="Cores of this machine that the factory cleans texts on; all that it may use if unset.",
    )
    name: str = Field(
        "",
        description="The node's name on its ledger, like `ai.example.ma/root`; the country pack's if empty.",
    )
    public_url: str = Field(
        "",
        description="Address that clients use, behind a proxy, `https://...`; each request's own if empty.",
    )
    proxies: int = Field(
        0,
        ge=0,
        le=16,
        description="Reverse proxies in front; limits then count the address in X-Forwarded-For they add.",
    )
    workers: int = Field(1, ge=1, le=64, description="Server processes behind the one address.")
    body_limit_bytes: int = Field(
        10 << 20,
        ge=1 << 10,
        description="Largest form or JSON body, in bytes; file uploads have their own limit.",
    )
    quota_gib: int | None = Field(
        None,
        ge=0,
        description="Most that an organisation keeps, in GiB, where it has no limit of its own; none if unset.",
    )
    quota_repositories: int | None = Field(
        None,
        ge=0,
        description="Most repositories of an organisation that has no limit of its own; none if unset.",
    )
    hub_cache_gib: int = Field(
        10,
        ge=0,
        description="Disk for whole copies of files that are downloaded and lie in chunks, in GiB; 0 keeps none.",
    )
    providers: tuple[Provider, ...] = Field(
        (),
        description="Where models answer besides this node: `[[providers]]` in the file, a JSON list in the "
        "variable (fields in `docs/gateway.md`).",
    )
    gateway_data_class: Literal["open", "internal", "personal", "sensitive"] = Field(
        "internal", description="Class of the data in a request to `/v1` that does not say it."
    )
    gateway_tokens_per_day: int | None = Field(
        None,
        ge=0,
        description="Most tokens, prompt and answer, of one person in a day (UTC) on `/v1`; none if unset.",
    )
    gateway_generations: int = Field(
        2,
        ge=1,
        le=64,
        description="Answers of this node's own models that each server process makes at once; others wait.",
    )
    lm_eval: Path | None = Field(
        None, description="Python of an environment that has lm-eval; this node's own if unset."
    )
    inspect: Path | None = Field(
        None, description="Python of an environment that has inspect_ai; this node's own if unset."
    )
    cpu_watts: float | None = Field(
        None,
        gt=0,
        le=10_000,
        description="Rated power of this machine's processor, in watts, to estimate the energy of evaluations where "
        "it tells none itself; not estimated if unset.",
    )
    session_hours: int = Field(12, ge=1, le=24 * 30, description="How long a web session lasts, in hours.")
    sign_in_attempts: int = Field(
        10, ge=1, description="Failed sign-ins per address and per name before a pause of 15 minutes."
    )
    flower: Path | None = Field(
        None,
        description="Folder of Flower's programs, for training across institutes; by default `.venv-flower/bin` beside "
        "this Jazari's own environment.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="Least level that is logged, to stderr."
    )
    log_format: Literal["json", "console"] = Field(
        "json", description="One JSON object a line, or text for people."
    )

    @field_validator("listen")
    @classmethod
    def _listen(cls, value: str) -> str:
        if (
            not re.fullmatch(r"(\[[0-9a-fA-F:.]+\]|[^\s:/]+):\d{1,5}", value)
            or int(value.rsplit(":", 1)[1]) > 65535
        ):
            raise ValueError("write host:port, like 127.0.0.1:8000")
        return value

    @field_validator("providers")
    @classmethod
    def _one_of_each_name(cls, value: tuple[Provider, ...]) -> tuple[Provider, ...]:
        names = [provider.name for provider in value]
        if len(names) != len(set(names)):
            raise ValueError(f"two providers have the same name ({', '.join(sorted(names))}); rename one")
        return value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what `load_settings` gives: it has merged the file and the environment."""
        return (init_settings,)

    @property
    def host(self) -> str:
        """The host part of `listen`."""
        return self.listen.rsplit(":", 1)[0].strip("[]")

    @property
    def port(self) -> int:
        """The port part of `listen`."""
        return int(self.listen.rsplit(":", 1)[1])

    @property
    def database_url(self) -> str:
        """The database address, the home's SQLite file by default."""
        return self.database or f"sqlite:///{(self.home / 'jazari.db').resolve()}"

    @property
    def objects_address(self) -> str:
        """Where objects and ledger tiles are kept, the home's folder by default."""
        return self.objects or str((self.home / "files").resolve())


def load_settings(**given: Any) -> Settings:
    """The settings of this process: `given` wins, then the environment, the home's jazari.toml, the defaults.

    Raises InvalidSetting naming the setting, its value and what it takes.
    """
    try:
        environment = EnvSettingsSource(Settings)()
    except SettingsError as error:
        raise InvalidSetting(
            "JAZARI_PROVIDERS is not JSON; write a list of objects, or [[providers]] in jazari.toml",
            setting="providers",
        ) from error
    home = Path(given.get("home") or environment.get("home") or Settings.model_fields["home"].default)
    try:
        return Settings(**{**_file(home / "jazari.toml"), **environment, **given})
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "?"
        known = ", ".join(sorted(Settings.model_fields))
        if name == "providers":
            # Without the value: somebody may have written a key there.
            place = ".".join(str(part) for part in first["loc"])
            raise InvalidSetting(f"{place}: {first['msg']}; correct the setting", setting=name) from None
        reason = (
            f"is not a setting; known are {known}" if first["type"] == "extra_forbidden" else first["msg"]
        )
        raise InvalidSetting(
            f"JAZARI_{name.upper()}={first.get('input')!r}: {reason}", setting=name
        ) from error


def _file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidSetting(
            f"{path} cannot be read as TOML: {error}; correct the line", setting="file"
        ) from error
    except OSError as error:
        raise InvalidSetting(
            f"{path} cannot be read ({error.strerror}); set JAZARI_HOME to a folder of this node's own",
            setting="file",
        ) from error


def setting_rows() -> list[tuple[str, str, str]]:
    """(variable, default, sentence) of every setting, in their order, for the documentation."""
    rows = []
    for name, field in Settings.model_fields.items():
        default = field.default
        text = "unset" if default is None else ("empty" if default in ("", ()) else str(default))
        rows.append((f"JAZARI_{name.upper()}", text, field.description or ""))
    return rows
