"""The manifest keeps Slack's limits, asks for little, and says nothing the bot does not do."""

from typing import Any

import pytest
import yaml

from bot import names
from bot.events import EVENTS
from bot.manifest import BadAddress, Mode, as_yaml, manifest, public_address
from bot.practice import AppConfig
from bot.shortcuts import SHORTCUTS

URL = "https://bingo.example"


@pytest.fixture(params=list(Mode))
def told(request: pytest.FixtureRequest) -> dict[str, Any]:
    return manifest(request.param, URL)


def test_its_yaml_reads_as_what_was_meant(told: dict[str, Any]) -> None:
    assert yaml.safe_load(as_yaml(told)) == told


def test_texts_keep_the_limits_of_schema_2(told: dict[str, Any]) -> None:
    about, features = told["display_information"], told["features"]
    assert len(about["name"]) <= 35
    assert len(about["description"]) <= 140
    assert 175 <= len(about["long_description"]) <= 4000
    assert len(features["bot_user"]["display_name"]) <= 80
    (command,) = features["slash_commands"]
    assert len(command["command"]) <= 32
    assert len(command["description"]) <= 2000
    assert len(command["usage_hint"]) <= 1000
    for shortcut in features["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["callback_id"]) <= 255
        assert len(shortcut["description"]) <= 150


def test_it_asks_for_the_fewest_scopes(told: dict[str, Any]) -> None:
    scopes = told["oauth_config"]["scopes"]
    assert scopes["bot"] == ["chat:write", "commands", "users:read"]
    assert "user" not in scopes
    assert [scope for scope in scopes["bot_optional"] if scope.endswith(":history")] == [
        "channels:history",
        "groups:history",
        "im:history",
    ]


def test_it_subscribes_to_exactly_the_events_that_are_handled(told: dict[str, Any]) -> None:
    subscribed = told["settings"]["event_subscriptions"]["bot_events"]
    # Messages are subscribed to by the kind of their channel, and come as one type.
    assert {each.partition(".")[0] for each in subscribed} == {event.type for event in EVENTS}


def test_it_offers_exactly_the_shortcuts_that_are_handled(told: dict[str, Any]) -> None:
    offered = {shortcut["callback_id"]: shortcut["type"] for shortcut in told["features"]["shortcuts"]}
    assert set(offered) == {shortcut.callback for shortcut in SHORTCUTS}
    assert offered[names.SHORTCUT_EVIDENCE] == offered[names.SHORTCUT_ITEM] == "message"


def test_over_http_everything_goes_to_one_address() -> None:
    config = AppConfig.from_manifest(manifest(Mode.HTTP, f"{URL}/"))
    target = f"{URL}/slack/events"
    assert config.command_urls == {names.COMMAND: target}
    assert (config.event_url, config.interactivity_url, config.options_url) == (target, target, target)
    assert not config.socket_mode


def test_over_socket_mode_there_is_no_address() -> None:
    assert URL not in as_yaml(manifest(Mode.SOCKET, URL))
    assert AppConfig.from_manifest(manifest(Mode.SOCKET)).socket_mode


@pytest.mark.parametrize(
    "address",
    [URL, f"{URL}:8443", f"{URL}/slack-apps/bingo", "https://192.0.2.7", "https://[2001:db8::7]:443"],
)
def test_an_address_slack_can_send_to_is_taken_without_its_last_slash(address: str) -> None:
    assert public_address(address) == public_address(f"{address}/") == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "bingo.example",
        "http://bingo.example",
        "https://",
        "https://:443",
        "https://bingo.example:99999",
        "https://bingo.example:0",
        "https://bingo.example:port",
        "https://bingo.example:",
        "https://[::1",
        "https://user:pw@bingo.example",
        "https://@bingo.example",
        "https://bingo.example?x=1#f",
        "https://bingo.example/?",
        "https://bingo.example/#",
        "https://bingo example",
        "https://bingo.example/a b",
        "https://bingo.example/\n",
    ],
)
def test_an_address_slack_cannot_use_is_refused(address: str) -> None:
    with pytest.raises(BadAddress):
        public_address(address)
