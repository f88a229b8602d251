"""The Web API's answers and refusals, seen by a plain HTTP client and by Slack's own SDK."""

from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.practice import PracticeSlack, Tokens
from tests.bot.practice.bolt_app import CONFIG, actions, button, modal
from tests.bot.practice.calling import as_bot, call

LONG = "x" * 40_001


@pytest.fixture
def tokens(slack: PracticeSlack) -> Tokens:
    return slack.install(CONFIG)


@pytest.fixture
def client(slack: PracticeSlack, tokens: Tokens) -> AsyncWebClient:
    return AsyncWebClient(token=tokens.bot_token, base_url=slack.api_url, retry_handlers=[])


async def test_the_sdk_finds_out_who_it_is(
    slack: PracticeSlack, tokens: Tokens, client: AsyncWebClient
) -> None:
    answer = await client.auth_test()
    assert answer["team_id"] == "T0ONE"
    assert answer["user_id"] == tokens.bot_user_id
    assert answer["bot_id"] == tokens.bot_id


async def test_people_come_in_pages(slack: PracticeSlack, client: AsyncWebClient) -> None:
    names = [user["name"] async for page in await client.users_list(limit=2) for user in page["members"]]
    assert names == [each.name for each in slack.workspace().users.values()]
    info = await client.users_info(user="U0AMARA")
    assert info["user"]["tz_offset"] == 3600
    assert "email" not in info["user"]["profile"]
    assert "locale" not in info["user"]


async def test_a_locale_is_told_where_it_is_asked_for(slack: PracticeSlack, client: AsyncWebClient) -> None:
    slack.update_user("U0AMARA", locale="de-DE")
    listed = await client.users_list(include_locale=True)
    assert {user["id"]: user.get("locale") for user in listed["members"]}["U0AMARA"] == "de-DE"
    assert (await client.users_info(user="U0AMARA", include_locale=True))["user"]["locale"] == "de-DE"


