"""An app is set up from its Slack manifest."""

import pytest

from bot.practice import AppConfig, ImpossibleError, PracticeSlack
from tests.bot.practice.calling import as_bot
from tests.bot.practice.endpoint import listening

URL = "https://x.example/slack/events"
MANIFEST = {
    "_metadata": {"major_version": 2},
    "display_information": {"name": "Harbour Helper"},
    "features": {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": True,
        },
        "bot_user": {"display_name": "helper"},
        "slash_commands": [{"command": "/helper", "url": URL, "description": "Helps"}],
        "shortcuts": [{"name": "Ask", "type": "global", "callback_id": "ask", "description": "Asks"}],
    },
    "oauth_config": {"redirect_urls": ["https://x.example/"], "scopes": {"bot": ["chat:write", "commands"]}},
    "settings": {
        "event_subscriptions": {"request_url": URL, "bot_events": ["app_home_opened"]},
        "interactivity": {"is_enabled": True, "request_url": URL, "message_menu_options_url": URL},
        "socket_mode_enabled": False,
    },
}


def test_a_manifest_is_read_whole() -> None:
    assert AppConfig.from_manifest(MANIFEST) == AppConfig(
        name="Harbour Helper",
        bot_name="helper",
        bot_scopes=("chat:write", "commands"),
        slash_commands=("/helper",),
        command_urls={"/helper": URL},
        shortcuts=MANIFEST["features"]["shortcuts"],  # type: ignore[index]  # the table above
        bot_events=("app_home_opened",),
        event_url=URL,
        interactivity_url=URL,
        options_url=URL,
        redirect_urls=("https://x.example/",),
        messages_tab_read_only=True,
    )


async def test_a_request_url_alone_takes_everything(slack: PracticeSlack) -> None:
    async with listening() as endpoint:
        tokens = slack.install(MANIFEST)
        slack.configure(tokens.app_id, request_url=endpoint.url)
        amara = slack.person("U0AMARA")
        for answer in (await amara.types("/helper"), await amara.shortcut("ask"), await amara.opens_home()):
            assert answer.ok
        assert len(endpoint.got) == 3


async def test_without_interactivity_nothing_interactive_is_sent(slack: PracticeSlack) -> None:
    async with listening() as endpoint:
        tokens = slack.install(MANIFEST)
        slack.configure(tokens.app_id, request_url=endpoint.url, interactivity=False)
        assert (await slack.person("U0AMARA").shortcut("ask")).failure == "dispatch_failed"
        assert endpoint.got == []


async def test_a_read_only_tab_and_missing_parts_stop_people(slack: PracticeSlack) -> None:
    tokens = slack.install(MANIFEST)
    amara = slack.person("U0AMARA")
    await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="Hello")
    with pytest.raises(ImpossibleError, match="read only"):
        amara.says("Hello?")
    with pytest.raises(ImpossibleError, match="not a valid command"):
        await amara.types("/other")
    with pytest.raises(ImpossibleError, match="offers the message shortcut"):
        await amara.message_shortcut("ask", amara.messages()[0])
    slack.configure(tokens.app_id, home_tab=False)
    with pytest.raises(ImpossibleError, match="no Home tab"):
        await amara.opens_home()


async def test_commands_need_their_scope(slack: PracticeSlack) -> None:
    tokens = slack.install(MANIFEST)
    slack.rescope(tokens, ("chat:write",))
    with pytest.raises(ImpossibleError, match="not a valid command"):
        await slack.person("U0AMARA").types("/helper")


def test_a_scope_slack_does_not_know_is_refused(slack: PracticeSlack) -> None:
    with pytest.raises(ImpossibleError, match="knows no scope"):
        slack.install(AppConfig(bot_scopes=("chat:shout",)))


async def test_people_do_only_what_the_client_lets_them(slack: PracticeSlack) -> None:
    slack.install(MANIFEST)
    slack.install(AppConfig(name="Second"))
    amara = slack.person("U0AMARA")
    with pytest.raises(ImpossibleError, match="2 apps are installed"):
        await amara.opens_home()
    with pytest.raises(ImpossibleError, match="not in C0SECRET"):
        amara.says("x", channel="C0SECRET")
    with pytest.raises(ImpossibleError, match="not in C0SECRET"):
        amara.messages("C0SECRET")
    slack.archive("C0TEAM")
    with pytest.raises(ImpossibleError, match="archived"):
        amara.says("x", channel="C0TEAM")
    with pytest.raises(ImpossibleError, match="not in front"):
        await amara.submits()
    with pytest.raises(ImpossibleError, match="deactivated"):
        await slack.person("U0CLEO").shortcut("ask")
    with pytest.raises(ImpossibleError, match="nobody here"):
        slack.person("U0NONE")


async def test_people_of_another_organisation_have_no_home_of_apps_here(slack: PracticeSlack) -> None:
    slack.install(AppConfig())
    with pytest.raises(ImpossibleError, match="another organisation"):
        await slack.person("U0OUT").opens_home()
