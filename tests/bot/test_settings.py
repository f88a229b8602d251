"""The settings: what stops a start, in which words, and that no secret is ever shown."""

import pytest

from bot.settings import ABOUT, LogFormat, Need, Settings, SettingsError, load, variable

GOOD = {
    "BINGO_DATABASE_URL": "postgresql://bingo:hush-hush@db.example/bingo",
    "BINGO_SLACK_BOT_TOKEN": "xoxb-hush-hush",
    "BINGO_SLACK_APP_TOKEN": "xapp-hush-hush",
    "BINGO_SLACK_SIGNING_SECRET": "hush-hush-hush",
    "BINGO_SECRET_KEY": "hush-hush-hush-hush-hush-hush-hush",
}


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment in which everything is set."""
    for name in Settings.model_fields:
        monkeypatch.delenv(variable(name), raising=False)
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


def test_every_setting_is_explained() -> None:
    assert set(ABOUT) == set(Settings.model_fields)


@pytest.mark.parametrize("need", list(Need))
def test_what_is_set_is_enough(environment: pytest.MonkeyPatch, need: Need) -> None:
    settings = load(need)
    assert settings.port == 8080
    assert settings.log_format is LogFormat.JSON
    assert settings.slack_api_url == "https://slack.com/api/"


@pytest.mark.parametrize(
    ("need", "name"),
    [
        (Need.DATABASE, "DATABASE_URL"),
        (Need.WORK, "SLACK_BOT_TOKEN"),
        (Need.WORK, "SECRET_KEY"),
        (Need.SERVE_HTTP, "SLACK_SIGNING_SECRET"),
        (Need.SERVE_SOCKET, "SLACK_APP_TOKEN"),
    ],
)
@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_setting_is_named_in_one_sentence(
    environment: pytest.MonkeyPatch, need: Need, name: str, value: str | None
) -> None:
    environment.delenv(f"BINGO_{name}") if value is None else environment.setenv(f"BINGO_{name}", value)
    with pytest.raises(SettingsError) as stopped:
        load(need)
    said = str(stopped.value)
    assert said.startswith(f"BINGO_{name} is missing: ")
    assert said.endswith(".")
    assert "\n" not in said


@pytest.mark.parametrize(
    ("need", "name"), [(Need.SERVE_HTTP, "SLACK_APP_TOKEN"), (Need.SERVE_SOCKET, "SLACK_SIGNING_SECRET")]
)
def test_what_a_command_does_not_use_may_be_missing(
    environment: pytest.MonkeyPatch, need: Need, name: str
) -> None:
    environment.delenv(f"BINGO_{name}")
    assert load(need).slack_bot_token is not None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mysql://hush-hush@db/bingo"),
        ("DATABASE_URL", "postgresql://bingo:hush-hush@db"),
        ("DATABASE_URL", "postgresql://bingo:hush-hush@db:port/bingo"),
        ("DATABASE_URL", "postgresql://[hush-hush/bingo"),
        ("SLACK_BOT_TOKEN", "xapp-hush-hush"),
        ("SLACK_APP_TOKEN", "xoxb-hush-hush"),
        ("SLACK_SIGNING_SECRET", "hush"),
        ("SLACK_API_URL", "hush-hush"),
        ("SLACK_API_URL", "ftp://hush-hush/"),
        ("PUBLIC_URL", "hush-hush.example"),
        ("SECRET_KEY", "hush-hush"),
        ("INSTALLER", "hush-hush"),
        ("PORT", "hush-hush"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("LOG_FORMAT", "hush-hush"),
    ],
)
def test_a_malformed_setting_is_named_and_its_value_is_not_repeated(
    environment: pytest.MonkeyPatch, name: str, value: str
) -> None:
    environment.setenv(f"BINGO_{name}", value)
    with pytest.raises(SettingsError) as stopped:
        load(Need.SERVE_HTTP)
    said = str(stopped.value)
    assert said.startswith(f"BINGO_{name} is malformed: it should hold ")
    assert "hush" not in said
    assert stopped.value.__cause__ is None


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("postgresql://u:p@h/db", "postgresql+asyncpg://u:p@h/db"),
        ("postgres://u@h:5433/db", "postgresql+asyncpg://u@h:5433/db"),
        ("postgresql+asyncpg://u@h/db", "postgresql+asyncpg://u@h/db"),
        ("postgresql://u@h/db?sslmode=require", "postgresql+asyncpg://u@h/db?ssl=require"),
        ("postgresql://u@/db?host=/run/pg", "postgresql+asyncpg://u@/db?host=%2Frun%2Fpg"),
    ],
)
def test_a_database_address_takes_the_drivers_form(
    environment: pytest.MonkeyPatch, given: str, taken: str
) -> None:
    environment.setenv("BINGO_DATABASE_URL", given)
    assert load(Need.DATABASE).secret("database_url") == taken


def test_no_secret_shows_when_settings_are_printed(environment: pytest.MonkeyPatch) -> None:
    settings = load(Need.SERVE_HTTP)
    assert "hush" not in repr(settings) + str(settings)
    assert settings.secret("slack_bot_token") == "xoxb-hush-hush"


def test_settings_do_not_change(environment: pytest.MonkeyPatch) -> None:
    settings = load(Need.DATABASE)
    with pytest.raises(ValueError, match="frozen"):
        settings.port = 1