@pytest.mark.parametrize(
    ("method", "arguments", "code"),
    [
        ("nothing.here", {}, "unknown_method"),
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "C0NONE", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "C0SECRET", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "C0TEAM", "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": "U0AMARA"}, "no_text"),
        ("chat.postMessage", {"channel": "U0AMARA", "text": "  "}, "no_text"),
        ("chat.postMessage", {"channel": "U0AMARA", "text": LONG}, "msg_too_long"),
        ("chat.postMessage", {"channel": "U0CLEO", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "U0OUT", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "U0AMARA", "blocks": "{"}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": "U0AMARA", "blocks": [{}]}, "invalid_blocks"),
        (
            "chat.postMessage",
            {"channel": "U0AMARA", "text": "x", "attachments": [{}] * 101},
            "too_many_attachments",
        ),
        (
            "chat.postMessage",
            {"channel": "U0AMARA", "text": "x", "metadata": {"event_type": ""}},
            "invalid_metadata_schema",
        ),
        (
            "chat.postMessage",
            {"channel": "U0AMARA", "text": "x", "metadata": "no"},
            "invalid_metadata_format",
        ),
        (
            "chat.postMessage",
            {"channel": "U0AMARA", "text": "x", "thread_ts": "1.1"},
            "cannot_reply_to_message",
        ),
        (
            "chat.postMessage",
            {"channel": "U0AMARA", "text": "x", "markdown_text": "y"},
            "markdown_text_conflict",
        ),
        ("chat.postMessage", {"channel": "U0AMARA", "markdown_text": "x" * 12_001}, "msg_too_long"),
        ("chat.postMessage", {"channel": "U0AMARA", "text": "x", "username": "Boss"}, "missing_scope"),
        ("chat.postMessage", {"channel": "U0AMARA", "text": ["x"]}, "invalid_arguments"),
        (
            "chat.postMessage",
            {"channel": "U0AMARA", "attachments": [{"blocks": [{}]}]},
            "invalid_attachments",
        ),
        ("chat.postMessage", {"channel": "U0AMARA", "attachments": 7}, "invalid_attachments"),
        (
            "chat.postMessage",
            {"channel": "U0AMARA", "text": "x", "unfurl_links": "maybe"},
            "invalid_arguments",
        ),
        ("chat.postEphemeral", {"channel": "C0NONE", "user": "U0AMARA", "text": "x"}, "channel_not_found"),
        ("chat.update", {"channel": "U0AMARA", "ts": "1.1", "text": "x"}, "channel_not_found"),
        ("chat.delete", {"channel": "C0TEAM", "ts": "1.1"}, "message_not_found"),
        ("chat.scheduleMessage", {"channel": "U0AMARA", "text": "x", "post_at": 1}, "time_in_past"),
        (
            "chat.scheduleMessage",
            {"channel": "U0AMARA", "text": "x", "post_at": 1_900_000_000},
            "time_too_far",
        ),
        (
            "chat.deleteScheduledMessage",
            {"channel": "C0TEAM", "scheduled_message_id": "Q"},
            "invalid_scheduled_message_id",
        ),
        ("chat.getPermalink", {"channel": "C0TEAM", "message_ts": "1.1"}, "message_not_found"),
        ("users.info", {"user": "U0NONE"}, "user_not_found"),
        ("users.list", {"limit": 5000}, "invalid_limit"),
        ("users.list", {"cursor": "nonsense"}, "invalid_cursor"),
        ("conversations.info", {"channel": "C0SECRET"}, "channel_not_found"),
        ("conversations.history", {"channel": "C0TEAM"}, "missing_scope"),
        ("conversations.open", {"users": "U0AMARA"}, "missing_scope"),
        ("conversations.list", {"types": "dreams"}, "invalid_types"),
        ("conversations.join", {"channel": "C0TEAM"}, "missing_scope"),
        ("usergroups.users.list", {"usergroup": "S0NONE"}, "no_such_subteam"),
        ("reactions.add", {"channel": "C0TEAM", "timestamp": "1.1", "name": "wave"}, "missing_scope"),
        ("team.info", {}, "missing_scope"),
        ("views.open", {"trigger_id": "1.2.abc", "view": modal()}, "invalid_trigger_id"),
        ("views.open", {"trigger_id": "nonsense", "view": modal()}, "invalid_arguments"),
        ("views.open", {"view": modal()}, "invalid_arguments"),
        ("views.update", {"view": modal(), "view_id": "V0NONE"}, "not_found"),
        ("views.update", {"view": modal()}, "invalid_arguments"),
        ("views.update", {"view": modal(), "view_id": "V", "external_id": "e"}, "invalid_arguments"),
        ("views.publish", {"user_id": "U0NONE", "view": {"type": "home", "blocks": []}}, "invalid_arguments"),
        ("views.publish", {"user_id": "U0AMARA", "view": modal()}, "invalid_arguments"),
        ("apps.connections.open", {}, "not_allowed_token_type"),
        ("api.test", {"error": "as_asked"}, "as_asked"),
        ("oauth.v2.access", {"client_id": "1.2", "client_secret": "s", "code": "c"}, "invalid_client_id"),
    ],
)
async def test_slack_refuses_with_its_own_code(
    slack: PracticeSlack, tokens: Tokens, method: str, arguments: dict[str, Any], code: str
) -> None:
    answer = await as_bot(slack, tokens, method, **arguments)
    assert (answer["ok"], answer["error"]) == (False, code)


async def test_missing_scope_says_what_is_needed_and_what_there_is(
    slack: PracticeSlack, tokens: Tokens
) -> None:
    slack.rescope(tokens, ("commands", "users:read"))
    answer = await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="x")
    assert answer == {
        "ok": False,
        "error": "missing_scope",
        "needed": "chat:write",
        "provided": "commands,users:read",
    }


async def test_declined_optional_scopes_are_not_granted(slack: PracticeSlack) -> None:
    tokens = slack.install(CONFIG, declined=frozenset({"usergroups:read"}))
    assert (await as_bot(slack, tokens, "usergroups.list"))["error"] == "missing_scope"
    assert (await as_bot(slack, slack.install(CONFIG), "usergroups.list"))["ok"]


