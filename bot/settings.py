"""The settings: one frozen object, read once from the environment, and the only reader of it."""

from enum import Enum, StrEnum
from typing import Annotated, Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX: Final = "BINGO_"
SLACK_API: Final = "https://slack.com/api/"
ABOUT: Final = {
    "database_url": "the address of the PostgreSQL database, such as postgresql://bingo@db.example/bingo",
    "slack_bot_token": "the bot token of the app, which starts with xoxb-",
    "slack_app_token": "the app-level token for Socket Mode, which starts with xapp-",
    "slack_signing_secret": "the signing secret on the app's Basic Information page",
    "slack_api_url": "the address of Slack's Web API, such as https://slack.com/api/",
    "public_url": "the address Slack reaches this service at, such as https://bingo.example",
    "secret_key": "at least 32 characters that nobody can guess",
    "installer": "the Slack member id of whoever looks after the game, such as U0123456789",
    "own_domains": "your company's web domains with commas between them, such as ours.example,shop.ours.example",
    "photo_megabytes": "how large a photo may be, 1 to 50 megabytes",
    "port": "the port to listen on, 1 to 65535",
    "log_format": "console or json",
}
"""What belongs into each setting, as the end of a sentence."""


class SettingsError(Exception):
    """A setting is missing or malformed. Its text is one sentence for the operator, without any value."""


class LogFormat(StrEnum):
    """How log lines are written."""

    CONSOLE = "console"
    JSON = "json"


class Need(Enum):
    """The settings a way of running cannot do without."""

    NOTHING = ()
    DATABASE = ("database_url",)
    WORK = ("database_url", "secret_key", "slack_bot_token")
    SERVE_HTTP = ("database_url", "secret_key", "slack_bot_token", "slack_signing_secret")
    SERVE_SOCKET = ("database_url", "secret_key", "slack_bot_token", "slack_app_token")


def wrong(reason: str) -> PydanticCustomError:
    """A malformed setting: what it should have been is in `ABOUT`."""
    return PydanticCustomError("malformed", "{reason}", {"reason": reason})


def starts_with(prefix: str) -> AfterValidator:
    """Slack's tokens say what they are in their first letters."""

    def check(secret: SecretStr) -> SecretStr:
        if not secret.get_secret_value().startswith(prefix):
            raise wrong(f"does not start with {prefix}")
        return secret

    return AfterValidator(check)


def web_address(text: str) -> str:
    """An http or https address, without the slash at its end."""
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise wrong("is not a web address")
    return text.rstrip("/")


def for_asyncpg(secret: SecretStr) -> SecretStr:
    """A PostgreSQL address in the form our driver takes; libpq's `sslmode` is called `ssl` there."""
    parts = urlsplit(secret.get_secret_value())
    _ = parts.port  # raises when it is no number
    if parts.scheme not in {"postgresql", "postgres", "postgresql+asyncpg"} or len(parts.path) < 2:
        raise wrong("is not the address of a PostgreSQL database")
    options = [("ssl" if key == "sslmode" else key, value) for key, value in parse_qsl(parts.query)]
    return SecretStr(urlunsplit(parts._replace(scheme="postgresql+asyncpg", query=urlencode(options))))


class Settings(BaseSettings):
    """What the operator decides. Secrets never show in a log or a traceback."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, env_ignore_empty=True, hide_input_in_errors=True
    )

    database_url: Annotated[SecretStr | None, AfterValidator(lambda url: url and for_asyncpg(url))] = None
    slack_bot_token: Annotated[SecretStr, starts_with("xoxb-")] | None = None
    slack_app_token: Annotated[SecretStr, starts_with("xapp-")] | None = None
    slack_signing_secret: Annotated[SecretStr, Field(min_length=8)] | None = None
    slack_api_url: Annotated[str, AfterValidator(lambda url: web_address(url) + "/")] = SLACK_API
    public_url: Annotated[str, AfterValidator(web_address)] | None = None
    secret_key: Annotated[SecretStr, Field(min_length=32)] | None = None
    installer: Annotated[str, Field(pattern="^[UW][A-Z0-9]{1,30}$")] | None = None
    own_domains: str = ""
    photo_megabytes: Annotated[int, Field(ge=1, le=50)] = 10
    port: Annotated[int, Field(ge=1, le=65535)] = 8080
    log_format: LogFormat = LogFormat.JSON

    @property
    def domains(self) -> tuple[str, ...]:
        """The company's own web domains, in lower case."""
        return tuple(part.strip().lower() for part in self.own_domains.split(",") if part.strip())

    def secret(self, name: str) -> str:
        """A secret in clear, for the one place that hands it on. Raises `SettingsError` when it is not set."""
        held: SecretStr | None = getattr(self, name)
        if held is None:
            raise SettingsError(missing(name))
        return held.get_secret_value()


def variable(name: str) -> str:
    """The environment variable behind a setting."""
    return PREFIX + name.upper()


def missing(name: str) -> str:
    """The sentence about a setting that is not there."""
    return f"{variable(name)} is missing: it holds {ABOUT[name]}."


def malformed(error: ErrorDetails) -> str:
    """The sentence about a setting that cannot be read; its value is not repeated."""
    name = str(error["loc"][0]).lower().removeprefix(PREFIX.lower())
    return f"{variable(name)} is malformed: it should hold {ABOUT[name]}."


def load(need: Need) -> Settings:
    """The settings of this process. Raises `SettingsError` about the first one that is missing or malformed."""
    try:
        settings = Settings()
    except ValidationError as error:
        raise SettingsError(malformed(error.errors(include_input=False)[0])) from None
    for name in need.value:
        if getattr(settings, name) is None:
            raise SettingsError(missing(name))
    return settings