async def test_tokens_are_told_apart(slack: PracticeSlack, tokens: Tokens) -> None:
    assert (await call(slack, "auth.test"))["error"] == "not_authed"
    assert (await call(slack, "auth.test", "xoxb-made-up"))["error"] == "invalid_auth"
    assert (await call(slack, "auth.test", tokens.app_token))["error"] == "not_allowed_token_type"
    slack.revoke(tokens)
    assert (await as_bot(slack, tokens, "auth.test"))["error"] == "token_revoked"
    slack.uninstall(tokens)
    assert (await as_bot(slack, tokens, "auth.test"))["error"] == "account_inactive"
    again = slack.install(tokens.app_id)
    assert again.bot_user_id == tokens.bot_user_id
    assert (await as_bot(slack, again, "auth.test"))["ok"]


@pytest.mark.parametrize(
    ("body", "content_type", "code"),
    [
        (b"{", "application/json", "invalid_json"),
        (b"[1]", "application/json", "json_not_object"),
        (b"<xml/>", "application/xml", "invalid_post_type"),
    ],
)
async def test_bodies_that_are_not_what_they_say(
    slack: PracticeSlack, tokens: Tokens, body: bytes, content_type: str, code: str
) -> None:
    headers = {"Content-Type": content_type, "Authorization": f"Bearer {tokens.bot_token}"}
    url = f"{slack.api_url}auth.test"
    async with aiohttp.ClientSession() as session, session.post(url, data=body, headers=headers) as response:
        assert (await response.json())["error"] == code


async def test_a_form_with_the_token_in_it_is_understood(slack: PracticeSlack, tokens: Tokens) -> None:
    form = {"token": tokens.bot_token, "channel": "U0AMARA", "blocks": '[{"type": "divider"}]', "text": "x"}
    url = f"{slack.api_url}chat.postMessage"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as response:
        assert (await response.json())["message"]["blocks"][0]["type"] == "divider"


async def test_one_direct_message_is_one_conversation(slack: PracticeSlack, client: AsyncWebClient) -> None:
    first = await client.chat_postMessage(channel="U0AMARA", text="One")
    second = await client.chat_postMessage(channel=first["channel"], text="Two", thread_ts=first["ts"])
    assert first["channel"] == second["channel"]
    assert second["message"]["thread_ts"] == first["ts"]
    assert [each.text for each in slack.person("U0AMARA").messages()] == ["One", "Two"]


async def test_text_alone_takes_the_place_of_blocks(slack: PracticeSlack, tokens: Tokens) -> None:
    kept = {"event_type": "card", "event_payload": {}}
    posted = await as_bot(
        slack,
        tokens,
        "chat.postMessage",
        channel="U0AMARA",
        text="One",
        blocks=[actions(button("b"))],
        metadata=kept,
    )
    place = {"channel": posted["channel"], "ts": posted["ts"]}
    both = await as_bot(slack, tokens, "chat.update", **place, text="Two", blocks=[{"type": "divider"}])
    assert [each["type"] for each in both["message"]["blocks"]] == ["divider"]
    assert "edited" not in both["message"]
    assert both["message"]["metadata"] == kept
    assert (await as_bot(slack, tokens, "chat.update", **place))["error"] == "no_text"
    alone = await as_bot(slack, tokens, "chat.update", **place, text="Three", metadata={})
    assert alone["message"]["edited"]
    assert not {"blocks", "metadata"} & set(alone["message"])


async def test_only_its_own_lasting_messages_can_be_changed(slack: PracticeSlack, tokens: Tokens) -> None:
    slack.invite("C0TEAM", tokens.bot_user_id)
    theirs = slack.person("U0BEN").says("Mine", channel="C0TEAM")
    place = {"channel": "C0TEAM", "ts": theirs.ts}
    assert (await as_bot(slack, tokens, "chat.update", **place, text="x"))["error"] == "cant_update_message"
    assert (await as_bot(slack, tokens, "chat.delete", **place))["error"] == "cant_delete_message"
    hint = await as_bot(slack, tokens, "chat.postEphemeral", channel="C0TEAM", user="U0BEN", text="psst")
    place["ts"] = hint["message_ts"]
    assert (await as_bot(slack, tokens, "chat.update", **place, text="x"))["error"] == "message_not_found"
    slack.archive("C0TEAM")
    assert (await as_bot(slack, tokens, "chat.postMessage", channel="C0TEAM", text="x"))[
        "error"
    ] == "is_archived"


async def test_update_allows_less_text_than_post(slack: PracticeSlack, tokens: Tokens) -> None:
    posted = await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="x" * 5000)
    place = {"channel": posted["channel"], "ts": posted["ts"]}
    assert (await as_bot(slack, tokens, "chat.update", **place, text="x" * 4001))["error"] == "msg_too_long"
    assert (await as_bot(slack, tokens, "chat.update", **place, text="x" * 4000))["ok"]


async def test_metadata_comes_back_with_the_history_scope(
    slack: PracticeSlack, client: AsyncWebClient
) -> None:
    kept = {"event_type": "card", "event_payload": {"key": "k1"}}
    posted = await client.chat_postMessage(channel="U0AMARA", text="x", metadata=kept)
    plainly = await client.conversations_history(channel=posted["channel"])
    assert "metadata" not in plainly["messages"][0]
    whole = await client.conversations_history(channel=posted["channel"], include_all_metadata=True, limit=15)
    assert whole["messages"][0]["metadata"] == kept


async def test_history_shows_the_newest_first_and_threads_apart(
    slack: PracticeSlack, client: AsyncWebClient
) -> None:
    root = await client.chat_postMessage(channel="U0AMARA", text="root")
    place = root["channel"]
    await client.chat_postMessage(channel=place, text="reply", thread_ts=root["ts"])
    await client.chat_postMessage(channel=place, text="next")
    history = await client.conversations_history(channel=place)
    assert [each["text"] for each in history["messages"]] == ["next", "root"]
    replies = await client.conversations_replies(channel=place, ts=root["ts"])
    assert [each["text"] for each in replies["messages"]] == ["root", "reply"]
    since = await client.conversations_history(channel=place, oldest=root["ts"], limit=1)
    assert [each["text"] for each in since["messages"]] == ["next"]


async def test_public_channels_open_with_the_scope_or_by_joining(
    slack: PracticeSlack, tokens: Tokens
) -> None:
    slack.rescope(tokens, ("chat:write", "chat:write.public"))
    assert (await as_bot(slack, tokens, "chat.postMessage", channel="C0TEAM", text="x"))["ok"]
    slack.rescope(
        tokens, ("chat:write", "channels:join", "channels:read", "reactions:write", "reactions:read")
    )
    assert (await as_bot(slack, tokens, "conversations.join", channel="C0TEAM"))["channel"]["is_member"]
    posted = await as_bot(slack, tokens, "chat.postMessage", channel="C0TEAM", text="x")
    spot = {"channel": "C0TEAM", "timestamp": posted["ts"]}
    assert (await as_bot(slack, tokens, "reactions.add", **spot, name="tada"))["ok"]
    assert (await as_bot(slack, tokens, "reactions.add", **spot, name="tada"))["error"] == "already_reacted"
    seen = await as_bot(slack, tokens, "reactions.get", **spot)
    assert seen["message"]["reactions"][0]["count"] == 1
    listed = await as_bot(slack, tokens, "conversations.list")
    assert [each["name"] for each in listed["channels"]] == ["team"]
    assert (
        tokens.bot_user_id
        in (await as_bot(slack, tokens, "conversations.members", channel="C0TEAM"))["members"]
    )


async def test_an_outsider_is_reached_through_a_shared_channel(slack: PracticeSlack, tokens: Tokens) -> None:
    slack.invite("C0TEAM", tokens.bot_user_id)
    assert (await as_bot(slack, tokens, "chat.postMessage", channel="U0OUT", text="x"))["ok"]


async def test_a_scheduled_message_appears_when_its_time_comes(
    slack: PracticeSlack, client: AsyncWebClient
) -> None:
    at = int(slack.clock.now()) + 3600
    planned = await client.chat_scheduleMessage(channel="U0AMARA", text="Later", post_at=at)
    amara = slack.person("U0AMARA")
    assert amara.messages() == []
    slack.advance(3600)
    assert (await amara.receives()).text == "Later"
    assert planned["scheduled_message_id"]


async def test_a_free_plan_has_no_user_groups(slack: PracticeSlack, tokens: Tokens) -> None:
    listed = await as_bot(slack, tokens, "usergroups.list", include_users=True)
    assert listed["usergroups"][0]["users"] == ["U0AMARA", "U0BEN"]
    slack.workspace().paid = False
    assert (await as_bot(slack, tokens, "usergroups.list"))["error"] == "plan_upgrade_required"


async def test_two_workspaces_know_nothing_of_each_other(slack: PracticeSlack, tokens: Tokens) -> None:
    other = slack.add_workspace("Elsewhere", team_id="T0TWO")
    slack.add_user(name="zoe", id="U0ZOE", workspace=other.team_id)
    there = slack.install(tokens.app_id, "T0TWO")
    assert there.bot_token != tokens.bot_token
    assert there.signing_secret == tokens.signing_secret
    assert (await as_bot(slack, tokens, "users.info", user="U0ZOE"))["error"] == "user_not_found"
    assert (await as_bot(slack, there, "chat.postMessage", channel="U0ZOE", text="x"))["ok"]


async def test_switched_off_tabs_refuse(slack: PracticeSlack, tokens: Tokens) -> None:
    slack.configure(tokens.app_id, home_tab=False, messages_tab=False)
    home = {"type": "home", "blocks": []}
    assert (await as_bot(slack, tokens, "views.publish", user_id="U0AMARA", view=home))[
        "error"
    ] == "not_enabled"
    refused = await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="x")
    assert refused["error"] == "messages_tab_disabled"


async def test_arguments_slack_would_ignore_are_noted(slack: PracticeSlack, tokens: Tokens) -> None:
    await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="x", colour="red")
    last = slack.recorded.calls[-1]
    assert last.ok
    assert last.unknown == ("colour",)


async def test_home_hashes_guard_against_a_newer_writer(slack: PracticeSlack, client: AsyncWebClient) -> None:
    view = {"type": "home", "blocks": [], "external_id": "home-1"}
    first = await client.views_publish(user_id="U0AMARA", view=view)
    slack.advance(1)
    second = await client.views_publish(user_id="U0AMARA", view=view, hash=first["view"]["hash"])
    assert second["view"]["id"] == first["view"]["id"]
    token = client.token or ""
    stale = await call(
        slack, "views.publish", token, user_id="U0AMARA", view=view, hash=first["view"]["hash"]
    )
    assert stale["error"] == "hash_conflict"
    taken = await call(slack, "views.publish", token, user_id="U0BEN", view=view)
    assert taken["error"] == "duplicate_external_id"
    renamed = await call(
        slack, "views.update", token, external_id="home-1", view={**view, "callback_id": "c"}
    )
    assert renamed["view"]["callback_id"] == "c"


async def test_an_archived_channel_is_frozen(slack: PracticeSlack, tokens: Tokens) -> None:
    slack.invite("C0TEAM", tokens.bot_user_id)
    posted = await as_bot(slack, tokens, "chat.postMessage", channel="C0TEAM", text="x")
    slack.archive("C0TEAM")
    answer = await as_bot(slack, tokens, "chat.update", channel="C0TEAM", ts=posted["ts"], text="y")
    assert answer["error"] == "is_inactive"
    slack.rescope(tokens, ("channels:join", "channels:history"))
    assert (await as_bot(slack, tokens, "conversations.join", channel="C0TEAM"))["error"] == "is_archived"
    history = await as_bot(slack, tokens, "conversations.history", channel="C0TEAM", oldest="soon")
    assert history["error"] == "invalid_ts_oldest"
    greedy = await as_bot(slack, tokens, "conversations.history", channel="C0TEAM", limit=1000)
    assert greedy["error"] == "invalid_limit"


async def test_conversations_are_opened_with_people_only(slack: PracticeSlack, tokens: Tokens) -> None:
    slack.rescope(tokens, ("im:write", "im:read"))
    opened = await as_bot(slack, tokens, "conversations.open", users="U0AMARA", return_im=True)
    assert opened["channel"]["user"] == "U0AMARA"
    again = await as_bot(slack, tokens, "conversations.open", users="U0AMARA")
    assert (again["channel"]["id"], again["already_open"]) == (opened["channel"]["id"], True)
    refused = {
        "": "users_list_not_supplied",
        "U0AMARA,U0BEN": "missing_scope",
        "U0NONE": "user_not_found",
    }
    refused |= {"U0CLEO": "user_disabled", str(tokens.bot_user_id): "cannot_dm_bot"}
    for users, code in refused.items():
        assert (await as_bot(slack, tokens, "conversations.open", users=users))["error"] == code
    info = await as_bot(slack, tokens, "conversations.info", channel=opened["channel"]["id"])
    assert info["channel"]["is_im"]


async def test_a_bots_own_channels_are_listed(slack: PracticeSlack, tokens: Tokens) -> None:
    slack.invite("C0TEAM", tokens.bot_user_id)
    mine = await as_bot(slack, tokens, "users.conversations")
    assert [each["name"] for each in mine["channels"]] == ["team"]
    slack.rescope(tokens, ("team:read",))
    assert (await as_bot(slack, tokens, "team.info"))["team"]["domain"] == "harbour"
    assert (await as_bot(slack, tokens, "users.conversations"))["error"] == "missing_scope"


async def test_joining_is_for_public_channels(slack: PracticeSlack, tokens: Tokens) -> None:
    slack.rescope(tokens, ("channels:join", "reactions:write", "chat:write"))
    slack.invite("C0SECRET", tokens.bot_user_id)
    private = await as_bot(slack, tokens, "conversations.join", channel="C0SECRET")
    assert private["error"] == "method_not_supported_for_channel_type"
    slack.invite("C0TEAM", tokens.bot_user_id)
    inside = await as_bot(slack, tokens, "conversations.join", channel="C0TEAM")
    assert inside["warning"] == "already_in_channel"
    nothing = await as_bot(slack, tokens, "reactions.add", channel="C0TEAM", timestamp="1.1", name="wave")
    assert nothing["error"] == "message_not_found"
    spot = {"channel": "C0TEAM", "user": "U0GUEST", "text": "psst"}
    assert (await as_bot(slack, tokens, "chat.postEphemeral", **spot))["error"] == "user_not_in_channel"


async def test_a_permalink_leads_to_the_message(slack: PracticeSlack, tokens: Tokens) -> None:
    posted = await as_bot(slack, tokens, "chat.postMessage", channel="U0AMARA", text="x")
    spot = {"channel": posted["channel"], "message_ts": posted["ts"]}
    link = (await as_bot(slack, tokens, "chat.getPermalink", **spot))["permalink"]
    assert link == f"https://harbour.slack.com/archives/{posted['channel']}/p{posted['ts'].replace('.', '')}"


async def test_thirty_messages_are_planned_for_one_moment_and_no_more(
    slack: PracticeSlack, tokens: Tokens
) -> None:
    planned = {"channel": "U0AMARA", "text": "x", "post_at": int(slack.clock.now()) + 600}
    answers = [await as_bot(slack, tokens, "chat.scheduleMessage", **planned) for _ in range(31)]
    assert [each["ok"] for each in answers] == [True] * 30 + [False]
    assert answers[-1]["error"] == "restricted_too_many"
